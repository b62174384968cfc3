import type { Failure } from '../errors';

/** What of a part is not right. None quotes it. */
export type PartProblem =
    | 'missing'
    | 'unreadable'
    | 'tooLong'
    | 'conversation'
    | 'sender'
    | 'time'
    | 'order'
    | 'call'
    | 'duplicate'
    | 'text'
    | 'lineCount'
    | 'bytes'
    | 'digest';

/** Stops an upload: a part that may not be sent as it is. `part` counts from 0 as in the manifest. */
export class PartRefused extends Error {
    readonly part: number;
    readonly failure: Failure;

    constructor(part: number, failure: Failure) {
        super('a part was refused');
        this.name = 'PartRefused';
        this.part = part;
        this.failure = failure;
    }
}

/** `line` counts from 1, the head included; null where it is about the part as a whole. */
export function toPartFailure(part: number, line: number | null, problem: PartProblem): Failure {
    return { code: 'UPLOAD_INVALID', details: { part, line, problem } };
}
