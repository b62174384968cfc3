import {
    parseCallReview,
    parseDraftAnswer,
    parseErrorBody,
    parseHandoffMessage,
    parseReadMessage,
    parseRefusedMessage,
    parseSaveResponse,
    parseSession,
    parseStartSignIn
} from 'c/proxyProtocol';

const entry = {
    identifier: 'a',
    text: 'hi',
    startMs: 1,
    durationMs: null,
    receivedMs: 2,
    participantId: 'p1',
    voiceCallIds: ['0LQ000000000001']
};
const call = { voiceCallId: '0LQ000000000001', state: 'ended', startMs: 1, endMs: null };
const error = { code: 'INTERNAL', message: 'm', requestId: 'r' };
const result = { identifier: 'a', outcome: 'verified', currentText: null };
const saved = { changeId: 'a00', state: 'verified', requestId: 'r', results: [result], problem: null };
const change = {
    changeId: 'a00',
    name: 'TC-000001',
    kind: 'save',
    state: 'pending',
    isJustSettled: false,
    isOwn: false,
    savedBy: 'Ann',
    madeMs: 1,
    reason: 'Other',
    note: null,
    seal: 'intact',
    requestId: 'r1',
    lines: [{ identifier: 'a', action: 'edit', labels: [], result: null }]
};
const leg = { voiceCallId: '0LQ000000000002', name: 'VC-2', ownerName: null, startMs: 1 };
const redaction = { start: 0, end: 1, entityType: 'NAME', mask: '[NAME]' };
const draftLine = {
    identifier: 'a',
    edits: [{ start: 0, removedLength: 2, inserted: 'ho' }],
    redactions: [redaction],
    isBaseSame: true
};
const draft = { page: 'p', madeMs: 1, lines: [draftLine], notKept: 0 };
const rejection = { identifier: 'a', start: 0, end: 1, entityType: 'NAME', digest: 'd' };
const review = {
    state: 'reviewed',
    reviewedBy: 'Ann',
    reviewedMs: 1,
    found: 3,
    accepted: 1,
    open: 1,
    rejections: [rejection]
};
const session = {
    token: 't',
    expiresAtMs: 1,
    sessionEndsAtMs: 2,
    user: { id: '005', name: 'Ann', username: 'ann@example.com' }
};

/** One message, its parser, and for each field a value that must make the parser refuse it. */
const CASES: [string, (value: unknown) => unknown, Record<string, unknown>, Record<string, unknown>][] = [
    [
        'call',
        parseReadMessage,
        { type: 'call', call, participants: [{ id: 'p1', role: 'agent', name: null }], legs: [leg] },
        {
            type: 'calls',
            call: { ...call, state: 'paused' },
            participants: [{ id: 'p1', role: 'boss', name: null }],
            legs: [{ ...leg, startMs: '1' }]
        }
    ],
    ['entries', parseReadMessage, { type: 'entries', entries: [entry] }, { entries: [entry, { ...entry, text: 5 }] }],
    [
        'end',
        parseReadMessage,
        { type: 'end', notices: [{ code: 'ENTRIES_HIDDEN', count: 2 }] },
        { notices: [{ code: 'ELSE', count: 2 }] }
    ],
    [
        'draft',
        parseReadMessage,
        { type: 'draft', draft },
        { draft: { ...draft, lines: [{ ...draftLine, redactions: [{ ...redaction, end: -1 }] }] } }
    ],
    [
        'the answer to a draft',
        parseDraftAnswer,
        { keptMs: 1, lines: 2, notKept: 0 },
        { keptMs: '1', lines: 1.5, notKept: -1 }
    ],
    ['review', parseReadMessage, { type: 'review', review }, { review: { ...review, state: 'done' } }],
    ['no review yet', parseReadMessage, { type: 'review', review: null }, { review: undefined }],
    [
        'the answer to a review',
        parseCallReview,
        review,
        {
            state: 'open',
            reviewedBy: 1,
            reviewedMs: '1',
            found: 1.5,
            accepted: -1,
            open: null,
            rejections: [{ ...rejection, entityType: 'WORDS' }]
        }
    ],
    ['a rejection', parseCallReview, review, { rejections: [{ ...rejection, digest: 1 }] }],
    ['changes', parseReadMessage, { type: 'changes', changes: [change] }, { changes: [{ ...change, seal: 'gone' }] }],
    ['error in a stream', parseReadMessage, { type: 'error', error }, { error: { ...error, code: 1 } }],
    ['error', parseErrorBody, error, { code: null, message: 1, requestId: undefined }],
    [
        'save',
        parseSaveResponse,
        saved,
        {
            changeId: 1,
            state: 'done',
            requestId: null,
            results: [{ ...result, outcome: 'ok' }],
            problem: { code: 'INTERNAL' }
        }
    ],
    ['save that was stopped', parseSaveResponse, { ...saved, problem: error }, { problem: undefined }],
    [
        'session',
        parseSession,
        session,
        { token: 1, expiresAtMs: '1', sessionEndsAtMs: Number.NaN, user: { id: '005', name: 'Ann' } }
    ],
    ['start', parseStartSignIn, { popupUrl: 'https://x.example' }, { popupUrl: 1 }]
];

