import {
    parseCallReview,
    parseRecordTextsAnswer,
    parseRulesAnswer,
    parseSession,
    parseSettingsAnswer,
    type CallReview,
    type DraftClaim,
    type LineResult,
    type LineToSave,
    type RecordTextsAnswer,
    type ReviewRequest,
    type RulesAnswer,
    type SaveRequest,
    type SaveResponse,
    type Session,
    type SettingsAnswer
} from 'c/proxyProtocol';
import { createProblem, fromErrorBody, isSessionProblem, type ProxyProblem } from 'c/proxyProblem';
import type { LineChange } from 'c/transcriptModel';
import { parseKeptAnswer, toDiscardUrl, toDraftRequest, type KeptAnswer } from './draftRequest';
import { toReviewPut } from './reviewRequest';
import { readMessages, type ReadOutcome, type TranscriptMessage } from './readTranscript';
import { parseAnswerFor, saveInParts, type SaveReport } from './saveChanges';
import { ANSWER_MS, fetchFromProxy, fetchJson, SAVE_MS, type ProxyRequest, type Sent } from './send';
import { createSessionHolder, type SessionChange, type SessionEnding } from './sessionHolder';
import { connect, fetchSignIn, PREPARED_FOR_MS, type ConnectResult, type PreparedSignIn } from './signIn';
import { createUploadClient, type UploadClient } from './uploadClient';

export type SessionUser = Session['user'];

/** Everything the page can ask of one proxy. All components that name the same address share one, and its session. */
export interface ProxyClient extends UploadClient {
    /** Who is signed in; null where nobody is. */
    user(): SessionUser | null;
    /** How the session is about to run out; null where it is not. */
    sessionEnding(): SessionEnding | null;
    /** Calls the listener when a session begins, is renewed or ends, until the function given is called. */
    onSessionChange(listener: (change: SessionChange) => void): () => void;
    /**
     * Keeps a sign-in ready for the click until the function given is called. `onReady` hears null when it is ready, or
     * the problem.
     */
    keepSignInReady(userId: string, onReady: (problem: ProxyProblem | null) => void): () => void;
    /** Opens the sign-in window at once: has to be called within a click. */
    connect(signal: AbortSignal): Promise<ConnectResult>;
    /** Ends the session here at once, and tells the proxy to revoke it as far as that can be reached. */
    signOut(): Promise<void>;
    /** The person is at work: keeps the session alive. Cheap enough for every key press. */
    noteUse(): void;
    readTranscript(options: {
        readonly voiceCallId: string;
        readonly onMessage: (message: TranscriptMessage) => void;
        readonly signal: AbortSignal;
    }): Promise<ReadOutcome>;
    /** The organisation's own redaction rules that are active, to be compiled here. */
    fetchRules(): Promise<Sent<RulesAnswer>>;
    /** What the organisation has decided about masks and suggestions, to be parsed here. */
    fetchSettings(): Promise<Sent<SettingsAnswer>>;
    /** What is written in the call's record and in the one it is related to, to be looked at here and kept nowhere. */
    fetchRecordTexts(voiceCallId: string): Promise<Sent<RecordTextsAnswer>>;
    /** Keeps unsaved work as a draft. `isLeaving`: the page may be gone before the answer comes. */
    keepDraft(
        voiceCallId: string,
        lines: readonly LineChange[],
        claim: DraftClaim,
        isLeaving: boolean
    ): Promise<Sent<KeptAnswer>>;
    discardDraft(voiceCallId: string, claim: DraftClaim): Promise<Sent<null>>;
    /** Stores what is decided about a call, over what others have stored. `isLeaving`: the page may be gone by the answer. */
    storeReview(voiceCallId: string, request: ReviewRequest, isLeaving: boolean): Promise<Sent<CallReview>>;
    /** Sends it in parts. `onProgress` hears how many lines are answered, and the results of those that have just been. */
    saveChanges(
        voiceCallId: string,
        request: SaveRequest,
        onProgress: (answered: number, results: readonly LineResult[]) => void
    ): Promise<SaveReport>;
}

