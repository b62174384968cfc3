import fc from 'fast-check';
import {
    addRedactionSteps,
    applyTransaction,
    displayedText,
    lineOf,
    rebaseSession,
    redo,
    storedTextOf,
    undo
} from 'c/transcriptModel';
import { allRedone, allUndone, edited, entriesOf, held, sessionOf } from './sessions';
import { baseText, changed, changesOf } from './variants';

describe('any session over any texts', () => {
    /** Actions on two lines, some of them undone again; what is stored meanwhile. */
    const sessions = fc
        .record({
            a: baseText,
            b: baseText,
            actions: fc.array(
                fc.record({
                    identifier: fc.constantFrom('a', 'b'),
                    changes: changesOf('M', 2),
                    redact: fc.option(fc.tuple(fc.nat(99), fc.nat(99)), { freq: 2 }),
                    undos: fc.constantFrom(0, 0, 0, 1, 2)
                }),
                { maxLength: 5 }
            ),
            theirA: changesOf('T', 2),
            theirB: changesOf('T', 1)
        })
        .map(({ a, b, actions, theirA, theirB }) => {
            let session = sessionOf({ a, b });
            for (const { identifier, changes, redact, undos } of actions) {
                const line = lineOf(session, identifier);
                if (redact) {
                    const [from, to] = redact.map((place) => place % (line.text.length + 1));
                    const range = { start: Math.min(from!, to!), end: Math.max(from!, to!) };
                    const steps = addRedactionSteps(identifier, line, range, 'NAME', '[NAME]');
                    const result = range.start < range.end ? applyTransaction(session, steps) : null;
                    session = result?.ok ? result.value : session;
                } else {
                    session = edited(session, identifier, changed(displayedText(line), changes));
                }
                for (let count = 0; count < undos; count += 1) {
                    session = undo(session).session;
                }
            }
            return { session, theirs: { a: changed(a, theirA), b: changed(b, theirB) } };
        });

    it('undoes to their text, and does again what was undone', () => {
        let carried = 0;
        fc.assert(
            fc.property(sessions, ({ session, theirs }) => {
                const { session: after, conflicts, rebased } = rebaseSession(session, entriesOf(theirs));
                const asked = new Set(conflicts.map(({ identifier }) => identifier));
                const back = allUndone(after);
                for (const [identifier, text] of Object.entries(theirs)) {
                    const stored = asked.has(identifier) ? storedTextOf(session, identifier) : text;
                    expect(storedTextOf(after, identifier)).toBe(stored);
                    expect(lineOf(back, identifier)).toEqual({ text: stored, redactions: [] });
                    if (asked.has(identifier)) {
                        expect(lineOf(after, identifier)).toEqual(lineOf(session, identifier));
                    }
                }
                let again = back;
                after.past.forEach(() => {
                    again = redo(again).session;
                });
                expect(new Map(again.changed)).toEqual(new Map(after.changed));
                expect(() => allRedone(again)).not.toThrow();
                carried += rebased.length > 0 && after.past.length > 1 ? 1 : 0;
            }),
            { seed: 41, numRuns: 500 }
        );
        expect(carried).toBeGreaterThan(20);
    });

    it('holds nothing of the words that they took out', () => {
        let taken = 0;
        fc.assert(
            fc.property(sessions, ({ session, theirs }) => {
                const { session: after, conflicts } = rebaseSession(session, entriesOf(theirs));
                const asked = new Set(conflicts.map(({ identifier }) => identifier));
                const all = held(after);
                for (const word of ['card', '4111', 'الرقم', '番号', 'l.pena']) {
                    const isIn = (texts: readonly string[]): boolean => texts.some((text) => text.includes(word));
                    const wasStored = isIn([...session.stored.values()]);
                    const isAsked = isIn([...asked].map((identifier) => storedTextOf(session, identifier)));
                    if (wasStored && !isAsked && !isIn(Object.values(theirs))) {
                        taken += 1;
                        expect(all).not.toContain(word);
                    }
                }
            }),
            { seed: 42, numRuns: 500 }
        );
        expect(taken).toBeGreaterThan(40);
    });

    it('keeps a history that JSON keeps', () => {
        fc.assert(
            fc.property(sessions, ({ session, theirs }) => {
                const { past, future } = rebaseSession(session, entriesOf(theirs)).session;
                expect(JSON.parse(JSON.stringify({ past, future }))).toEqual({ past, future });
            }),
            { seed: 43, numRuns: 200 }
        );
    });
});
