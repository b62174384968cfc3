import { redactText, type LineChange, type LineState, type Redaction } from 'c/transcriptModel';

/**
 * A line as it stands over what was sent of it, which is stored now. Where it redacts what was redacted then, the mask
 * stands; null where it would bring a redacted value back.
 */
export function lineSinceSent(line: LineState, sent: LineChange): LineState | null {
    const sentText = sent.editedText ?? sent.baseText;
    const due = [...(sent.redactions ?? [])];
    const done: Redaction[] = [];
    const open: Redaction[] = [];
    let shift = 0;
    for (const redaction of line.redactions) {
        const { start, end, mask } = redaction;
        const [next] = due;
        const value = line.text.slice(start, end);
        if (next && next.mask === mask && sentText.slice(next.start, next.end) === value) {
            due.shift();
            done.push(redaction);
            shift += mask.length - value.length;
        } else {
            open.push({ ...redaction, start: start + shift, end: end + shift });
        }
    }
    return due.length > 0 ? null : { text: redactText(line.text, done), redactions: open };
}
