import type { CopiedPart } from 'c/transcriptList';

/** A longer selection than this (UTF-16 units) was made to be copied, not to be looked for. */
const LONGEST = 100;

/**
 * What to find, out of what is selected: in the text field that has the focus, or within one line. Empty where nothing is,
 * or too much. Selected masks are masks here too.
 */
export function toPrefill(field: HTMLElement | null, part: CopiedPart | null): string {
    const selected =
        field instanceof HTMLTextAreaElement
            ? field.value.slice(field.selectionStart, field.selectionEnd)
            : part?.kind === 'words'
              ? part.text
              : '';
    return selected.length <= LONGEST ? selected.trim() : '';
}
