import fc from 'fast-check';
import {
    addRedactionSteps,
    applyStep,
    displayedText,
    editSteps,
    fromDisplayedOffset,
    invertStep,
    lineSegments,
    mapStep,
    type LineState,
    type Redaction,
    type Step
} from 'c/transcriptModel';

const id = 'entry-1';
const redaction = (start: number, end: number, entityType = 'NAME'): Redaction => ({
    start,
    end,
    entityType,
    mask: `[${entityType}]`
});
const line = (text: string, ...redactions: Redaction[]): LineState => ({ text, redactions });
const replace = (start: number, removed: string, inserted: string): Step => ({
    kind: 'replaceText',
    identifier: id,
    start,
    removed,
    inserted
});
const add = (added: Redaction): Step => ({ kind: 'addRedaction', identifier: id, redaction: added });

/** Applies steps one after the other; a step that fails fails the test. */
function applyAll(start: LineState, steps: readonly Step[]): LineState {
    return steps.reduce((current, step) => {
        const result = applyStep(current, step);
        if (!result.ok) {
            throw new Error(result.code);
        }
        return result.value;
    }, start);
}

/** A line with up to two redactions, and a step that applies to it. */
const lineAndStep = fc
    .record({
        text: fc.string({ minLength: 1, maxLength: 40 }),
        cuts: fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }),
        at: fc.tuple(fc.nat(40), fc.nat(40)),
        inserted: fc.string({ maxLength: 8 }),
        kind: fc.constantFrom('replaceText', 'addRedaction', 'removeRedaction')
    })
    .map(({ text, cuts, at, inserted, kind }) => {
        const [a = 0, b = 0, c = 0, d = 0] = cuts.map((cut) => Math.min(cut, text.length)).sort((x, y) => x - y);
        const redactions = [redaction(a, b), redaction(c, d, 'EMAIL')].filter(({ start, end }) => start < end);
        const [from = 0, to = 0] = at.map((offset) => Math.min(offset, text.length)).sort((x, y) => x - y);
        const step: Step | undefined =
            kind === 'replaceText'
                ? replace(from, text.slice(from, to), inserted)
                : kind === 'addRedaction'
                  ? add(redaction(from, to, 'PHONE'))
                  : redactions[0] && { kind: 'removeRedaction', identifier: id, redaction: redactions[0] };
        return { start: line(text, ...redactions), step };
    });

describe('applyStep', () => {
    it.each<[string, LineState, Step, LineState]>([
        ['replaces text', line('Ms Penya'), replace(3, 'Penya', 'Peña'), line('Ms Peña')],
        [
            'moves the redactions behind',
            line('hi Ann', redaction(3, 6)),
            replace(0, 'hi', 'hello'),
            line('hello Ann', redaction(6, 9))
        ],
        [
            'inserts right before a redaction',
            line('Ann', redaction(0, 3)),
            replace(0, '', 'Ms '),
            line('Ms Ann', redaction(3, 6))
        ],
        [
            'inserts right behind a redaction',
            line('Ann', redaction(0, 3)),
            replace(3, '', '!'),
            line('Ann!', redaction(0, 3))
        ],
        [
            'adds redactions in order',
            line('Ann, Bob', redaction(5, 8)),
            add(redaction(0, 3)),
            line('Ann, Bob', redaction(0, 3), redaction(5, 8))
        ]
    ])('%s', (_name, start, step, after) => {
        expect(applyStep(start, step)).toEqual({ ok: true, value: after });
    });

    it.each<[string, LineState, Step]>([
        ['STEP_TEXT_DIFFERS', line('Ms Penya'), replace(3, 'Other', 'Peña')],
        ['STEP_TEXT_DIFFERS', line('short'), replace(9, '', 'x')],
        ['STEP_TOUCHES_REDACTION', line('call Ann', redaction(5, 8)), replace(4, ' An', '')],
        ['STEP_TOUCHES_REDACTION', line('call Ann', redaction(5, 8)), replace(6, '', 'x')],
        ['STEP_REDACTION_OVERLAPS', line('call Ann', redaction(5, 8)), add(redaction(0, 6))],
        ['STEP_REDACTION_OUTSIDE', line('Ann'), add(redaction(0, 4))],
        ['STEP_REDACTION_OUTSIDE', line('Ann'), add(redaction(1, 1))],
        ['STEP_REDACTION_MISSING', line('Ann'), { kind: 'removeRedaction', identifier: id, redaction: redaction(0, 3) }]
    ])('refuses with %s', (code, start, step) => {
        expect(applyStep(start, step)).toEqual({ ok: false, code });
    });

    it('is taken back by its inverse, and keeps what a redaction covers', () => {
        let applied = 0;
        fc.assert(
            fc.property(lineAndStep, ({ start, step }) => {
                if (!step) {
                    return;
                }
                const result = applyStep(start, step);
                if (!result.ok) {
                    return;
                }
                applied += 1;
                expect(applyAll(result.value, [invertStep(step)])).toEqual(start);
                if (step.kind === 'replaceText') {
                    const covered = (state: LineState): string[] =>
                        state.redactions.map((r) => state.text.slice(r.start, r.end));
                    expect(covered(result.value)).toEqual(covered(start));
                }
            }),
            { seed: 13, numRuns: 1000 }
        );
        expect(applied).toBeGreaterThan(300);
    });

    it('survives JSON', () => {
        const step = add(redaction(0, 3));
        expect(JSON.parse(JSON.stringify(step))).toEqual(step);
    });
});

