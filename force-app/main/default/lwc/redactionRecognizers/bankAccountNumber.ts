import { NO, valueRule } from './valueRules';

/** Account numbers. Nothing tells them but the words around. */
export const bankAccountNumber = valueRule({
    entityType: 'BANK_ACCOUNT_NUMBER',
    cues: 'account|acct|accounts number|no|id, ~account, checking|savings|current|bank|billing|customer|member|membership|policy account number, checking|savings account, direct debit',
    lengths: [4, 17],
    leastAnnounced: 0.5,
    judge: ({ characters: digits, isWhole }, announced) =>
        isWhole && announced.strength >= 0.5
            ? { score: (digits.length >= 6 ? 0.5 : 0.42) + 0.35 * announced.strength }
            : NO
});
