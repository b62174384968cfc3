import fc from 'fast-check';
import {
    isVoid,
    maskLines,
    rejectionsOf,
    toKeptRejections,
    type DigestedLine,
    type MaskedLine,
    type Suggestion
} from 'c/reviewQueue';
import { applyTransaction, type EditSession } from 'c/transcriptModel';
import type { EntityType } from 'c/transcriptRedaction';
import { sessionOf } from './calls';

/** A suggestion of these words, each where it stands in the line of that name. */
function suggestionOf(
    session: EditSession,
    entityType: EntityType,
    ...places: readonly [string, string][]
): Suggestion {
    const parts = places.map(([identifier, words]) => {
        const start = session.stored.get(identifier)!.indexOf(words);
        return { identifier, words, start, end: start + words.length };
    });
    return { key: JSON.stringify(parts), entityType, score: 1, parts, value: '', reasons: [], startMs: null };
}

const all = new Set(['a', 'b', 'c', 'gone']);
/** A digest that tells as much as the text does. */
const digested = (lines: ReadonlyMap<string, MaskedLine>): ReadonlyMap<string, DigestedLine> =>
    new Map([...lines].map(([identifier, line]) => [identifier, { ...line, digest: `digest of ${line.text}` }]));
const linesOf = (session: EditSession, ...suggestions: readonly Suggestion[]) =>
    digested(maskLines(suggestions, session, all));

const before = sessionOf('I am Ana, card four one', 'double one', 'no more');
const name = suggestionOf(before, 'NAME', ['a', 'Ana']);
const card = suggestionOf(before, 'CREDIT_DEBIT_NUMBER', ['a', 'four one'], ['b', 'double one']);
const lines = linesOf(before, name, card);
const kept = toKeptRejections(card, lines)!;

describe('a masked line', () => {
    it('has one character for every suggestion and every mask', () => {
        const session = sessionOf('[NAME] and Ana', 'Ana', 'plain');
        const ana = suggestionOf(session, 'NAME', ['a', 'Ana'], ['b', 'Ana']);
        const masked = maskLines([ana], session, all);
        expect([...masked].map(([identifier, { text }]) => [identifier, text])).toEqual([
            ['a', '\uFFFC and \uFFFC'],
            ['b', '\uFFFC'],
            ['c', 'plain']
        ]);
    });

    it('holds nothing of a suggestion, wherever those overlap', () => {
        const span = fc
            .tuple(fc.nat(12), fc.nat(12))
            .map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1]);
        fc.assert(
            fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
                const text = 'abcdefghijklm';
                const session = sessionOf(text);
                const suggestions = spans.map(([start = 0, end = 0]): Suggestion => ({
                    ...name,
                    parts: [{ identifier: 'a', words: '', start, end }]
                }));
                const line = maskLines(suggestions, session, new Set(['a'])).get('a')!;
                const removed = new Set(spans.flatMap(([start, end]) => [...text.slice(start, end)]));
                expect([...line.text].filter((letter) => removed.has(letter))).toEqual([]);
                expect(line.text.replaceAll('\uFFFC', '')).toBe(
                    [...text].filter((each) => !removed.has(each)).join('')
                );
                for (const [start = 0, end = 0] of spans) {
                    const place = line.placeOf({ start, end });
                    expect(line.text.slice(place.start, place.end)).toMatch(/^\uFFFC+$/);
                }
            }),
            { seed: 7 }
        );
    });
});

describe('a stored rejection', () => {
    it('holds for the suggestion that it was made of, and no other', () => {
        expect(kept).toHaveLength(2);
        expect(rejectionsOf(card, lines, kept)).toEqual(kept);
        expect(rejectionsOf(name, lines, kept)).toBeNull();
        expect(rejectionsOf(card, lines, kept.slice(0, 1))).toBeNull();
        expect(rejectionsOf({ ...card, entityType: 'PIN' }, lines, kept)).toBeNull();
    });

    it('holds for less than what was left in', () => {
        const wide = suggestionOf(before, 'NAME', ['a', 'am Ana']);
        const wider = linesOf(before, name, wide, card);
        expect(rejectionsOf(name, wider, toKeptRejections(wide, wider)!)).not.toBeNull();
    });

    it('still holds when something else in the line was redacted and saved', () => {
        const after = sessionOf('I am [NAME], card four one', 'double one', 'no more');
        const again = suggestionOf(after, 'CREDIT_DEBIT_NUMBER', ['a', 'four one'], ['b', 'double one']);
        expect(rejectionsOf(again, linesOf(after, again), kept)).toEqual(kept);
    });

    it('is void once its line was changed, as far as that is known', () => {
        const after = sessionOf('I was Ana, card four one', 'double one', 'no more');
        const changed = linesOf(after, ...[name, card].map((each) => ({ ...each, parts: shifted(each.parts) })));
        expect(kept.map((rejection) => isVoid(rejection, changed, after))).toEqual([true, false]);
        expect(kept.map((rejection) => isVoid({ ...rejection, identifier: 'gone' }, changed, after))).toEqual([
            false,
            false
        ]);
        const edited = applyTransaction(before, [
            { kind: 'replaceText', identifier: 'a', start: 0, removed: 'I', inserted: 'We' }
        ]);
        expect(edited.ok && isVoid(kept[0]!, linesOf(edited.value), edited.value)).toBe(false);
    });

    it('does not hold where words of the line are others, though it stands where it did', () => {
        const after = sessionOf('I am Ana, card four one please', 'double one', 'no more');
        expect(rejectionsOf(card, linesOf(after, name, card), kept)).toBeNull();
    });

    it('is not made of a suggestion whose line is not known', () => {
        const gone = { ...name, parts: [{ identifier: 'gone', words: '', start: 0, end: 1 }] };
        expect(toKeptRejections(gone, lines)).toBeNull();
        expect(rejectionsOf(gone, lines, kept)).toBeNull();
    });
});

/** One word is a letter longer. */
function shifted(parts: Suggestion['parts']): Suggestion['parts'] {
    return parts.map((part) =>
        part.identifier === 'a' ? { ...part, start: part.start + 1, end: part.end + 1 } : part
    );
}
