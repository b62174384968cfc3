import type { ProxyProblem } from 'c/proxyProblem';
import type { ItemStanding, ItemState } from 'c/uploadQueue';
import { describeLimit } from '../salesforce/callProblem';
import { describeProblem, type Problem, type ProblemCode } from '../problems';
import { isSendable, type PlannedCall, type PlannedUpload } from './uploadPlan';

/**
 * What became of a transcript. Beside what a run says: `ready` would be sent, `heldBack` is not for its remarks, `stopped`
 * can't be. Scripts may rely on these words.
 */
export type OutcomeState = ItemState | 'ready' | 'heldBack' | 'stopped';

/** The same for a script: never a word of a transcript, nor of Salesforce's messages, which may quote one. */
export interface UploadOutcome {
    readonly file: string;
    readonly call: PlannedCall | null;
    readonly state: OutcomeState;
    readonly lineCount: number | null;
    readonly storedCount: number | null;
    readonly entryCount: number | null;
    readonly changeId: string | null;
    readonly status: string | null;
    readonly codes: readonly string[];
    /** What is wrong, to be told; null where nothing is, or all has been told. */
    readonly problem: Problem | null;
}

/** Of a transcript that no run has: it can't be sent, or not yet. */
export function toPlannedOutcome(upload: PlannedUpload, allowRemarks: boolean): UploadOutcome {
    const { name, call, lineCount, remarks, ready } = upload;
    const state = isSendable(upload, allowRemarks) ? 'ready' : ready ? 'heldBack' : 'stopped';
    const codes = [...new Set(remarks.map(({ code }) => code))];
    return {
        ...NOTHING_KNOWN,
        file: name,
        call,
        state,
        lineCount,
        codes,
        problem: state === 'heldBack' ? { code: 'REMARKS_STAND', file: name } : null
    };
}

/** Of one that a run has. `refusal`: why this side did not let it through. */
export function toRunOutcome(
    { name, call, remarks }: PlannedUpload,
    standing: ItemStanding,
    refusal: Problem | null
): UploadOutcome {
    const { state, changeId, status, lineCount, storedCount, entryCount } = standing;
    const problem = toProblem(name, standing, refusal);
    const codes = [...new Set([...(problem ? [problem.code] : []), ...remarks.map(({ code }) => code)])];
    return { file: name, call, state, lineCount, storedCount, entryCount, changeId, status, codes, problem };
}

/** Whether all of it is stored, and that is proven. */
export function isStored({ state }: UploadOutcome): boolean {
    return state === 'verified' || state === 'stored';
}

/** The line for a person, with its end. */
export function describeOutcome({ file, call, state, lineCount, entryCount, problem }: UploadOutcome): string {
    if (problem) return describeProblem(problem);
    const where = call?.name ?? call?.voiceCallId ?? '';
    const lines = lineCount === null ? '' : `${lineCount} ${lineCount === 1 ? 'line' : 'lines'}`;
    switch (state) {
        case 'verified': {
            // What becomes of lines that were there is not documented: the number tells.
            const now = entryCount === null || entryCount === lineCount ? '' : `; the call holds ${entryCount} now`;
            return `${file}: stored: ${lines} read back from ${where}${now}\n`;
        }
        case 'stored':
            return `${file}: stored before: ${where} has all ${lines}, so nothing was sent\n`;
        case 'ready':
            return `${file}: would be sent: ${lines} to ${where}\n`;
        default:
            return '';
    }
}

const NOTHING_KNOWN = { storedCount: null, entryCount: null, changeId: null, status: null } as const;

/** What states come to, where no problem says it better. */
const STATE_CODES: Readonly<Partial<Record<ItemState, ProblemCode>>> = {
    waiting: 'UPLOAD_CANCELLED',
    sending: 'UPLOAD_UNCLEAR',
    checking: 'UPLOAD_UNDER_WAY',
    partlyVerified: 'UPLOAD_PARTLY_STORED',
    notApplied: 'UPLOAD_NOT_STORED',
    unclear: 'UPLOAD_UNCLEAR',
    cancelled: 'UPLOAD_CANCELLED'
};

/** Refusals in words of the command line, by the proxy's code. */
const REFUSALS: Readonly<Partial<Record<ProxyProblem['code'], ProblemCode>>> = {
    REDACTIONS_RESTORED: 'REDACTIONS_RESTORED',
    VOICE_CALL_IN_PROGRESS: 'VOICE_CALL_IN_PROGRESS',
    VOICE_CALL_NOT_FOUND: 'VOICE_CALL_NOT_FOUND',
    VOICE_CALL_WITHOUT_CONVERSATION: 'VOICE_CALL_WITHOUT_CONVERSATION',
    TEXT_ESCAPED: 'TEXT_ESCAPED',
    CHANGE_REFUSED: 'CHANGE_REFUSED',
    NOT_PERMITTED: 'NOT_PERMITTED',
    SAVE_LOCKED: 'CALL_LOCKED',
    SESSION_ENDED_BY_SALESFORCE: 'SESSION_ENDED',
    SALESFORCE_LIMIT: 'SALESFORCE_LIMIT',
    SALESFORCE_UNAVAILABLE: 'SALESFORCE_UNAVAILABLE',
    SALESFORCE_UNEXPECTED: 'SALESFORCE_UNEXPECTED'
};

function toProblem(
    file: string,
    { state, problem, lineCount, storedCount }: ItemStanding,
    refusal: Problem | null
): Problem | null {
    if (state === 'verified' || state === 'stored') return null;
    if (state === 'refused') {
        return refusal ?? toRefusal(file, problem);
    }
    const code = STATE_CODES[state] ?? 'UPLOAD_UNCLEAR';
    const isCounted = state === 'partlyVerified' && storedCount !== null;
    return { code, file, ...(isCounted ? { what: `${storedCount} of ${lineCount} lines could be read back` } : {}) };
}

function toRefusal(file: string, problem: ProxyProblem | null): Problem {
    const code = (problem && REFUSALS[problem.code]) ?? 'UPLOAD_REFUSED';
    if (code === 'SALESFORCE_LIMIT') return { code, file, what: describeLimit(problem?.limit, problem?.retryAtMs) };
    return code === 'UPLOAD_REFUSED'
        ? {
              code,
              file,
              what: `it was not sent, since it is not as an upload has to be (${problem?.code ?? 'unknown'})`
          }
        : { code, file };
}
