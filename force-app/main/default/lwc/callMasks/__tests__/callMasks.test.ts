import fc from 'fast-check';
import { createMasker, remaskSteps, renumberMasks, withPlainMasks } from 'c/callMasks';
import {
    addRedactionSteps,
    applyTransaction,
    createEditSession,
    lineOf,
    redo,
    settleLine,
    undo,
    type EditSession
} from 'c/transcriptModel';
import { DEFAULT_MASK_POLICY, numbersIn, type EntityType, type MaskPolicy } from 'c/transcriptRedaction';

const NUMBERED: MaskPolicy = { forms: {}, others: { kind: 'numbered' } };
const LAST_FOUR: MaskPolicy = { forms: {}, others: { kind: 'lastFour' } };

const sessionOf = (...texts: string[]): EditSession =>
    createEditSession(
        texts.map((text, at) => ({
            identifier: `e${at}`,
            text,
            startMs: at,
            durationMs: null,
            receivedMs: null,
            participantId: null,
            voiceCallIds: []
        }))
    );

/** Redacts words where they stand first in a line. */
function redact(session: EditSession, identifier: string, words: string, type: EntityType = 'NAME'): EditSession {
    const line = lineOf(session, identifier);
    const start = line.text.indexOf(words);
    const masker = createMasker(NUMBERED, session);
    const steps = addRedactionSteps(identifier, line, { start, end: start + words.length }, type, (found) =>
        masker.maskOf(type, found)
    );
    const applied = applyTransaction(session, steps);
    if (!applied.ok) {
        throw new Error(applied.code);
    }
    return applied.value;
}

const masksOf = (session: EditSession): string[] =>
    [...session.changed.values()].flatMap(({ redactions }) => redactions.map(({ mask }) => mask));

