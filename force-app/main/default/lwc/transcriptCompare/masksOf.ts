import { isFixedText, maskedPlaces } from 'c/transcriptRedaction';

/** Where something was removed from a text. */
export interface Mask {
    /** UTF-16 offsets, `end` exclusive. */
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** What was removed, in capitals and without a number: `NAME`. Null where the mask doesn't tell: `[PII]`, `####`. */
    readonly label: string | null;
    /** The digits of the value that the mask shows; empty where it shows none. */
    readonly digits: string;
}

/** An organisation's own mask, which may say anything: `[removed on request]`. Short, so that no text is looked at twice. */
const IN_BRACKETS = /\[[^[\]]{1,78}\]/g;
/** What transcripts have in brackets that stands for no value. */
const SOUNDS =
    /^\[(?:[a-z]+ )?(?:applause|background|beep|cough|cross[ -]?talk|foreign|hold|inaudible|laugh|music|no audio|no speech|noise|overlap|pause|sigh|silence|sound|unclear|unintelligible|unknown)[a-z ]{0,30}[\d:. ]{0,20}\]$/i;
/** Labels that say no more than that something was removed. */
const UNTOLD = new Set(['PII', 'REDACTED', 'MASKED', 'REMOVED', 'OMITTED', 'DELETED']);
const BODY = /^(.*?)(?:_?\d{1,4})?(?: ENDING (\d{2,4}))?$/;

/** The masks of this product and of others, in the text's order. */
export function masksOf(text: string): readonly Mask[] {
    return maskedPlaces(text).map(({ start, end }) => toMask(text.slice(start, end), start));
}

/**
 * What else stands in brackets as an organisation's own mask does. That may be a value in brackets as well, so it is a mask
 * only where it is stored.
 */
export function ownMasksOf(text: string): readonly Mask[] {
    if (!text.includes('[')) {
        return [];
    }
    const known = new Set(maskedPlaces(text).map(({ start }) => start));
    return [...text.matchAll(IN_BRACKETS)]
        .filter(({ 0: words, index }) => !known.has(index) && isFixedText(words) && !SOUNDS.test(words))
        .map(({ 0: words, index }) => {
            return { start: index, end: index + words.length, text: words, label: null, digits: '' };
        });
}

function toMask(text: string, start: number): Mask {
    const place = { start, end: start + text.length, text };
    if (!/^[[({<]/.test(text)) {
        return { ...place, label: null, digits: /\d*$/.exec(text)?.[0] ?? '' };
    }
    const [, label = '', digits = ''] = BODY.exec(text.replace(/^[[({<]+|[\])}>]+$/g, '').toUpperCase()) ?? [];
    return { ...place, label: UNTOLD.has(label) ? null : label, digits };
}
