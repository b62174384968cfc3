import type { ProxyClient, SessionChange } from '../transcriptProxy';
import { aSession, answerJson, PROXY } from './fakeProxy';

export const START = '/auth/v1/start';
export const TOKEN = '/auth/v1/token';
export const POPUP_URL = `${PROXY}/auth/v1/login?t=sealed`;

/** A proxy that signs everybody in. */
export const answers = {
    [START]: () => answerJson(200, { popupUrl: POPUP_URL }),
    [TOKEN]: () => answerJson(200, aSession('t1'))
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Lets everything happen that can happen without a further event. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) {
        await nextTurn();
    }
}

export async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
        await nextTurn();
    }
}

/** A message to this window, as the sign-in window sends it. */
export function post(data: unknown, origin = PROXY): void {
    window.dispatchEvent(new MessageEvent('message', { data, origin }));
}

export function handoff(value: string): string {
    return JSON.stringify({ type: 'transcript-desk-handoff', handoff: value });
}

export function refused(code: string): string {
    return JSON.stringify({ type: 'transcript-desk-refused', code });
}

/** A client of a module of its own, since the session lives in module scope. */
export interface Harness {
    readonly client: ProxyClient;
    readonly open: jest.SpyInstance;
    readonly changes: SessionChange[];
    /** Resolves to what keeps the sign-in from being ready; null where it is. */
    prepare(): Promise<unknown>;
    signIn(): Promise<void>;
    stop(): void;
}

export async function createHarness(): Promise<Harness> {
    jest.resetModules();
    const { proxyAt } = await import('../transcriptProxy');
    const client = proxyAt(PROXY);
    const changes: SessionChange[] = [];
    const stops = [client.onSessionChange((change) => changes.push(change))];
    const prepare = (): Promise<unknown> =>
        new Promise((resolve) => {
            stops.push(client.keepSignInReady('005000000000001AAA', resolve));
        });
    return {
        client,
        changes,
        open: jest.spyOn(window, 'open').mockReturnValue({} as Window),
        prepare,
        async signIn() {
            await prepare();
            const connected = client.connect(new AbortController().signal);
            post(handoff('h1'));
            await connected;
        },
        stop() {
            stops.forEach((stop) => stop());
            jest.useRealTimers();
            jest.restoreAllMocks();
        }
    };
}
