import { toChangeParts } from 'c/changeParts';
import { changeToSay } from 'c/changeWords';
import { toLineChange, type LineState } from 'c/transcriptModel';

/** Rows are made anew on every scroll step, and comparing words is the dearest part of one. */
const remembered = new WeakMap<LineState, { readonly text: string; readonly said: string }>();

/** A changed line, stored as `text`, with what goes and what comes in words. */
export function spokenChange(text: string, change: LineState): string {
    const known = remembered.get(change);
    if (known?.text === text) {
        return known.said;
    }
    const said = changeToSay(toChangeParts(toLineChange('', text, change)));
    remembered.set(change, { text, said });
    return said;
}