describe('mapStep', () => {
    it.each<[string, Step, Step, Step | null]>([
        ['a change behind moves', replace(10, 'abc', 'x'), replace(0, 'a', 'long'), replace(13, 'abc', 'x')],
        ['a change ahead stands', replace(0, 'a', 'b'), replace(5, 'c', 'd'), replace(0, 'a', 'b')],
        ['a redaction moves whole', add(redaction(5, 8)), replace(0, 'ab', ''), add(redaction(3, 6))],
        ['two changes of one place are for a person', replace(2, 'abc', 'x'), replace(3, 'b', 'y'), null],
        ['a redaction of changed text is for a person', add(redaction(2, 6)), replace(3, 'b', 'y'), null],
        ['two insertions at one place are for a person', replace(3, '', 'x'), replace(3, '', 'y'), null],
        ['an insertion right before a change is for a person', replace(3, '', 'x'), replace(3, 'abc', 'y'), null],
        ['an insertion right behind a change is for a person', replace(6, '', 'x'), replace(3, 'abc', 'y'), null],
        ['a change right before an insertion is for a person', replace(3, 'abc', 'x'), replace(6, '', 'y'), null],
        ['a change right behind a change moves', replace(6, 'd', 'x'), replace(3, 'abc', 'long'), replace(7, 'd', 'x')],
        [
            'a redaction stays where text comes right behind it',
            add(redaction(3, 6)),
            replace(6, '', 'x'),
            add(redaction(3, 6))
        ],
        [
            'a redaction moves where text comes right before it',
            add(redaction(3, 6)),
            replace(3, '', 'x'),
            add(redaction(4, 7))
        ],
        ['a redaction with text put inside is for a person', add(redaction(3, 6)), replace(4, '', 'x'), null],
        [
            'another line does not matter',
            replace(3, 'a', 'x'),
            { ...replace(0, 'long', ''), identifier: 'other' },
            replace(3, 'a', 'x')
        ]
    ])('%s', (_name, step, over, mapped) => {
        expect(mapStep(step, over)).toEqual(mapped);
    });

    it('agrees both ways: whichever change comes first, the text is the same', () => {
        let agreed = 0;
        const spot = fc.tuple(fc.nat(30), fc.nat(30), fc.string({ maxLength: 5 }));
        fc.assert(
            fc.property(fc.string({ minLength: 5, maxLength: 30 }), spot, spot, (text, one, two) => {
                const [a, b] = [one, two].map(([x, y, inserted]) => {
                    const start = Math.min(x, y, text.length);
                    return replace(start, text.slice(start, Math.min(Math.max(x, y), text.length)), inserted);
                });
                if (!a || !b) {
                    return;
                }
                const bAfterA = mapStep(b, a);
                const aAfterB = mapStep(a, b);
                expect(bAfterA === null).toBe(aAfterB === null);
                if (bAfterA && aAfterB) {
                    agreed += 1;
                    expect(applyAll(line(text), [a, bAfterA])).toEqual(applyAll(line(text), [b, aAfterB]));
                }
            }),
            { seed: 14, numRuns: 1000 }
        );
        expect(agreed).toBeGreaterThan(100);
    });
});

describe('editSteps', () => {
    const masked = line('call Ann at noon', redaction(5, 8));

    it.each<[string, LineState, string, string]>([
        ['an edit without redactions', line('Ms Penya here'), 'Ms Peña here', 'Ms Peña here'],
        ['an edit ahead of a mask', masked, 'please call [NAME] at noon', 'please call [NAME] at noon'],
        ['edits on both sides of a mask', masked, 'phone [NAME] at midnight', 'phone [NAME] at midnight'],
        ['text put right behind a mask', masked, "call [NAME]'s desk at noon", "call [NAME]'s desk at noon"]
    ])('turns %s into steps', (_name, start, edited, shown) => {
        const steps = editSteps(id, start, edited);
        expect(steps.ok).toBe(true);
        const after = applyAll(start, steps.ok ? steps.value : []);
        expect(displayedText(after)).toBe(shown);
        expect(after.redactions.map((r) => after.text.slice(r.start, r.end))).toEqual(
            start.redactions.map((r) => start.text.slice(r.start, r.end))
        );
    });

    it.each(['call at noon', 'call [NAM] at noon', 'call Ann at noon', ''])(
        'refuses to undo a mask by typing: %j',
        (edited) => {
            expect(editSteps(id, masked, edited)).toEqual({ ok: false, code: 'STEP_TOUCHES_REDACTION' });
        }
    );

    it('makes no step of an edit that changes nothing', () => {
        expect(editSteps(id, masked, 'call [NAME] at noon')).toEqual({ ok: true, value: [] });
    });
});

describe('addRedactionSteps', () => {
    it('takes up the redactions it touches, so that nothing comes back', () => {
        const start = line('Ann Bob Cid', redaction(0, 3), redaction(8, 11));
        const steps = addRedactionSteps(id, start, { start: 2, end: 9 }, 'ADDRESS', '[ADDRESS]');
        expect(displayedText(applyAll(start, steps))).toBe('[ADDRESS]');
    });
});

describe('what is displayed', () => {
    const state = line('call Ann or Bob', redaction(5, 8), redaction(12, 15));

    it('is cut at the masks with offsets over the text', () => {
        expect(lineSegments(state).map(({ kind, text, start, end }) => [kind, text, start, end])).toEqual([
            ['text', 'call ', 0, 5],
            ['mask', '[NAME]', 5, 8],
            ['text', ' or ', 8, 12],
            ['mask', '[NAME]', 12, 15]
        ]);
    });

    it.each([
        [0, 0],
        [5, 5],
        [6, null],
        [11, 8],
        [15, 12],
        [21, 15]
    ])('offset %i leads back to %j', (displayed, offset) => {
        expect(fromDisplayedOffset(state, displayed)).toBe(offset);
    });
});
