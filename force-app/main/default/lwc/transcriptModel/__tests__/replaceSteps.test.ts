import fc from 'fast-check';
import {
    applyTransaction,
    caseLike,
    createSearch,
    findOccurrences,
    lineOf,
    redactOccurrencesSteps,
    replaceSteps,
    undo,
    type EditSession,
    type Occurrence,
    type SearchQuery
} from 'c/transcriptModel';
import { applied, edited, redacted, sessionOf, shown } from './sessions';
import { baseText, redacted as withRedactions } from './variants';

const occurrencesOf = (session: EditSession, query: Partial<SearchQuery>): readonly Occurrence[] =>
    findOccurrences(
        session,
        [...session.stored.keys()],
        createSearch({ text: '', matchesCase: false, wholeWords: true, ...query })!
    );
const texts = (session: EditSession): readonly string[] =>
    [...session.stored.keys()].map((identifier) => shown(session, identifier));

describe('findOccurrences', () => {
    it('finds words in lines as they stand, in order, and says how they are spelled', () => {
        const session = edited(sessionOf({ a: 'Penya, penya', b: 'no', c: 'pena' }), 'c', 'PENYA');
        expect(occurrencesOf(session, { text: 'penya' })).toEqual([
            { identifier: 'a', start: 0, end: 5, found: 'Penya' },
            { identifier: 'a', start: 7, end: 12, found: 'penya' },
            { identifier: 'c', start: 0, end: 5, found: 'PENYA' }
        ]);
    });

    it('leaves masks alone, stored and pending', () => {
        const session = redacted(sessionOf({ a: 'my name is [NAME], a name', b: 'name' }), 'b', 'name');
        expect(occurrencesOf(session, { text: 'name', wholeWords: false })).toMatchObject([
            { identifier: 'a', start: 3 },
            { identifier: 'a', start: 21 }
        ]);
    });
});

describe('replaceSteps', () => {
    const session = sessionOf({ a: 'Penya and penya', b: 'PENYA', c: 'Peña' });

    it('replaces all in one action, the last of a line first', () => {
        const replacement = replaceSteps(session, occurrencesOf(session, { text: 'penya' }), (found) =>
            caseLike(found, 'peña')
        );
        expect(replacement).toMatchObject({ occurrences: 3, lines: 2, emptied: 0 });
        expect(replacement.steps).toMatchObject([
            { identifier: 'a', start: 10 },
            { identifier: 'a', start: 0 },
            { identifier: 'b', start: 0 }
        ]);
        const after = applied(session, replacement.steps);
        expect(texts(after)).toEqual(['Peña and peña', 'PEÑA', 'Peña']);
        expect(texts(undo(after).session)).toEqual(['Penya and penya', 'PENYA', 'Peña']);
    });

    it('leaves out what reads so already', () => {
        const found = occurrencesOf(session, { text: 'penya' });
        expect(replaceSteps(session, found, () => 'Penya')).toMatchObject({ occurrences: 2, lines: 2 });
    });

    it('leaves a line as it is that would be emptied, and counts it', () => {
        const found = occurrencesOf(session, { text: 'penya' });
        const { steps, ...counts } = replaceSteps(session, found, () => ' ');
        expect(counts).toEqual({ occurrences: 2, lines: 1, emptied: 1 });
        expect(texts(applied(session, steps))).toEqual(['  and  ', 'PENYA', 'Peña']);
    });

    it('leaves out what has changed since it was found, or is gone', () => {
        const found = occurrencesOf(session, { text: 'penya' });
        const changed = redacted(edited(session, 'a', 'Pinya and penya'), 'b', 'PENYA');
        expect(replaceSteps(changed, found, () => 'x').steps).toMatchObject([{ identifier: 'a', start: 10 }]);
        expect(replaceSteps(sessionOf({}), found, () => 'x').steps).toEqual([]);
    });

    it('keeps what is redacted, and undoes to what was, whatever is replaced', () => {
        fc.assert(
            fc.property(
                baseText,
                fc.array(fc.nat(200), { minLength: 4, maxLength: 4 }),
                fc.constantFrom('e', 'a', '1', 'card', 'E', "it's", '番', 'email', ' '),
                fc.constantFrom('', 'x', 'longer than it was', 'É', '番号'),
                fc.boolean(),
                (text, places, sought, inserted, keepsCase) => {
                    const { redactions } = withRedactions(text, places);
                    const start = applied(
                        sessionOf({ a: text }),
                        redactions.map((redaction) => ({ kind: 'addRedaction', identifier: 'a', redaction }))
                    );
                    const search = createSearch({ text: sought, matchesCase: false, wholeWords: false });
                    const found = search ? findOccurrences(start, ['a'], search) : [];
                    const { steps } = replaceSteps(start, found, (each) =>
                        keepsCase ? caseLike(each, inserted) : inserted
                    );
                    const result = applyTransaction(start, steps);
                    expect(result.ok).toBe(true);
                    const after = result.ok ? result.value : start;
                    const removed = (of: EditSession): readonly string[] =>
                        lineOf(of, 'a').redactions.map((each) => lineOf(of, 'a').text.slice(each.start, each.end));
                    expect(removed(after)).toEqual(removed(start));
                    if (steps.length > 0) {
                        expect(lineOf(undo(after).session, 'a')).toEqual(lineOf(start, 'a'));
                    }
                    const masks = (each: string): number => each.split('[EMAIL]').length;
                    expect(masks(lineOf(after, 'a').text)).toBe(masks(text));
                }
            )
        );
    });
});

describe('redactOccurrencesSteps', () => {
    it('redacts all in one action, whole lines too', () => {
        const session = sessionOf({ a: 'four one, four one', b: 'four one' });
        const found = occurrencesOf(session, { text: 'four one' });
        const { steps, ...counts } = redactOccurrencesSteps(session, found, 'PIN', () => '[PIN]');
        expect(counts).toEqual({ occurrences: 3, lines: 2, emptied: 0 });
        const after = applied(session, steps);
        expect(texts(after)).toEqual(['[PIN], [PIN]', '[PIN]']);
        expect(texts(undo(after).session)).toEqual(texts(session));
        expect(redactOccurrencesSteps(after, found, 'PIN', () => '[PIN]').steps).toEqual([]);
    });
});
