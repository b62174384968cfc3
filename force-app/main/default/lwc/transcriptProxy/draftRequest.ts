import { parseDraftAnswer, type DraftAnswer, type DraftClaim, type DraftRequest } from 'c/proxyProtocol';
import type { LineChange } from 'c/transcriptModel';
import type { ProxyRequest } from './send';

/** What was kept. `fitsLeaving`: so much could also be sent by a page that is just going away. */
export interface KeptAnswer extends DraftAnswer {
    readonly fitsLeaving: boolean;
}

/** A request that is ready but for its token. */
type DraftPut = Omit<ProxyRequest, 'token'> & { readonly fitsLeaving: boolean };

/** Browsers see 64 KiB in all through for pages that are gone (Fetch, "HTTP-network-or-cache fetch", 8); some is left for others. */
const MOST_OUTLIVING_BYTES = 60 * 1024;
const ANSWER_MS = 30_000;

/** The request that keeps these lines. One that is too large for a page that goes away is tried all the same. */
export function toDraftRequest(
    url: string,
    lines: readonly LineChange[],
    claim: DraftClaim,
    isLeaving: boolean
): DraftPut {
    const body: DraftRequest = { lines, ...claim };
    const fits = fitsLeaving(body);
    return { method: 'PUT', url, body, timeoutMs: ANSWER_MS, outlivesPage: isLeaving && fits, fitsLeaving: fits };
}

/** Whether a body can also be sent by a page that is just going away. */
export function fitsLeaving(body: object): boolean {
    return new Blob([JSON.stringify(body)]).size <= MOST_OUTLIVING_BYTES;
}

/** The address that discards what a page takes for its own. */
export function toDiscardUrl(url: string, { page, over }: DraftClaim): string {
    return `${url}?${new URLSearchParams({ page, ...(over === null ? {} : { over: String(over) }) }).toString()}`;
}

/** Parses the answer to a request; null where it is none. */
export function parseKeptAnswer(put: DraftPut): (body: unknown) => KeptAnswer | null {
    return (body) => {
        const answer = parseDraftAnswer(body);
        return answer && { ...answer, fitsLeaving: put.fitsLeaving };
    };
}
