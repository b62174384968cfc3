import type { ReviewRequest } from 'c/proxyProtocol';
import { fitsLeaving } from './draftRequest';
import type { ProxyRequest } from './send';

const ANSWER_MS = 30_000;

/** The request that stores what is decided about a call, ready but for its token. */
export function toReviewPut(url: string, body: ReviewRequest, isLeaving: boolean): Omit<ProxyRequest, 'token'> {
    return { method: 'PUT', url, body, timeoutMs: ANSWER_MS, outlivesPage: isLeaving && fitsLeaving(body) };
}
