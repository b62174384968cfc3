import { applyTransaction, createEditSession, settleLine, type EditSession } from 'c/transcriptModel';
import { findsRemoved } from '../removedForGood';

const text = 'my card is 4111 1111 okay';
const before = ((): EditSession => {
    const plain = createEditSession([
        {
            identifier: 'e0',
            text,
            startMs: 0,
            durationMs: null,
            receivedMs: null,
            participantId: null,
            voiceCallIds: []
        }
    ]);
    const redaction = { start: 11, end: 20, entityType: 'CREDIT_DEBIT_NUMBER', mask: '[CREDIT_DEBIT_NUMBER]' };
    const applied = applyTransaction(plain, [{ kind: 'addRedaction', identifier: 'e0', redaction }]);
    return applied.ok ? applied.value : plain;
})();
const saved = settleLine(before, 'e0', 'my card is [CREDIT_DEBIT_NUMBER] okay');
const givenUp = settleLine(before, 'e0', text);

describe('what is looked for', () => {
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
        expect(findsRemoved({ text: words, matchesCase: true, wholeWords: true }, before, after)).toBe(isRemoved);
    });
});
