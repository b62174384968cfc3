import {
    MOST_LINES_A_SAVE,
    parseSaveResponse,
    type LineResult,
    type LineToSave,
    type SaveRequest,
    type SaveResponse
} from 'c/proxyProtocol';
import type { ProxyProblem } from 'c/proxyProblem';
import type { Sent } from './send';

/**
 * How a save ended: the results of the lines that were answered, in order, and the problem that stopped it before the
 * rest; null where every line was answered.
 */
export interface SaveReport {
    readonly results: readonly LineResult[];
    readonly problem: ProxyProblem | null;
}

/**
 * Saves in as many requests as the proxy's limit asks for, one after the other: saves of one conversation exclude each
 * other. `onProgress` hears how many lines have been answered.
 */
export async function saveInParts(
    request: SaveRequest,
    sendPart: (part: SaveRequest) => Promise<Sent<SaveResponse>>,
    onProgress: (answered: number) => void
): Promise<SaveReport> {
    const results: LineResult[] = [];
    for (let at = 0; at < request.changes.length; at += MOST_LINES_A_SAVE) {
        const changes = request.changes.slice(at, at + MOST_LINES_A_SAVE);
        const sent = await sendPart({ ...request, changes });
        if (!sent.ok) {
            return { results, problem: sent.problem };
        }
        results.push(...sent.value.results);
        onProgress(results.length);
    }
    return { results, problem: null };
}

/** Parses the answer for these lines; null unless it has one result for each of them, in their order. */
export function parseAnswerFor(changes: readonly LineToSave[], body: unknown): SaveResponse | null {
    const response = parseSaveResponse(body);
    const complete =
        response?.results.length === changes.length &&
        response.results.every(({ identifier }, index) => identifier === changes[index]?.identifier);
    return complete ? response : null;
}
