import {
    parseCallsAnswer,
    parseCheckResponse,
    parseTargetsAnswer,
    parseUploadsAnswer,
    type CallsAnswer,
    type CallsRequest,
    type CheckRequest,
    type CheckResponse,
    type TargetsAnswer,
    type TargetsRequest,
    type UploadManifest,
    type UploadResponse,
    type UploadsAnswer,
    type UploadSearch,
    type UploadTarget
} from 'c/proxyProtocol';
import { createProblem, fromErrorBody } from 'c/proxyProblem';
import { ANSWER_MS, fetchJson, SAVE_MS, type ProxyRequest, type Sent } from './send';
import { sendUpload, type UploadProgress } from './uploadRequest';

/** What the page can ask of a proxy about uploads. */
export interface UploadClient {
    /** What lines can be uploaded to in this call: who takes part in it, and when it was. */
    fetchUploadTarget(voiceCallId: string): Promise<Sent<UploadTarget>>;
    /** The same of many calls, at most MOST_TARGETS_A_REQUEST: one answer for each, in their order. */
    fetchUploadTargets(voiceCallIds: readonly string[]): Promise<Sent<TargetsAnswer>>;
    /** Which calls keys of files stand for, at most MOST_KEYS_A_REQUEST: one answer for each, in their order. */
    findCalls(keys: readonly string[]): Promise<Sent<CallsAnswer>>;
    /** Sends one part for each call of the manifest. Where it is cut off, what became of it only a check tells. */
    upload(
        manifest: UploadManifest,
        parts: readonly Blob[],
        onProgress: UploadProgress,
        signal: AbortSignal
    ): Promise<Sent<UploadResponse>>;
    /** How uploads turned out, by their change records. */
    checkUploads(changeIds: readonly string[]): Promise<Sent<CheckResponse>>;
    /** Past uploads, the newest first. */
    searchUploads(search: UploadSearch): Promise<Sent<UploadsAnswer>>;
}

/** Runs a request with the session's token. */
type WithToken = <Value>(send: (request: Pick<ProxyRequest, 'token'>) => Promise<Sent<Value>>) => Promise<Sent<Value>>;

/** The part of a client that is about uploads. `withSession` keeps the session alive, `withToken` does not. */
export function createUploadClient(
    proxyUrl: string,
    { withSession, withToken }: { readonly withSession: WithToken; readonly withToken: WithToken }
): UploadClient {
    const fetchUploadTargets = (voiceCallIds: readonly string[]): Promise<Sent<TargetsAnswer>> => {
        const body: TargetsRequest = { voiceCallIds };
        const url = `${proxyUrl}/v1/upload-targets`;
        return withSession((token) =>
            fetchJson({ method: 'POST', url, body, timeoutMs: ANSWER_MS, ...token }, parseTargetsAnswer)
        );
    };
    return {
        fetchUploadTargets,
        async fetchUploadTarget(voiceCallId) {
            const sent = await fetchUploadTargets([voiceCallId]);
            if (!sent.ok) {
                return sent;
            }
            const [answer] = sent.value.targets;
            if (answer?.target) {
                return { ok: true, value: answer.target };
            }
            return {
                ok: false,
                problem: answer?.problem ? fromErrorBody(answer.problem) : createProblem('PROXY_UNEXPECTED')
            };
        },
        findCalls(keys) {
            const body: CallsRequest = { keys };
            const url = `${proxyUrl}/v1/upload-calls`;
            return withSession((token) =>
                fetchJson({ method: 'POST', url, body, timeoutMs: ANSWER_MS, ...token }, parseCallsAnswer)
            );
        },
        upload: (manifest, parts, onProgress, signal) =>
            withSession((token) =>
                sendUpload({ url: `${proxyUrl}/v1/uploads`, manifest, parts, onProgress, signal, ...token })
            ),
        checkUploads(changeIds) {
            const body: CheckRequest = { changeIds };
            const url = `${proxyUrl}/v1/uploads/check`;
            return withToken((token) =>
                fetchJson({ method: 'POST', url, body, timeoutMs: SAVE_MS, ...token }, parseCheckResponse)
            );
        },
        searchUploads(search) {
            const url = `${proxyUrl}/v1/uploads/search`;
            return withSession((token) =>
                fetchJson({ method: 'POST', url, body: search, timeoutMs: ANSWER_MS, ...token }, parseUploadsAnswer)
            );
        }
    };
}
