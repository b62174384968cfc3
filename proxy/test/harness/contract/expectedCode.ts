import type { ErrorCode } from 'c/proxyProtocol';
import type { FaultRequest } from '../../../../local-org/src/faults/fault';
import type { FaultKind, FaultStep } from './faultCases';

/** Statuses after which a GET is tried again. */
const PASSING: readonly number[] = [420, 502, 503, 504];

/** What a request ends as that meets this and nothing else: the only code that tells what happened. */
function codeOf(kind: FaultKind): ErrorCode {
    switch (kind.kind) {
        case 'answer':
            return kind.status === 420 || kind.status >= 500 ? 'SALESFORCE_UNAVAILABLE' : 'SALESFORCE_UNEXPECTED';
        case 'html':
            return kind.status === 200 ? 'SALESFORCE_UNEXPECTED' : 'SALESFORCE_UNAVAILABLE';
        case 'truncatedJson':
            return 'SALESFORCE_UNEXPECTED';
        case 'delay':
        case 'drop':
        case 'maintenance':
            return 'SALESFORCE_UNAVAILABLE';
        case 'expiredSession':
            return 'SESSION_ENDED_BY_SALESFORCE';
        case 'hourlyLimit':
        case 'dailyLimit':
            return 'SALESFORCE_LIMIT';
        case 'permissionsTaken':
            return 'NOT_PERMITTED';
    }
}

/** Goes by itself: the same GET is well answered the next time. */
function isPassing(kind: FaultKind): boolean {
    switch (kind.kind) {
        case 'answer':
            return PASSING.includes(kind.status);
        case 'html':
            return kind.status !== 200;
        default:
            return kind.kind === 'drop' || kind.kind === 'maintenance';
    }
}

/** A success, or taken for one by who ignores bodies. */
function isSuccess(kind: FaultKind): boolean {
    const status = kind.kind === 'answer' || kind.kind === 'html' ? (kind.status ?? 502) : null;
    return kind.kind === 'truncatedJson' || status === 200;
}

/** Stays as it is until somebody mends it. */
function isLasting({ kind }: FaultKind): boolean {
    return kind === 'expiredSession' || kind === 'permissionsTaken';
}

/** The org has done what was asked when the fault comes. */
function isAfterwards(kind: FaultKind): boolean {
    return kind.kind === 'truncatedJson' || ('when' in kind && kind.when === 'after');
}

/** What a read says by a notice instead. */
type UnreadCode = 'CHANGES_UNREAD' | 'DRAFT_UNREAD';

/**
 * The codes that a read or a save has to tell of one fault at one of its steps; none where it copes with it. Of changes
 * and a draft that could not be read a read says so by a notice.
 */
export function expectedCodes(
    work: 'read' | 'save',
    kind: FaultKind,
    step: FaultStep,
    times: FaultRequest['times'] = 1
): readonly string[] {
    const code = expectedCode(work, kind, step, times);
    // The draft is not asked for where that would fare no better.
    const isDraftLost = code === 'CHANGES_UNREAD' && HOPELESS.has(codeOf(kind));
    return code === null ? [] : isDraftLost ? [code, 'DRAFT_UNREAD'] : [code];
}

const HOPELESS: ReadonlySet<ErrorCode> = new Set([
    'SESSION_ENDED_BY_SALESFORCE',
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE'
]);

function expectedCode(
    work: 'read' | 'save',
    kind: FaultKind,
    { resource, method, nth }: FaultStep,
    times: FaultRequest['times']
): ErrorCode | UnreadCode | null {
    if (kind.kind === 'delay') {
        return null;
    }
    if (kind.kind === 'permissionsTaken' && kind.permissionSets) {
        // Who may still read can't write change records.
        return work === 'read' ? null : 'NOT_PERMITTED';
    }
    const code = codeOf(kind);
    if (times === 'always') {
        return code;
    }
    if (resource === 'records' && method === 'POST') {
        if (isAfterwards(kind)) {
            return null;
        }
        const isRefused = kind.kind === 'answer' && kind.status >= 400 && kind.status < 420;
        // An object that somebody may not create does not exist for them.
        return isRefused ? (kind.status === 404 ? 'NOT_PERMITTED' : 'CHANGE_REFUSED') : code;
    }
    if (resource === 'records') {
        return code === 'SALESFORCE_UNAVAILABLE' || isSuccess(kind) ? null : code;
    }
    if (method === 'PATCH') {
        const isHalved = kind.kind === 'answer' && kind.status === 400;
        return isHalved || isSuccess(kind) ? null : code;
    }
    if (isPassing(kind)) {
        return null;
    }
    if (resource === 'query' && work === 'read' && (nth === 3 || nth === 4)) {
        // Who may not see such records is told nothing of them.
        return code === 'NOT_PERMITTED' ? null : nth === 3 ? 'CHANGES_UNREAD' : 'DRAFT_UNREAD';
    }
    // Lines are read back more than once.
    return resource === 'entries' && nth === 2 && !isLasting(kind) ? null : code;
}

/** What is wrong with an answer: `told` as a scene reports it. */
export function checkTold(told: string, expected: readonly string[]): readonly string[] {
    const codes = told.split(' ').filter((word) => CODES.test(word));
    const [is, shouldBe] = [codes.join(), expected.join()];
    return is === shouldBe ? [] : [`told ${is || 'nothing'}, not ${shouldBe || 'nothing'}`];
}

const CODES = /^(?!ENTRIES_|TEXT_ESCAPED$)[A-Z]+(?:_[A-Z]+)+$/;
