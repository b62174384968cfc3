import { Intervals } from './intervals';

/** Labels in capitals between brackets: `[PII]`, `[NAME_2]`, `[PHONE ending 1234]`, `<CREDIT_CARD>`, `{{CARD}}`. */
const LABELS =
    /\[[A-Z][A-Z_ -]{1,60}(?:_?\d{1,4})?(?: ending \d{2,4})?\]|[(<{]{1,2}[A-Z][A-Z_]{2,40}(?:_?\d{1,4})?[)>}]{1,2}/g;
/** What other products leave: `(redacted)`, `####`, `xxxx xxxx xxxx 1234`. */
const OTHERS =
    /[([<{]{1,2}(?:pii|redacted|masked|removed|omitted|deleted)[)\]>}]{1,2}|(?:[#*•█]{3,}|(?<![a-z])x{3,})(?:[ -]?(?:[#*•█]{2,}|x{2,}))*(?:[ -]?\d{2,4}(?!\d))?/gi;

/** What every mask has; most texts have none of it. */
const MAYBE = /[[(<{#*•█]|[xX][xX]/;
/** To look at, not to be added to. */
const NONE = new Intervals();

/** Places of a text where something has been removed before, by this product or another. */
export function findMasked(text: string): Intervals {
    return MAYBE.test(text) ? findPlaces(text).found : NONE;
}

/** The same places as UTF-16 offsets, `end` exclusive, in the text's order. */
export function maskedPlaces(text: string): readonly { readonly start: number; readonly end: number }[] {
    return MAYBE.test(text) ? findPlaces(text).places.sort((a, b) => a.start - b.start) : [];
}

function findPlaces(text: string): { found: Intervals; places: { start: number; end: number }[] } {
    const found = new Intervals();
    const places: { start: number; end: number }[] = [];
    for (const form of [LABELS, OTHERS]) {
        for (const { 0: mask, index: start } of text.matchAll(form)) {
            const end = start + mask.length;
            if (!found.overlaps(start, end)) {
                found.add(start, end);
                places.push({ start, end });
            }
        }
    }
    return { found, places };
}
