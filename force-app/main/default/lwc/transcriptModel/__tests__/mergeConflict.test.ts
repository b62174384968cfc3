import fc from 'fast-check';
import {
    displayedText,
    giveUpMine,
    isMergeable,
    lineOf,
    mergeConflict,
    rebaseLine,
    redo,
    undo,
    withDecision,
    type Conflict,
    type LineState,
    type PlaceChoice,
    type Redaction
} from 'c/transcriptModel';
import { held, redacted as redactedIn, sessionOf } from './sessions';
import { baseText, changed, changesOf, conflictOf, line, lineAfter, redacted } from './variants';

const id = 'entry-1';
const span = (text: string, words: string): Redaction => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, entityType: 'NAME', mask: '[NAME]' };
};
const conflict = (base: string, theirs: string, mine: LineState): Conflict => {
    const found = conflictOf(rebaseLine(id, base, theirs, mine));
    if (!found) {
        throw new Error('no conflict');
    }
    return found;
};

describe('mergeConflict', () => {
    const two = conflict(
        'Ms Penya called at nine about it',
        'Mrs Pena called at nine about the bill',
        line('Dr Peña called at ten about it')
    );

    it.each<[PlaceChoice[], string]>([
        [['theirs', 'theirs'], 'Mrs Pena called at ten about the bill'],
        [['mine', 'mine'], 'Dr Peña called at ten about the bill'],
        [['theirs', 'mine'], 'Mrs Peña called at ten about the bill'],
        [['mine', 'theirs'], 'Dr Pena called at ten about the bill']
    ])('takes %j at the places, and everything that clashes with nothing', (choices, text) => {
        expect(mergeConflict(two, choices)).toEqual(line(text));
    });

    it.each<[string, string, string, LineState, boolean]>([
        ['one place and nothing else', 'Ms Penya', 'Mrs Penya', line('Dr Penya'), false],
        ['a change of theirs elsewhere', 'Ms Penya rang', 'Mrs Penya called', line('Dr Penya rang'), true],
        ['a change of mine elsewhere', 'Ms Penya rang', 'Mrs Penya rang', line('Dr Penya called'), true],
        ['a second place', 'Ms Penya rang', 'Mrs Penya called', line('Dr Penya phoned'), true]
    ])('can be put together where there is more than one side to take: %s', (_, base, theirs, mine, expected) => {
        expect(isMergeable(conflict(base, theirs, mine))).toBe(expected);
    });

    it('drops a redaction only with its place, and as a whole', () => {
        const text = 'it is 4111 1111 and Ms Penya';
        const mine = { text, redactions: [span(text, '4111 1111'), span(text, 'Penya')] };
        const found = conflict(text, 'it is 4111 2222 and Ms Penya', mine);
        expect(mergeConflict(found, ['mine'])).toEqual(mine);
        const theirs = mergeConflict(found, ['theirs']);
        expect(displayedText(theirs)).toBe('it is 4111 2222 and Ms [NAME]');
        expect(theirs.redactions).toHaveLength(1);
    });

    it('holds all of a redaction that a clash only reaches into', () => {
        const text = 'Ms Peña Ruiz called';
        const mine = { text, redactions: [span(text, 'Peña Ruiz')] };
        const found = conflict('Ms Penya Ruiz called', 'Ms Pena Ruiz called', mine);
        const [place] = found.places;
        expect(text.slice(place!.mine.start, place!.mine.end)).toBe('Peña Ruiz');
        expect(displayedText(mergeConflict(found, ['mine']))).toBe('Ms [NAME] called');
        expect(displayedText(mergeConflict(found, ['theirs']))).toBe('Ms Pena Ruiz called');
    });

    it('leaves a mask of mine that they have put already to them', () => {
        const text = 'Ms Penya, 4111';
        const mine = { text: 'Dr Penya, 4111', redactions: [span('Dr Penya, 4111', '4111')] };
        const found = conflict(text, 'Mrs Penya, [NAME]', mine);
        expect(mergeConflict(found, ['mine'])).toEqual(line('Dr Penya, [NAME]'));
    });

    it('needs a choice for every place', () => {
        expect(() => mergeConflict(two, ['mine'])).toThrow();
    });
});

