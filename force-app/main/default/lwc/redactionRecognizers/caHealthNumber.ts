import { NO, valueRule } from './valueRules';

/** Canadian health card numbers: nine to twelve digits by province. Nothing tells them but the words around. */
export const caHealthNumber = valueRule({
    entityType: 'CA_HEALTH_NUMBER',
    cues: 'health card|insurance number|id?, ohip number?, ramq number?, msp number?, care card number?, personal health number, phn',
    lengths: [8, 12],
    leastAnnounced: 0.5,
    judge: ({ isWhole }, { strength }) => (isWhole ? { score: 0.5 + 0.4 * strength } : NO)
});
