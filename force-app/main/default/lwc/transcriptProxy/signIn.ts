import { ERROR_CODES, parseSession, parseStartSignIn, type Session } from 'c/proxyProtocol';
import { createProblem, type ProxyProblem } from 'c/proxyProblem';
import { listenForHandoff, type Handoff } from './handoff';
import { fetchJson, type Sent } from './send';
import { challengeOf, createVerifier } from './verifier';

/** A sign-in that is ready for the click: browsers open a window only at once within it. */
export interface PreparedSignIn {
    readonly popupUrl: string;
    readonly verifier: string;
    readonly preparedAtMs: number;
}

/**
 * How a sign-in ended. `gaveUp`: the person cancelled, or nothing came back for as long as the proxy's part is valid.
 * `notReady`: there was nothing to open yet. `failed`: the window said that it refused, or its handoff was.
 */
export type ConnectResult =
    | { readonly outcome: 'connected'; readonly session: Session }
    | { readonly outcome: 'popupBlocked' | 'gaveUp' | 'notReady' }
    | { readonly outcome: 'failed'; readonly problem: ProxyProblem };

/** The proxy's start of a sign-in is valid for ten minutes: it is replaced well before, and waited for as long. */
export const PREPARED_FOR_MS = 4 * 60_000;
const WAIT_MS = 10 * 60_000;
const ANSWER_MS = 20_000;
const POPUP = 'popup,width=520,height=720';

/** Asks the proxy to start a sign-in for this user (18-character id). */
export async function fetchSignIn(proxyUrl: string, userId: string): Promise<Sent<PreparedSignIn>> {
    const verifier = createVerifier();
    const sent = await fetchJson(
        {
            method: 'POST',
            url: `${proxyUrl}/auth/v1/start`,
            body: { challenge: await challengeOf(verifier), userId },
            timeoutMs: ANSWER_MS
        },
        parseStartSignIn
    );
    if (!sent.ok) {
        return sent;
    }
    const { popupUrl } = sent.value;
    // Only the proxy's own pages: an address like javascript: would run in this page.
    return isOnOriginOf(popupUrl, proxyUrl)
        ? { ok: true, value: { popupUrl, verifier, preparedAtMs: Date.now() } }
        : { ok: false, problem: createProblem('PROXY_UNEXPECTED') };
}

function isOnOriginOf(url: string, proxyUrl: string): boolean {
    try {
        return new URL(url).origin === new URL(proxyUrl).origin;
    } catch {
        return false;
    }
}

/**
 * Opens the sign-in window, waits for its handoff and redeems it. Has to be called within a click, and opens the window
 * before it returns. The window is never looked at again: a Cross-Origin-Opener-Policy may have cut it off.
 */
export function connect(proxyUrl: string, prepared: PreparedSignIn, signal: AbortSignal): Promise<ConnectResult> {
    if (window.open(prepared.popupUrl, 'transcript-desk-sign-in', POPUP) === null) {
        return Promise.resolve({ outcome: 'popupBlocked' });
    }
    return new Promise((resolve) => {
        const end = (result: ConnectResult): void => {
            stopListening();
            clearTimeout(timer);
            signal.removeEventListener('abort', giveUp);
            resolve(result);
        };
        const giveUp = (): void => end({ outcome: 'gaveUp' });
        const handleHandoff = async ({ handoff, relayed, acknowledge }: Handoff): Promise<void> => {
            const redeemed = await redeem(proxyUrl, handoff, prepared.verifier);
            if (signal.aborted) {
                return;
            }
            if (redeemed.ok) {
                acknowledge();
                end({ outcome: 'connected', session: redeemed.value });
            } else if (!relayed) {
                end({ outcome: 'failed', problem: redeemed.problem });
            }
            // A relayed handoff that this verifier does not open belongs to another tab: ours may still come.
        };
        const stopListening = listenForHandoff(new URL(proxyUrl).origin, {
            onHandoff: (handoff) => void handleHandoff(handoff),
            onRefused: (code) => end({ outcome: 'failed', problem: toRefusal(code) })
        });
        const timer = setTimeout(giveUp, WAIT_MS);
        signal.addEventListener('abort', giveUp);
    });
}

/** Why the window refused; a newer code than this page knows says no more than that it did. */
function toRefusal(code: string): ProxyProblem {
    return createProblem(ERROR_CODES.find((known) => known === code) ?? 'SIGN_IN_FAILED');
}

function redeem(proxyUrl: string, handoff: string, verifier: string): Promise<Sent<Session>> {
    return fetchJson(
        { method: 'POST', url: `${proxyUrl}/auth/v1/token`, body: { handoff, verifier }, timeoutMs: ANSWER_MS },
        parseSession
    );
}
