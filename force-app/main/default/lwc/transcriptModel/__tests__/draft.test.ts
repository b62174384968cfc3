import {
    applyTransaction,
    changesOf,
    createEditSession,
    keepLines,
    restoreSteps,
    type LineChange,
    type Redaction
} from 'c/transcriptModel';

const name = (start: number, end: number): Redaction => ({ start, end, entityType: 'NAME', mask: '[NAME]' });
const change = (baseText: string, editedText?: string, redactions?: readonly Redaction[]): LineChange => ({
    identifier: 'a',
    baseText,
    ...(editedText === undefined ? {} : { editedText }),
    ...(redactions ? { redactions } : {})
});
const toEntry = ({ identifier, baseText: text }: LineChange) => ({
    identifier,
    text,
    startMs: null,
    durationMs: null,
    receivedMs: null,
    participantId: null,
    voiceCallIds: []
});

describe('work that is kept and restored is the work', () => {
    it.each<[string, LineChange]>([
        ['a word corrected', change('Ms Penya called', 'Ms Peña called')],
        ['words put in at both ends', change('called', 'she called twice')],
        ['words taken out', change('um so um yes', 'so yes')],
        ['everything replaced', change('one two', 'three')],
        ['a span redacted', change('it is Ana', undefined, [name(6, 9)])],
        ['edited, and redacted elsewhere', change('it is Ana hear', 'that is Ana here', [name(8, 11)])],
        ['a word taken out of what is redacted', change('Ana um Lee', 'Ana Lee', [name(0, 7)])],
        ['more than one script', change('שלום 👋 world', 'שלום 👋 דניאל world')]
    ])('%s', (_, work) => {
        const { lines, notKept } = keepLines([work]);
        expect(notKept).toBe(0);
        const steps = restoreSteps(lines[0]!, work.baseText);
        const session = createEditSession([toEntry(work)]);
        const applied = steps.ok ? applyTransaction(session, steps.value) : steps;
        expect(applied.ok && changesOf(applied.value)).toEqual([work]);
        expect(applied.ok && applied.value.past).toHaveLength(1);
    });
});

it('tells nothing of what is removed but how long it is', () => {
    const { lines } = keepLines([
        change('my pin is 4711 ok', 'my pin is known ok'),
        change('Ana', undefined, [name(0, 3)])
    ]);
    expect(lines).toEqual([
        { identifier: 'a', edits: [{ start: 10, removedLength: 4, inserted: 'known' }], redactions: [] },
        { identifier: 'a', edits: [], redactions: [name(0, 3)] }
    ]);
});

it.each<[string, LineChange[], number]>([
    ['typed, then redacted', [change('it is', 'it is Ana', [name(6, 9)])], 1],
    ['typed, then redacted in part', [change('it is', 'it is Ana Lee', [name(6, 9)])], 1],
    ['redacted, and typed again behind it', [change('Ana', 'Ana ANA', [name(0, 3)])], 1],
    ['redacted, and typed in another line', [change('Ana', undefined, [name(0, 3)]), change('hi', 'hi, ana!')], 1],
    [
        'redacted, and typed in another spelling',
        [change('4111 1111', undefined, [name(0, 9)]), change('hi', 'hi 4111-1111')],
        1
    ],
    ['redacted, and a longer word typed', [change('Ana', undefined, [name(0, 3)]), change('hi', 'hi Anabel')], 0],
    ['right behind what is redacted', [change('Ana', 'Ana here', [name(0, 3)])], 0]
])('counts lines that can not be kept: %s', (_, changes, notKept) => {
    const kept = keepLines(changes);
    expect(kept.notKept).toBe(notKept);
    expect(kept.lines).toHaveLength(changes.length - notKept);
});

it.each([
    ['beyond the end', { edits: [{ start: 2, removedLength: 2, inserted: 'x' }], redactions: [] }],
    ['a redaction beyond the end', { edits: [], redactions: [name(1, 9)] }]
])('does not restore over a text that is too short: %s', (_, kept) => {
    expect(restoreSteps({ identifier: 'a', ...kept }, 'abc').ok).toBe(false);
});
