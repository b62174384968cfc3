/**
 * A span of a line to be removed for good: `start` and `end` are UTF-16 offsets over the line's text, `end` exclusive;
 * `mask` is what will stand in its place.
 */
export interface Redaction {
    readonly start: number;
    readonly end: number;
    readonly entityType: string;
    readonly mask: string;
}

/** A line under edit: its text, and the redactions over that text, in order and without overlap. */
export interface LineState {
    readonly text: string;
    readonly redactions: readonly Redaction[];
}

/** A piece of a line as shown. `start` and `end` are offsets over the line's text, also where a mask is shown. */
export type LineSegment =
    | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
    | {
          readonly kind: 'mask';
          readonly text: string;
          readonly start: number;
          readonly end: number;
          readonly entityType: string;
      };

/** The text with each redacted span replaced by its mask. Redactions are in order and do not overlap. */
export function redactText(text: string, redactions: readonly Redaction[]): string {
    let result = '';
    let at = 0;
    for (const redaction of redactions) {
        result += text.slice(at, redaction.start) + redaction.mask;
        at = redaction.end;
    }
    return result + text.slice(at);
}

/** The line as a reader sees it, and as it will be stored: masks in the place of what they remove. */
export function displayedText(line: LineState): string {
    return redactText(line.text, line.redactions);
}

/** Whether the line stands as it is stored. */
export function isUnchanged(line: LineState, storedText: string): boolean {
    return line.redactions.length === 0 && line.text === storedText;
}

/** The line cut at its redactions; empty pieces are left out. */
export function lineSegments(line: LineState): readonly LineSegment[] {
    const segments: LineSegment[] = [];
    let at = 0;
    const pushText = (end: number): void => {
        if (end > at) {
            segments.push({ kind: 'text', text: line.text.slice(at, end), start: at, end });
        }
    };
    for (const { start, end, entityType, mask } of line.redactions) {
        pushText(start);
        segments.push({ kind: 'mask', text: mask, start, end, entityType });
        at = end;
    }
    pushText(line.text.length);
    return segments;
}

/**
 * From an offset over the displayed text to one over the line's text. Null inside a mask: no place in the text
 * corresponds to it. A mask's two edges belong to the text around it.
 */
export function fromDisplayedOffset(line: LineState, offset: number): number | null {
    let shift = 0;
    for (const redaction of line.redactions) {
        const maskStart = redaction.start + shift;
        const maskEnd = maskStart + redaction.mask.length;
        if (offset <= maskStart) {
            return offset - shift;
        }
        if (offset < maskEnd) {
            return null;
        }
        shift = maskEnd - redaction.end;
    }
    return offset - shift;
}
