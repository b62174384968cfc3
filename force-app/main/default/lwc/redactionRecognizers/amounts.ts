import { GAP, wordSet } from 'c/spokenText';
import type { Call } from './call';
import type { Stretch } from './stretch';

/** So many digits count nothing that people speak of. */
const LONG = 7;

/** Words behind a number that say it counts something. */
const COUNTED = wordSet(
    'percent percents dollars dollar bucks cents cent pounds quid euros minutes minute mins hours hour hrs seconds days day ' +
        'weeks week months month years year times people persons units items pieces gigabytes gigabyte gigs megabytes ' +
        'megs gb mb kilometers km miles feet foot inches meters degrees square grams kilos oclock am pm business working ' +
        'or thousand million billion hundred kids children characters digits numbers letters orders'
);

/** Whether what stands right behind or before says that the number counts or measures something. */
export function isAmount({ call, stretch }: { readonly call: Call; readonly stretch: Stretch }): boolean {
    const { tokens } = call;
    const first = stretch.atoms[0];
    const last = stretch.atoms[stretch.atoms.length - 1];
    if (first === undefined || last === undefined) {
        return false;
    }
    if (stretch.atoms.every((atom) => atom.isQuantity)) {
        return true;
    }
    const gapBehind = tokens.gapAfter(last.lastToken);
    return (
        ((tokens.gap[first.firstToken] ?? 0) & (GAP.money | GAP.maths)) !== 0 ||
        (gapBehind & (GAP.money | GAP.maths)) !== 0 ||
        ((gapBehind & GAP.line) === 0 &&
            stretch.characters.length < LONG &&
            COUNTED.has(tokens.word[last.lastToken + 1] ?? 0))
    );
}

/** Days, fractions and numbers below zero, as they are written. */
const MEASURE =
    /^(?:\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d|(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2}|(?:19|20)\d\d[-/](?:19|20)\d\d|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}\.(?:\d{1,2}|\d{5,}))$/;

/** Whether it is written as a day, a fraction or a number below zero is. */
export function isMeasure({ lines }: Call, { atoms }: Stretch): boolean {
    const first = atoms[0];
    const last = atoms[atoms.length - 1];
    if (first === undefined || last === undefined || first.line !== last.line || first.isSpoken) {
        return false;
    }
    const { start } = first;
    const { end } = last;
    const text = lines[first.line]?.text ?? '';
    const isNegative = text.charAt(start - 1) === '-' && (start < 2 || text.charAt(start - 2) === ' ');
    const isSum = text.charAt(start - 1) === '+' && /\d/.test(text.charAt(start - 2));
    return isNegative || isSum || (end - start <= 20 && MEASURE.test(text.slice(start, end)));
}