describe('any conflict', () => {
    const conflicts = fc
        .record({
            base: baseText,
            mine: changesOf('M'),
            theirs: changesOf('T'),
            both: changesOf('B', 1),
            spans: fc.array(fc.nat(99), { minLength: 4, maxLength: 4 }),
            choices: fc.array(fc.constantFrom<PlaceChoice>('theirs', 'mine'), { minLength: 20, maxLength: 20 })
        })
        .map(({ base, mine, theirs, both, spans, choices }) => {
            const their = changed(base, [...both, ...theirs]);
            const own = changed(base, [...both, ...mine]);
            const of = (state: LineState) => {
                const found = conflictOf(rebaseLine(id, base, their, state));
                return found && { found, choices: choices.slice(0, found.places.length) };
            };
            return { base, their, own, plain: of(line(own)), masked: of(redacted(own, spans)) };
        });
    const tallied = (
        seed: number,
        check: (sample: typeof conflicts extends fc.Arbitrary<infer T> ? T : never) => void
    ) => fc.assert(fc.property(conflicts, check), { seed, numRuns: 600 });

    it('comes to the same from either side', () => {
        let count = 0;
        tallied(51, ({ base, their, own, plain }) => {
            if (plain) {
                count += 1;
                const swapped = conflict(base, own, line(their));
                const flipped = plain.choices.map((choice): PlaceChoice => (choice === 'mine' ? 'theirs' : 'mine'));
                expect(mergeConflict(plain.found, plain.choices)).toEqual(mergeConflict(swapped, flipped));
            }
        });
        expect(count).toBeGreaterThan(150);
    });

    it('is what each side made of its places, and the merge of both everywhere else', () => {
        tallied(52, ({ base, their, own, plain }) => {
            if (plain) {
                const { places } = plain.found;
                const settled = (text: string, side: 'base' | 'theirs' | 'mine'): string =>
                    [...places].reduceRight(
                        (all, place, index) =>
                            all.slice(0, place[side].start) + `‹${index}›` + all.slice(place[side].end),
                        text
                    );
                const theirs = settled(their, 'theirs');
                const merged = lineAfter(
                    rebaseLine(id, settled(base, 'base'), theirs, line(settled(own, 'mine'))),
                    theirs
                );
                const expected = places.reduce((all, place, index) => {
                    const [text, { start, end }] =
                        plain.choices[index] === 'mine' ? [own, place.mine] : [their, place.theirs];
                    return all.replace(`‹${index}›`, () => text.slice(start, end));
                }, merged!.text);
                expect(mergeConflict(plain.found, plain.choices).text).toBe(expected);
            }
        });
    });

    it('loses no redaction but with its place, and widens none', () => {
        let kept = 0;
        let lost = 0;
        tallied(53, ({ masked }) => {
            if (masked) {
                const { found, choices } = masked;
                const { mine, places } = found;
                const given = places.filter((_, index) => choices[index] === 'theirs');
                const merged = mergeConflict(found, choices);
                const covered = ({ text, redactions }: LineState): string[] =>
                    redactions.map(({ start, end, mask }) => text.slice(start, end) + mask);
                const due = mine.redactions.filter(
                    ({ start, end }) => !given.some(({ mine: at }) => start < at.end && end > at.start)
                );
                kept += due.length;
                lost += mine.redactions.length - due.length;
                expect(covered(merged)).toEqual(covered({ ...mine, redactions: due }));
                for (const { start, end } of mine.redactions) {
                    const holds = places.filter(({ mine: at }) => start < at.end && end > at.start);
                    expect(holds.every(({ mine: at }) => at.start <= start && at.end >= end)).toBe(true);
                }
            }
        });
        expect(Math.min(kept, lost)).toBeGreaterThan(50);
    });

    it('is decided as one action, over their text', () => {
        tallied(54, ({ base, their, masked }) => {
            if (masked) {
                const merged = mergeConflict(masked.found, masked.choices);
                const decided = withDecision(sessionOf({ [id]: base }), masked.found, merged);
                expect(decided.stored.get(id)).toBe(their);
                expect(displayedText(lineOf(decided, id))).toBe(displayedText(merged));
                const { session: back } = decided.past.length > 0 ? undo(decided) : { session: decided };
                expect(lineOf(back, id)).toEqual(line(their));
                expect(lineOf(redo(back).session, id)).toEqual(lineOf(decided, id));
            }
        });
    });

    it('is decided for theirs as one action, unless that is final', () => {
        let undone = 0;
        let final = 0;
        tallied(55, ({ base, their, masked }) => {
            if (masked) {
                const given = giveUpMine(sessionOf({ [id]: base }), masked.found);
                expect([lineOf(given, id), given.stored.get(id)]).toEqual([line(their), their]);
                const { session: back, touched } = undo(given);
                undone += touched.length;
                final += 1 - touched.length;
                expect(redo(back).session).toEqual(given);
            }
        });
        expect(Math.min(undone, final)).toBeGreaterThan(10);
    });
});

describe('a decision', () => {
    it('holds nothing of what they removed', () => {
        const session = redactedIn(sessionOf({ a: 'it is 4111 for Ms Penya', b: 'other' }), 'a', 'Ms Penya');
        const found = {
            ...conflict('it is 4111 for Ms Penya', 'it is [PAN] for Mrs Penya', lineOf(session, 'a')),
            identifier: 'a'
        };
        for (const choice of ['theirs', 'mine'] as const) {
            expect(held(withDecision(session, found, mergeConflict(found, [choice])))).not.toContain('4111');
        }
    });

    const decided = (found: Conflict, base: string) => giveUpMine(sessionOf({ [id]: base }), found);

    it('for theirs can be undone: what I changed stands over what they changed', () => {
        const base = 'Ms Penya rang at nine';
        const given = decided(conflict(base, 'Mrs Penya called at nine', line('Dr Peña rang at ten')), base);
        expect(lineOf(given, id)).toEqual(line('Mrs Penya called at nine'));
        const { session, touched } = undo(given);
        expect([lineOf(session, id), touched]).toEqual([line('Dr Peña called at ten'), [id]]);
        expect(session.past).toEqual([]);
        expect(redo(session).session).toEqual(given);
    });

    it.each<[string, string, string, LineState]>([
        ['a word that they took out', 'pay 4111 1111 now', 'pay later', line('pay 4111 2222 now')],
        ['it in capitals', 'call Penya now', 'call her soon', line('call PENYA at once')],
        ['it spelled in another way, under a mask of theirs', 'pay 4111 1111', 'pay [PHONE]', line('pay 41111111')]
    ])('for theirs is final where mine holds %s', (_, base, theirs, mine) => {
        const given = decided(conflict(base, theirs, mine), base);
        expect(lineOf(given, id)).toEqual(line(theirs));
        expect(given.past).toEqual([]);
        expect(held(given)).not.toMatch(/4111|penya/i);
    });
});
