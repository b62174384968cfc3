import { Intervals } from './intervals';

/**
 * Places where something has been removed before, by this product or another: `[PII]`, `[NAME_2]`, `[PHONE ending 1234]`,
 * `(REDACTED)`, `<CREDIT_CARD>`, `####`, `xxxx xxxx xxxx 1234`.
 */
const MASKED =
    /\[[A-Z][A-Z0-9_ -]{1,60}(?: ending \d{2,4})?\]|[([<{]{1,2}(?:redacted|masked|removed|omitted|deleted|[A-Z][A-Z_]{2,40})[)\]>}]{1,2}|(?:[#*•█]{3,}|(?<![a-z])x{3,})(?:[ -]?(?:[#*•█]{2,}|x{2,}))*(?:[ -]?\d{2,4}(?!\d))?/gi;

/** What every mask has; most texts have none of it. */
const MAYBE = /[[(<{#*•█]|xx/i;

/** The masks of any kind in a text. */
export function findMasked(text: string): Intervals {
    const found = new Intervals();
    if (!MAYBE.test(text)) {
        return found;
    }
    for (const { 0: mask, index } of text.matchAll(MASKED)) {
        found.add(index, index + mask.length);
    }
    return found;
}
