import { toChangeParts, type ChangePart } from 'c/changeParts';
import { toLineChange, type LineState } from 'c/transcriptModel';

/** Gives what a change does to the stored text, and the same array again as long as nothing of it changes. */
export type PartsOf = (text: string, change: LineState) => readonly ChangePart[];

/** One line's memory: the words are only compared while somebody looks at them. */
export function rememberParts(): PartsOf {
    let last: { readonly text: string; readonly change: LineState } | null = null;
    let parts: readonly ChangePart[] = [];
    return (text, change) => {
        if (last?.text !== text || last.change !== change) {
            last = { text, change };
            parts = toChangeParts(toLineChange('', text, change));
        }
        return parts;
    };
}
