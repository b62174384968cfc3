import { displayedText, type LineState, type TextRange } from 'c/transcriptModel';

/** What stands before and behind a range of a line, cut to a length; what is redacted there is its mask. */
export interface Surroundings {
    readonly before: string;
    readonly behind: string;
}

/** About as many characters as there is room for on either side. */
const LENGTH = 48;
const CUT = '…';

/** The words around a range. No redaction reaches into it. */
export function surroundingsOf({ text, redactions }: LineState, { start, end }: TextRange): Surroundings {
    const before = displayedText({ text: text.slice(0, start), redactions: redactions.filter((r) => r.end <= start) });
    const behind = displayedText({
        text: text.slice(end),
        redactions: redactions
            .filter((redaction) => redaction.start >= end)
            .map((redaction) => ({ ...redaction, start: redaction.start - end, end: redaction.end - end }))
    });
    return { before: lastOf(before), behind: firstOf(behind) };
}

/** Cut at a space where there is one, else between two characters. */
function lastOf(text: string): string {
    if (text.length <= LENGTH) {
        return text;
    }
    const last = text.slice(-LENGTH);
    const space = last.search(/\s/u);
    return CUT + (space < 0 ? last.replace(/^[\uDC00-\uDFFF]/, '') : last.slice(space + 1));
}

function firstOf(text: string): string {
    if (text.length <= LENGTH) {
        return text;
    }
    const first = text.slice(0, LENGTH);
    const [space] = [...first.matchAll(/\s\S*$/gu)];
    return (space ? first.slice(0, space.index) : first.replace(/[\uD800-\uDBFF]$/, '')) + CUT;
}