describe('masks of a call', () => {
    it('number a value by what is to be removed already, and go on behind what is stored', () => {
        const empty = sessionOf('Ann and Bob', 'ann, [NAME_4] and [PIN_9]', 'Cid');
        const session = redact(
            redact(redact(redact(empty, 'e0', 'Ann'), 'e0', 'Bob'), 'e1', 'ann'),
            'e2',
            'Cid',
            'PIN'
        );
        expect(masksOf(session)).toEqual(['[NAME_5]', '[NAME_6]', '[NAME_5]', '[PIN_10]']);
    });

    it('stay what they are while others are undone and redone', () => {
        const one = redact(sessionOf('Ann and Bob', 'Ann again'), 'e0', 'Ann');
        const two = redact(one, 'e0', 'Bob');
        const undone = undo(two).session;
        expect(masksOf(redact(undone, 'e1', 'Ann'))).toEqual(['[NAME_1]', '[NAME_1]']);
        expect(masksOf(redo(undone).session)).toEqual(['[NAME_1]', '[NAME_2]']);
        expect(masksOf(redact(undone, 'e0', 'Bob'))).toEqual(['[NAME_1]', '[NAME_2]']);
    });

    it('share one number over the parts of a value, also where it is said again', () => {
        const session = sessionOf('it is four one', 'double one', 'so four one double one');
        const words = ['four one', 'double one'];
        const [mask, other] = createMasker(NUMBERED, session).masksOf('CREDIT_DEBIT_NUMBER', words);
        expect([mask, other]).toEqual(['[CREDIT_DEBIT_NUMBER_1]', '[CREDIT_DEBIT_NUMBER_1]']);
        const applied = applyTransaction(session, [
            ...addRedactionSteps('e0', lineOf(session, 'e0'), { start: 6, end: 14 }, 'CREDIT_DEBIT_NUMBER', mask!),
            ...addRedactionSteps('e1', lineOf(session, 'e1'), { start: 0, end: 10 }, 'CREDIT_DEBIT_NUMBER', mask!)
        ]);
        const redacted = applied.ok ? applied.value : session;
        const known = {
            entityType: 'CREDIT_DEBIT_NUMBER',
            parts: [
                { identifier: 'e0', start: 6, end: 14, words: 'four one' },
                { identifier: 'e1', start: 0, end: 10, words: 'double one' }
            ]
        };
        const again = createMasker(NUMBERED, redacted, [known]);
        expect(again.maskOf('CREDIT_DEBIT_NUMBER', 'four one double one')).toBe(mask);
        // A part alone may be a part of another value.
        expect(again.maskOf('CREDIT_DEBIT_NUMBER', 'double one')).not.toBe(mask);
    });

    it('show no digits of a part', () => {
        const masker = createMasker(LAST_FOUR, sessionOf());
        const card = 'four five three nine one four double eight oh three four three six four six seven';
        expect(masker.masksOf('CREDIT_DEBIT_NUMBER', [card])).toEqual(['[CREDIT_DEBIT_NUMBER ending 6467]']);
        expect(masker.masksOf('CREDIT_DEBIT_NUMBER', [card, 'four one'])).toEqual([
            '[CREDIT_DEBIT_NUMBER]',
            '[CREDIT_DEBIT_NUMBER]'
        ]);
    });

    it('are numbered anew where somebody else’s have the number by now, in the history too', () => {
        const before = redact(redact(sessionOf('Ann', 'Bob', 'Cid'), 'e0', 'Ann'), 'e1', 'Bob');
        const after = renumberMasks(before, settleLine(before, 'e2', 'x [NAME_1]'));
        expect(masksOf(after)).toEqual(['[NAME_3]', '[NAME_2]']);
        const back = undo(undo(after).session).session;
        expect(masksOf(redo(redo(back).session).session)).toEqual(['[NAME_3]', '[NAME_2]']);
    });

    it('keep their number where one of them is saved', () => {
        const before = redact(redact(sessionOf('Ann', 'Ann too'), 'e0', 'Ann'), 'e1', 'Ann');
        const after = renumberMasks(before, settleLine(before, 'e0', '[NAME_1]'));
        expect(masksOf(after)).toEqual(['[NAME_1]']);
    });

    it('are made anew by the policy, or made to tell nothing', () => {
        const session = sessionOf('call 555 0100 0199');
        const redaction = { start: 5, end: 18, entityType: 'PHONE', mask: '[PHONE]' };
        const steps = [{ kind: 'addRedaction', identifier: 'e0', redaction } as const];
        const made = { ...redaction, mask: '[PHONE ending 0199]' };
        expect(remaskSteps(session, steps, createMasker(LAST_FOUR, session))).toEqual([
            { ...steps[0], redaction: made }
        ]);
        const change = { identifier: 'e0', baseText: '', redactions: [made] };
        expect(withPlainMasks(change)).toEqual({ ...change, redactions: [redaction] });
        expect(createMasker(DEFAULT_MASK_POLICY, session).masksOf('PHONE', ['1', '2'])).toEqual(['[PHONE]', '[PHONE]']);
    });

    it('never tell two values the same, whatever is redacted, taken back, saved, or comes in between', () => {
        const PEOPLE = ['Ann', 'Bob', 'Cid'];
        const action = fc.tuple(fc.constantFrom('redact', 'undo', 'redo', 'save', 'theirs'), fc.nat(5), fc.nat(2));
        fc.assert(
            fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
                let session = sessionOf(...Array.from({ length: 6 }, () => PEOPLE.join(' ')));
                /** Who each mask that is stored stands for. */
                const meant = new Map<string, string>();
                let theirs = 0;
                for (const [what, line, who] of actions) {
                    const identifier = `e${line}`;
                    const before = session;
                    const now = lineOf(session, identifier);
                    const person = PEOPLE[who]!;
                    const start = now.text.indexOf(person);
                    const isFree = start >= 0 && !now.redactions.some((each) => each.start === start);
                    if (what === 'redact' && isFree) {
                        session = redact(session, identifier, person);
                    } else if (what === 'undo' || what === 'redo') {
                        ({ session } = what === 'undo' ? undo(session) : redo(session));
                    } else if (what === 'save' && session.changed.has(identifier)) {
                        const { text, redactions } = now;
                        let stored = text;
                        for (const { start: from, end, mask } of [...redactions].reverse()) {
                            const removed = text.slice(from, end);
                            expect(meant.get(mask) ?? removed).toBe(removed);
                            meant.set(mask, removed);
                            stored = stored.slice(0, from) + mask + stored.slice(end);
                        }
                        session = renumberMasks(before, settleLine(session, identifier, stored));
                    } else if (what === 'theirs' && !session.changed.has(identifier)) {
                        // They number on from what is stored, and don't know of what is not.
                        const numbers = [...session.stored.values()].flatMap((text) => numbersIn(text));
                        const mask = `[NAME_${Math.max(0, ...numbers.map(({ number }) => number)) + 1}]`;
                        meant.set(mask, `theirs ${(theirs += 1)}`);
                        const stored = `${session.stored.get(identifier)!} ${mask}`;
                        session = renumberMasks(before, settleLine(session, identifier, stored));
                    }
                    const pending = new Map<string, string>();
                    for (const { text, redactions } of session.changed.values()) {
                        for (const { start: from, end, mask } of redactions) {
                            const removed = text.slice(from, end);
                            expect([mask, pending.get(mask) ?? removed]).toEqual([mask, removed]);
                            expect([mask, meant.get(mask) ?? removed]).toEqual([mask, removed]);
                            pending.set(mask, removed);
                        }
                    }
                }
            }),
            { seed: 6, numRuns: 500 }
        );
    });
});