describe.each(CASES)('the guard of %s', (_name, parse, whole, broken) => {
    it('takes the whole message, and drops what it does not know', () => {
        expect(parse({ ...whole, later: true })).toEqual(whole);
    });

    it.each(Object.entries(broken))('refuses a wrong %s', (field, value) => {
        expect(parse({ ...whole, [field]: value })).toBeNull();
    });

    it.each([null, 'text', [], 5])('refuses %j', (value) => {
        expect(parse(value)).toBeNull();
    });
});

it.each(Object.keys(entry))('an entry without %s is refused', (field) => {
    expect(parseReadMessage({ type: 'entries', entries: [{ ...entry, [field]: undefined }] })).toBeNull();
});

it('a change of a proxy from before requests were told is none the worse', () => {
    const { requestId, ...older } = change;
    const told = { ...older, lines: [{ ...older.lines[0], labels: ['PIN', 'NAME'], counts: [2, 1] }] };
    expect(parseReadMessage({ type: 'changes', changes: [told] })).toEqual({
        type: 'changes',
        changes: [{ ...told, requestId: null }]
    });
});

const upload = { fileName: 'a.vtt', format: null, successCount: 3, failedCount: null, restoredCount: 0 };
it('a change of an upload tells what it was of', () => {
    const message = { type: 'changes', changes: [{ ...change, kind: 'upload', upload }] };
    expect(parseReadMessage(message)).toEqual(message);
});

it.each([
    null,
    7,
    { ...upload, fileName: 7 },
    { ...upload, successCount: '3' },
    { ...upload, restoredCount: undefined }
])('a change with an upload like %j is refused', (other) => {
    expect(parseReadMessage({ type: 'changes', changes: [{ ...change, upload: other }] })).toBeNull();
});

it.each(Object.keys(change).filter((field) => field !== 'requestId'))('a change without %s is refused', (field) => {
    expect(parseReadMessage({ type: 'changes', changes: [{ ...change, [field]: undefined }] })).toBeNull();
});

it.each(Object.keys(draftLine))('a line of a draft without %s is refused', (field) => {
    const lines = [{ ...draftLine, [field]: undefined }];
    expect(parseReadMessage({ type: 'draft', draft: { ...draft, lines } })).toBeNull();
});

it('keeps the details of an error', () => {
    expect(parseErrorBody({ ...error, details: { savedBy: 'Ann' } })).toEqual({
        ...error,
        details: { savedBy: 'Ann' }
    });
});

describe('the refused message', () => {
    it('gives the code', () => {
        const message = { type: 'transcript-desk-refused', code: 'SIGN_IN_OTHER_USER' };
        expect(parseRefusedMessage(JSON.stringify(message))).toBe('SIGN_IN_OTHER_USER');
    });

    it.each([
        [{ type: 'transcript-desk-refused', code: 'SIGN_IN_OTHER_USER' }],
        ['{'],
        ['null'],
        ['{"type":"transcript-desk-handoff","code":"SIGN_IN_OTHER_USER"}'],
        ['{"type":"transcript-desk-refused","code":7}'],
        ['{"type":"transcript-desk-refused"}']
    ])('ignores %j', (data) => {
        expect(parseRefusedMessage(data)).toBeNull();
    });
});

describe('the handoff message', () => {
    it('gives the handoff', () => {
        expect(parseHandoffMessage(JSON.stringify({ type: 'transcript-desk-handoff', handoff: 'h' }))).toBe('h');
    });

    it.each([
        [{ type: 'transcript-desk-handoff', handoff: 'h' }],
        ['{'],
        ['"text"'],
        ['{"type":"other","handoff":"h"}'],
        ['{"type":"transcript-desk-handoff"}']
    ])('ignores %j', (data) => {
        expect(parseHandoffMessage(data)).toBeNull();
    });
});
