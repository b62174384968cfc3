import { NO, valueRule } from './valueRules';

/** The three or four digits beside a card number. Nothing tells them but the words around. */
export const creditDebitCvv = valueRule({
    entityType: 'CREDIT_DEBIT_CVV',
    cues:
        'cvv number|code?, cvc number|code?, cvv two, cid number|code?, csc number|code?, card security|verification code|number|digits|value, verification code|number, security code|digits, ' +
        'three|four|last|digits|numbers|number|digit|code on|off|at|from|are the|its|your back|front|reverse|signature, ' +
        'three|four digits|numbers on|at|from the|its|your back|front|reverse, code on the|its|your back|front|reverse, ' +
        'three|four digit security? code|number, digits on the back, number on the back, signature strip',
    lengths: [3, 4],
    leastAnnounced: 0.5,
    judge: ({ isWhole }, announced) => (isWhole ? { score: 0.55 + 0.4 * announced.strength } : NO)
});
