import fc from 'fast-check';
import {
    applyTransaction,
    createEditSession,
    createSearch,
    searchLine,
    type EditSession,
    type Search,
    type Step
} from 'c/transcriptModel';
import { createFinder, type Found } from 'c/transcriptSearch';
import { toEntries } from './entries';

const ALL = Number.POSITIVE_INFINITY;

const query = (text: string): Search => createSearch({ text, matchesCase: false, wholeWords: false })!;
/** A search that says which texts it was asked about. */
const spied = (text: string): { search: Search; asked: string[] } => {
    const asked: string[] = [];
    const search = query(text);
    const spy: Search = (searched) => {
        asked.push(searched);
        return search(searched);
    };
    return { asked, search: spy };
};
const changed = (session: EditSession, ...steps: readonly Step[]): EditSession => {
    const applied = applyTransaction(session, steps);
    if (!applied.ok) {
        throw new Error(applied.code);
    }
    return applied.value;
};
const drawn = ({ hitsAt }: Found): readonly string[] => hitsAt.map((hits) => hits.map(({ start }) => start).join());

describe('a finder', () => {
    const entries = toEntries('my card', 'okay', 'the card, card two', 'a CARD');
    const session = createEditSession(entries);

    it('finds every hit with its line and place', () => {
        const found = createFinder().find({ entries, changed: session.changed, search: query('card') }, ALL);
        expect(drawn(found)).toEqual(['3', '', '4,10', '2']);
        expect(found).toMatchObject({ count: 4, isComplete: true });
    });

    it('searches bit by bit, and says when it is through', () => {
        const finder = createFinder();
        const inputs = { entries, changed: session.changed, search: query('card') };
        const found = [2, 1, 1].map((most) => finder.find(inputs, most));
        expect(found.map(({ count, isComplete }) => [count, isComplete])).toEqual([
            [1, false],
            [3, false],
            [4, true]
        ]);
    });

    it('looks at what a reader sees: edited text, and nothing that is to be redacted', () => {
        const worked = changed(
            session,
            { kind: 'replaceText', identifier: 'e1', start: 0, removed: 'okay', inserted: 'card okay' },
            {
                kind: 'addRedaction',
                identifier: 'e0',
                redaction: { start: 3, end: 7, entityType: 'PIN', mask: '[PIN]' }
            }
        );
        expect(drawn(createFinder().find({ entries, changed: worked.changed, search: query('card') }, ALL))).toEqual([
            '',
            '0',
            '4,10',
            '2'
        ]);
    });

    it('searches only what changed since, for the same search, and gives the same hits for the rest', () => {
        const finder = createFinder();
        const { search, asked } = spied('card');
        const before = finder.find({ entries, changed: session.changed, search }, ALL);
        asked.length = 0;
        const worked = changed(session, {
            kind: 'replaceText',
            identifier: 'e1',
            start: 0,
            removed: 'okay',
            inserted: 'card'
        });
        const after = finder.find({ entries, changed: worked.changed, search }, ALL);
        expect(asked).toEqual(['card']);
        expect(after.count).toBe(5);
        expect(after.hitsAt[2]).toBe(before.hitsAt[2]);
        asked.length = 0;
        const fewer = [entries[2]!, entries[0]!];
        expect(drawn(finder.find({ entries: fewer, changed: worked.changed, search }, ALL))).toEqual(['4,10', '3']);
        finder.find({ entries, changed: worked.changed, search }, ALL);
        expect(asked).toEqual(['card', 'a CARD']);
        asked.length = 0;
        const more = [...entries, ...toEntries('', '', '', '', 'card').slice(4)];
        expect(finder.find({ entries: more, changed: worked.changed, search }, ALL).count).toBe(6);
        expect(asked).toEqual(['card']);
    });

    it('starts anew for another search', () => {
        const finder = createFinder();
        finder.find({ entries, changed: session.changed, search: query('card') }, ALL);
        expect(drawn(finder.find({ entries, changed: session.changed, search: query('two') }, ALL))).toEqual([
            '',
            '',
            '15',
            ''
        ]);
    });

    it('finds the same whatever the bits, the edits between them and the lines that come', () => {
        const word = fc.constantFrom('card', 'okay', 'ca', 'rd');
        fc.assert(
            fc.property(
                fc.array(word, { minLength: 1, maxLength: 12 }),
                fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(12)), { maxLength: 10 }),
                (texts, moves) => {
                    const lines = toEntries(...texts);
                    const finder = createFinder();
                    const search = query('card');
                    let work = createEditSession(lines);
                    let known = lines.slice(0, 1);
                    for (const [most, at] of moves) {
                        finder.find({ entries: known, changed: work.changed, search }, most);
                        known = lines.slice(0, Math.max(known.length, at));
                        const entry = lines[at];
                        if (entry && at % 2 === 0) {
                            const removed = work.changed.get(entry.identifier)?.text ?? entry.text;
                            work = changed(work, {
                                kind: 'replaceText',
                                identifier: entry.identifier,
                                start: 0,
                                removed,
                                inserted: `${removed} card`
                            });
                        }
                    }
                    const found = finder.find({ entries: known, changed: work.changed, search }, ALL);
                    const expected = known.map(({ identifier, text }) => {
                        const line = work.changed.get(identifier) ?? { text, redactions: [] };
                        return searchLine(line, search)
                            .map(({ start }) => start)
                            .join();
                    });
                    expect(found.isComplete).toBe(true);
                    expect(drawn(found)).toEqual(expected);
                }
            ),
            { seed: 12, numRuns: 300 }
        );
    });
});
