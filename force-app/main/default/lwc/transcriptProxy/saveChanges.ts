import {
    MOST_LINES_A_SAVE,
    parseSaveResponse,
    type LineResult,
    type LineToSave,
    type SaveRequest,
    type SaveResponse
} from 'c/proxyProtocol';
import { fromErrorBody, type ProblemCode, type ProxyProblem } from 'c/proxyProblem';
import type { Sent } from './send';

/**
 * How a save ended: the results of the lines that were answered, in order, and what stood in the way of lines; null where
 * nothing did. `isRestUnknown`: lines without a result may be stored all the same; otherwise nothing of them was sent.
 * `isRecordOpen`: all that can be said is said, but a change record does not say it yet and keeps the conversation locked.
 * `answers`: what each request was answered, in order; each made one change record.
 */
export interface SaveReport {
    readonly results: readonly LineResult[];
    readonly problem: ProxyProblem | null;
    readonly isRestUnknown: boolean;
    readonly isRecordOpen: boolean;
    readonly answers: readonly SaveResponse[];
}

/** A request that ended so may have reached Salesforce: there was no answer, or none that says how far it came. */
const LATE: ReadonlySet<ProblemCode> = new Set(['OFFLINE', 'PROXY_UNREACHABLE', 'PROXY_UNEXPECTED', 'INTERNAL']);

/**
 * Saves in as many requests as the proxy's limit asks for, one after the other: saves of one conversation exclude each
 * other, and after a problem nothing more is sent. `onProgress` hears how many lines have been answered, and the results of
 * those that have just been.
 */
export async function saveInParts(
    request: SaveRequest,
    sendPart: (part: SaveRequest) => Promise<Sent<SaveResponse>>,
    onProgress: (answered: number, results: readonly LineResult[]) => void
): Promise<SaveReport> {
    const results: LineResult[] = [];
    const answers: SaveResponse[] = [];
    for (let at = 0; at < request.changes.length; at += MOST_LINES_A_SAVE) {
        const changes = request.changes.slice(at, at + MOST_LINES_A_SAVE);
        const { knownChanges } = request;
        const known = knownChanges && { knownChanges: [...knownChanges, ...answers.map(({ changeId }) => changeId)] };
        const sent = await sendPart({ ...request, ...known, changes });
        if (!sent.ok) {
            const { problem } = sent;
            return { results, problem, isRestUnknown: LATE.has(problem.code), isRecordOpen: false, answers };
        }
        const { problem, state } = sent.value;
        answers.push(sent.value);
        results.push(...sent.value.results);
        onProgress(results.length, sent.value.results);
        if (problem || state === 'sending') {
            return {
                results,
                problem: problem && fromErrorBody(problem),
                isRestUnknown: false,
                isRecordOpen: state === 'sending',
                answers
            };
        }
    }
    return { results, problem: null, isRestUnknown: false, isRecordOpen: false, answers };
}

/** Parses the answer for these lines; null unless it has one result for each of them, in their order. */
export function parseAnswerFor(changes: readonly LineToSave[], body: unknown): SaveResponse | null {
    const response = parseSaveResponse(body);
    const complete =
        response?.results.length === changes.length &&
        response.results.every(({ identifier }, index) => identifier === changes[index]?.identifier);
    return complete ? response : null;
}
