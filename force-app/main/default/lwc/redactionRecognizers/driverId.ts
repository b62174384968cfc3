import { NO, valueRule, type ValueRule } from './valueRules';

const CUES =
    'drivers|driver|driving license|licence|permit number|no|id|card?, license|licence number|no, state id number?, drivers id, dl number?, number on your|the|my license|licence, my license|licence is';

/** Driving licences whose numbers are digits alone, as many American states have them. */
export const driverDigits: ValueRule = valueRule({
    entityType: 'DRIVER_ID',
    cues: CUES,
    lengths: [6, 14],
    leastAnnounced: 0.5,
    judge: ({ isWhole }, { strength }) => (isWhole ? { score: 0.5 + 0.4 * strength } : NO)
});

/**
 * British driver numbers: five letters of the surname, then the birth decade, month (women: plus 50), day and year, two
 * initials (9 for none), and three more.
 */
const BRITISH =
    /^[A-Z](?:[A-Z]{4}|[A-Z]{3}9|[A-Z]{2}99|[A-Z]9{3}|9{4})\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z][A-Z9][A-Z0-9][A-Z]{2}$/;

const BRITISH_LENGTH = 16;

/** Driving licences with letters. */
export const driverId: ValueRule = valueRule({
    entityType: 'DRIVER_ID',
    cues: '',
    lengths: [6, 18],
    judge: (window, { strength }) => {
        const { characters, isWhole, groups } = window;
        if (characters.length === BRITISH_LENGTH && BRITISH.test(characters)) {
            return groups === '16' || strength > 0 ? { score: 0.8 + 0.15 * strength, isTypical: true } : NO;
        }
        return isWhole && strength >= 0.5 && !window.hasWord && /\d{3}/.test(characters)
            ? { score: 0.55 + 0.4 * strength }
            : NO;
    }
});
