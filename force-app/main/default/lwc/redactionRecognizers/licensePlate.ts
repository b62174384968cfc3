import { NO, valueRule } from './valueRules';
import type { ValueWindow } from './valueWindow';

/** United Kingdom since 2001 (area, half-year, three letters), by year letter before and behind (DVLA INF104). */
const BRITISH =
    /^(?:[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d)[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\d{1,3}[A-HJ-PR-Z]{3}|[A-HJ-PR-Z]{3}\d{1,3}[A-HJ-NPR-TV-Y])$/;
/** India (state, district, series, number) and Nigeria (area, number, year and series). */
const OTHERS = /^(?:[A-Z]{2}\d{1,2}[A-Z]{1,3}\d{4}|[A-Z]{3}\d{2,3}[A-Z]{2})$/;

/** Written as plates are: in capitals throughout, or all in small letters with a group of both in it. */
function isPlateLike({ call, stretch, groups }: ValueWindow): boolean {
    const [first] = stretch.atoms;
    const last = stretch.atoms[stretch.atoms.length - 1];
    const text = first === undefined ? '' : (call.lines[first.line]?.text.slice(first.start, last?.end) ?? '');
    return (
        stretch.atoms.length <= 3 &&
        /^\d+(?:-\d+)?(?:-\d+)?$/.test(groups) &&
        (text === text.toUpperCase() ||
            (text === text.toLowerCase() && stretch.atoms.some((atom) => atom.kind === 'mixed')))
    );
}

/** Number plates of cars. */
export const licensePlate = valueRule({
    entityType: 'LICENSE_PLATE',
    cues:
        'license|licence|number|registration plate|plates number?, plate number, tag number, reg|rego, ' +
        'vehicle|car registration|reg|rego|number, registration number, reg|registration of|on|for the|your|my car|vehicle|van|truck, ' +
        '~registration, ~plate',
    lengths: [4, 10],
    judge: (window, { strength }) => {
        const { characters, isWhole, isWritten } = window;
        const isForm = BRITISH.test(characters) || OTHERS.test(characters);
        if (isForm && isWritten && isPlateLike(window)) {
            return { score: (characters.length >= 6 ? 0.56 : 0.5) + 0.4 * strength, isTypical: true };
        }
        return isWhole && strength >= 0.5 && !window.hasWord && characters.length <= 10
            ? { score: 0.5 + 0.4 * strength }
            : NO;
    }
});
