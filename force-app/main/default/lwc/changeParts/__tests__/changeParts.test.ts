import fc from 'fast-check';
import { redactText, type LineChange } from 'c/transcriptModel';
import { textAfter, toChangeParts, type ChangePart } from '../changeParts';

const mask = { entityType: 'CREDIT_DEBIT_NUMBER', mask: '[CREDIT_DEBIT_NUMBER]' };
const join = (parts: readonly ChangePart[], ...kinds: ChangePart['kind'][]): string =>
    parts
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('');
const brief = (parts: readonly ChangePart[]): string =>
    parts.map(({ kind, text }) => ({ same: '', removed: '-', added: '+', mask: '#' })[kind] + text).join('|');

describe('a mask', () => {
    const masks = (change: LineChange): boolean[] =>
        toChangeParts(change).flatMap((part) => (part.kind === 'mask' ? [part.isStored] : []));

    it.each<[string, LineChange, boolean[]]>([
        [
            'of stored words',
            { identifier: 'a', baseText: 'it is 4111', redactions: [{ start: 6, end: 10, ...mask }] },
            [true]
        ],
        [
            'of words that the same edit put in',
            {
                identifier: 'a',
                baseText: 'it is',
                editedText: 'it is 4111',
                redactions: [{ start: 6, end: 10, ...mask }]
            },
            [false]
        ],
        [
            'of words put in the place of stored ones',
            {
                identifier: 'a',
                baseText: 'it is 4112',
                editedText: 'it is 4111',
                redactions: [{ start: 6, end: 10, ...mask }]
            },
            [true]
        ],
        [
            'of words put in and a stored one beside them',
            {
                identifier: 'a',
                baseText: 'it is',
                editedText: 'it is 4111',
                redactions: [{ start: 3, end: 10, ...mask }]
            },
            [true]
        ]
    ])('says whether something stored goes with it: %s', (_, change, expected) => {
        expect(masks(change)).toEqual(expected);
    });
});

describe('toChangeParts', () => {
    it.each<[string, LineChange, string]>([
        ['an edit', { identifier: 'a', baseText: 'Ms Penya.', editedText: 'Ms Peña.' }, 'Ms |-Penya|+Peña|.'],
        [
            'a redaction',
            { identifier: 'a', baseText: 'it is 4111 1111', redactions: [{ start: 6, end: 15, ...mask }] },
            'it is |#[CREDIT_DEBIT_NUMBER]'
        ],
        [
            'two redactions',
            {
                identifier: 'a',
                baseText: '4111 and 737',
                redactions: [
                    { start: 0, end: 4, ...mask },
                    { start: 9, end: 12, ...mask }
                ]
            },
            '#[CREDIT_DEBIT_NUMBER]| and |#[CREDIT_DEBIT_NUMBER]'
        ],
        [
            'an edit beside a redaction that it does not touch',
            {
                identifier: 'a',
                baseText: 'Ms Penya, at 4111',
                editedText: 'Ms Peña, at 4111',
                redactions: [{ start: 12, end: 16, ...mask }]
            },
            'Ms |-Penya|+Peña|, at |#[CREDIT_DEBIT_NUMBER]'
        ],
        [
            'a redacted value that was corrected first: neither spelling is given',
            {
                identifier: 'a',
                baseText: 'it is 4112',
                editedText: 'it is 4111',
                redactions: [{ start: 6, end: 10, ...mask }]
            },
            'it is |#[CREDIT_DEBIT_NUMBER]'
        ],
        [
            'a value corrected to more words, of which the last is redacted',
            {
                identifier: 'a',
                baseText: 'is 4112',
                editedText: 'is card 4111',
                redactions: [{ start: 8, end: 12, ...mask }]
            },
            'is |+card |#[CREDIT_DEBIT_NUMBER]'
        ]
    ])('%s', (_, change, expected) => {
        expect(brief(toChangeParts(change))).toBe(expected);
    });

    const sentence = fc
        .array(fc.constantFrom('one', 'two', 'card', 'four', '4111', ',', 'Ms'), { maxLength: 8 })
        .map((w) => w.join(' '));

    it('gives the line as it will be stored, and as it was', () => {
        fc.assert(
            fc.property(sentence, sentence, fc.nat(), fc.nat(), (baseText, editedText, from, length) => {
                const start = from % (editedText.length + 1);
                const end = Math.min(editedText.length, start + (length % 9));
                const redactions = end > start ? [{ start, end, ...mask }] : [];
                const change = { identifier: 'a', baseText, editedText, redactions };
                const parts = toChangeParts(change);
                expect(join(parts, 'same', 'added', 'mask')).toBe(redactText(editedText, redactions));
                expect(textAfter(change)).toBe(redactText(editedText, redactions));
                if (redactions.length === 0) {
                    expect(join(parts, 'same', 'removed')).toBe(baseText);
                }
            }),
            { seed: 20261 }
        );
    });

    it('never holds a value that is redacted and stands only there', () => {
        fc.assert(
            fc.property(sentence, sentence, sentence, sentence, (before, after, editedBefore, editedAfter) => {
                const secret = 'SECRET';
                const editedText = `${editedBefore} ${secret} ${editedAfter}`;
                const start = editedBefore.length + 1;
                const parts = toChangeParts({
                    identifier: 'a',
                    baseText: `${before} ${secret} ${after}`,
                    editedText,
                    redactions: [{ start, end: start + secret.length, ...mask }]
                });
                expect(join(parts, 'same', 'removed', 'added', 'mask')).not.toContain(secret);
            }),
            { seed: 20262 }
        );
    });
});
