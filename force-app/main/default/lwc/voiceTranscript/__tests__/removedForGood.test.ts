import {
    applyTransaction,
    createEditSession,
    settleLine,
    undo,
    withDecision,
    type EditSession,
    type Step
} from 'c/transcriptModel';
import { findsRemoved } from '../removedForGood';

const text = 'my card is 4111 1111 okay';
const stored = 'my card is [CREDIT_DEBIT_NUMBER] okay';
const plain = createEditSession([
    { identifier: 'e0', text, startMs: 0, durationMs: null, receivedMs: null, participantId: null, voiceCallIds: [] }
]);
const doing = (session: EditSession, ...steps: Step[]): EditSession => {
    const applied = applyTransaction(session, steps);
    if (!applied.ok) {
        throw new Error(applied.code);
    }
    return applied.value;
};
const replacing = (start: number, removed: string, inserted: string): Step => ({
    kind: 'replaceText',
    identifier: 'e0',
    start,
    removed,
    inserted
});
const before = doing(plain, {
    kind: 'addRedaction',
    identifier: 'e0',
    redaction: { start: 11, end: 20, entityType: 'CREDIT_DEBIT_NUMBER', mask: '[CREDIT_DEBIT_NUMBER]' }
});
const finds = (words: string, from: EditSession, to: EditSession): boolean =>
    findsRemoved({ text: words, matchesCase: true, wholeWords: true }, from, to);

describe('what is looked for', () => {
    const saved = settleLine(before, 'e0', stored);
    const givenUp = settleLine(before, 'e0', text);

    it.each<[string, EditSession, boolean]>([
        ['4111', saved, true],
        // Less than a word of it, or more than it: it holds some of the value.
        ['411', saved, true],
        ['is 4111 1111 okay', saved, true],
        ['card', saved, false],
        ['', saved, false],
        ['4111', givenUp, false],
        ['4111', before, false]
    ])('%j, after %#: was removed for good: %j', (words, after, isRemoved) => {
        expect(finds(words, before, after)).toBe(isRemoved);
    });

    it('was removed for good also where the line was worked on during that save', () => {
        const edited = doing(before, replacing(0, 'my', 'well, my'));
        const line = { text: `well, ${stored}`, redactions: [] };
        const after = withDecision(edited, { identifier: 'e0', theirText: stored }, line);
        expect(finds('4111', edited, after)).toBe(true);
        expect(finds('card', edited, after)).toBe(false);
        const undone = undo(before).session;
        expect(finds('4111', undone, settleLine(undone, 'e0', stored))).toBe(true);
    });

    it('was removed for good where the words that were redacted were put in before', () => {
        const corrected = doing(plain, replacing(11, '4111 1111', '5111'), {
            kind: 'addRedaction',
            identifier: 'e0',
            redaction: { start: 11, end: 15, entityType: 'CREDIT_DEBIT_NUMBER', mask: '[CREDIT_DEBIT_NUMBER]' }
        });
        expect(finds('5111', corrected, settleLine(corrected, 'e0', stored))).toBe(true);
    });

    it('was not removed for good by a correction, or by words that are masked elsewhere in the line', () => {
        const corrected = doing(plain, replacing(3, 'card', 'cart'));
        expect(finds('card', corrected, settleLine(corrected, 'e0', text.replace('card', 'cart')))).toBe(false);
        expect(finds('card', before, settleLine(before, 'e0', stored.replace('card', 'cart')))).toBe(false);
    });
});