const clients = new Map<string, ProxyClient>();

/** The client of the proxy at this address, which `parseProxyUrl` has checked. */
export function proxyAt(proxyUrl: string): ProxyClient {
    const client = clients.get(proxyUrl) ?? createProxyClient(proxyUrl);
    clients.set(proxyUrl, client);
    return client;
}

function createProxyClient(proxyUrl: string): ProxyClient {
    const holder = createSessionHolder(() => void renew());
    let prepared: PreparedSignIn | null = null;
    let renewing: Promise<void> | null = null;

    /** One at a time. A failure leaves the session as it is: it is tried again at the next use, or runs out. */
    const renew = (): Promise<void> => {
        const session = holder.current();
        if (!session || session.expiresAtMs >= session.sessionEndsAtMs) {
            return Promise.resolve();
        }
        renewing ??= fetchJson(
            { method: 'POST', url: `${proxyUrl}/auth/v1/renew`, token: session.token, timeoutMs: ANSWER_MS },
            parseSession
        ).then((sent) => {
            renewing = null;
            if (holder.current() !== session) {
                return;
            }
            if (sent.ok) {
                holder.set(sent.value, 'renewed');
            } else if (isSessionProblem(sent.problem)) {
                holder.set(null, 'over');
            }
        });
        return renewing;
    };

    /** Where the problem is that this token is no longer taken, the session is over. */
    const noteProblem = (problem: ProxyProblem, token: string | undefined): void => {
        if (isSessionProblem(problem) && holder.current()?.token === token) {
            holder.set(null, 'over');
        }
    };

    /**
     * Runs a request with the session's token; where the proxy no longer takes that, the session is over. What the page does
     * by itself (`withToken`) does not keep a session alive that nobody is using.
     */
    const withToken = async <Value>(
        send: (request: Pick<ProxyRequest, 'token'>) => Promise<Sent<Value>>
    ): Promise<Sent<Value>> => {
        const session = holder.current();
        if (!session) {
            return { ok: false, problem: createProblem('SESSION_INVALID') };
        }
        const sent = await send({ token: session.token });
        if (!sent.ok) {
            noteProblem(sent.problem, session.token);
        }
        return sent;
    };
    const withSession: typeof withToken = async (send) => {
        if (holder.noteUse()) {
            await renew();
        }
        return withToken(send);
    };

    /** What is the organisation's, not a call's. */
    const fetchOfOrg = <Value>(what: string, parse: (body: unknown) => Value | null): Promise<Sent<Value>> =>
        withToken((token) =>
            fetchJson({ method: 'GET', url: `${proxyUrl}/v1/${what}`, timeoutMs: ANSWER_MS, ...token }, parse)
        );
    const callUrl = (voiceCallId: string, part: string): string =>
        `${proxyUrl}/v1/voice-calls/${encodeURIComponent(voiceCallId)}/${part}`;

    return {
        user: () => holder.current()?.user ?? null,
        sessionEnding: holder.ending,
        onSessionChange: holder.subscribe,
        keepSignInReady(userId, onReady) {
            let stopped = false;
            const prepare = async (): Promise<void> => {
                const sent = await fetchSignIn(proxyUrl, userId);
                if (!stopped) {
                    prepared = sent.ok ? sent.value : null;
                    onReady(sent.ok ? null : sent.problem);
                }
            };
            void prepare();
            const timer = setInterval(() => void prepare(), PREPARED_FOR_MS);
            return () => {
                stopped = true;
                clearInterval(timer);
            };
        },
        async connect(signal) {
            const ready = prepared;
            // Timers of a sleeping machine run late: one that is too old would only fail in the window.
            if (!ready || Date.now() - ready.preparedAtMs > 2 * PREPARED_FOR_MS) {
                return { outcome: 'notReady' };
            }
            const result = await connect(proxyUrl, ready, signal);
            if (result.outcome === 'connected') {
                prepared = null;
                holder.set(result.session, 'signedIn');
            }
            return result;
        },
        async signOut() {
            const session = holder.current();
            // Also where the session has ended by itself meanwhile: whoever signs out leaves nothing on the page.
            holder.set(null, 'signedOut');
            if (session) {
                const { token } = session;
                await fetchFromProxy({
                    method: 'POST',
                    url: `${proxyUrl}/auth/v1/sign-out`,
                    token,
                    timeoutMs: ANSWER_MS
                });
            }
        },
        noteUse() {
            if (holder.noteUse()) {
                void renew();
            }
        },
        async readTranscript({ voiceCallId, onMessage, signal }) {
            const url = callUrl(voiceCallId, 'transcript');
            let token: string | undefined;
            const sent = await withSession((session) => {
                token = session.token;
                return fetchFromProxy({ method: 'GET', url, token, signal, timeoutMs: ANSWER_MS });
            });
            if (signal.aborted) {
                return { outcome: 'aborted' };
            }
            if (!sent.ok) {
                return { outcome: 'failed', problem: sent.problem };
            }
            const { body } = sent.value;
            if (!body) {
                return { outcome: 'failed', problem: createProblem('PROXY_UNEXPECTED') };
            }
            const ended = await readMessages(body, onMessage, signal);
            if (ended.outcome === 'failed') {
                noteProblem(ended.problem, token);
            }
            return ended;
        },
        fetchRules: () => fetchOfOrg('redaction-rules', parseRulesAnswer),
        fetchSettings: () => fetchOfOrg('redaction-settings', parseSettingsAnswer),
        fetchRecordTexts(voiceCallId) {
            const url = callUrl(voiceCallId, 'record-texts');
            return withToken(({ token }) =>
                fetchJson(
                    { method: 'GET', url, timeoutMs: ANSWER_MS, ...(token ? { token } : {}) },
                    parseRecordTextsAnswer
                )
            );
        },
        keepDraft(voiceCallId, lines, claim, isLeaving) {
            const request = toDraftRequest(callUrl(voiceCallId, 'draft'), lines, claim, isLeaving);
            return withToken(({ token }) =>
                fetchJson({ ...request, ...(token ? { token } : {}) }, parseKeptAnswer(request))
            );
        },
        async discardDraft(voiceCallId, claim) {
            const url = toDiscardUrl(callUrl(voiceCallId, 'draft'), claim);
            const sent = await withToken(({ token }) =>
                fetchFromProxy({
                    method: 'DELETE',
                    url,
                    timeoutMs: ANSWER_MS,
                    outlivesPage: true,
                    ...(token ? { token } : {})
                })
            );
            return sent.ok ? { ok: true, value: null } : sent;
        },
        storeReview(voiceCallId, request, isLeaving) {
            const put = toReviewPut(callUrl(voiceCallId, 'review'), request, isLeaving);
            return withToken(({ token }) => fetchJson({ ...put, ...(token ? { token } : {}) }, parseCallReview));
        },
        saveChanges(voiceCallId, request, onProgress) {
            const url = callUrl(voiceCallId, 'entries');
            const parse = (changes: readonly LineToSave[]) => (body: unknown) => parseAnswerFor(changes, body);
            const sendPart = (part: SaveRequest): Promise<Sent<SaveResponse>> =>
                withSession(async ({ token }) => {
                    const sent = await fetchJson(
                        { method: 'PATCH', url, token, body: part, timeoutMs: SAVE_MS },
                        parse(part.changes)
                    );
                    // A session can end half-way: the lines are answered, and the next request would be refused.
                    if (sent.ok && sent.value.problem) {
                        noteProblem(fromErrorBody(sent.value.problem), token);
                    }
                    return sent;
                });
            return saveInParts(request, sendPart, onProgress);
        },
        ...createUploadClient(proxyUrl, { withSession, withToken })
    };
}
