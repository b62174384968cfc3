import type { Failure } from '../errors';

/** What of a line is not right. None quotes it. */
export type LineProblem =
    'unreadable' | 'tooLong' | 'conversation' | 'sender' | 'time' | 'order' | 'call' | 'duplicate' | 'text';

/** What of a part as a whole is not right: it is not as it was announced, its conversation has a part already, the body broke off, or another part did not fit. */
export type WholeProblem = 'missing' | 'lineCount' | 'bytes' | 'digest' | 'conversationTwice' | 'body' | 'otherPart';

export type PartProblem = LineProblem | WholeProblem;

const NOT_AS_ANNOUNCED =
    'The transcript did not arrive as it was announced. Nothing of it was stored. Read its file again and send it once more.';

/** What happened and what to do next. Of a line it is always the same: its problem and number are in the details. */
const MESSAGES: Readonly<Record<WholeProblem, string>> = {
    missing: NOT_AS_ANNOUNCED,
    lineCount: NOT_AS_ANNOUNCED,
    bytes: NOT_AS_ANNOUNCED,
    digest: NOT_AS_ANNOUNCED,
    conversationTwice:
        'Another transcript of the same upload is for the same conversation. This one was not sent: send it once the other one is checked.',
    body: 'The upload did not arrive to its end. Nothing of it was stored. Send it again.',
    otherPart:
        'Another transcript of the same upload stopped it before it was whole. Nothing of this one was stored. Send it again without the other.'
};
const LINE_MESSAGE =
    'A line of the transcript does not fit its call. Nothing of it was stored. Mend or leave out that line, then send it again.';

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

/** `line` counts from 1, the head included; null where it is about the part as a whole, `part` where it is about none. */
export function toPartFailure(part: number | null, line: number | null, problem: PartProblem): Failure {
    const message = isWhole(problem) ? MESSAGES[problem] : LINE_MESSAGE;
    return { code: 'UPLOAD_INVALID', message, details: { part, line, problem } };
}

function isWhole(problem: PartProblem): problem is WholeProblem {
    return problem in MESSAGES;
}
