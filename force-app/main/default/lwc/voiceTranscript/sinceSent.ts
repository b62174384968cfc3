import {
    editSteps,
    mapStep,
    redactText,
    type LineChange,
    type LineState,
    type Redaction,
    type Step
} from 'c/transcriptModel';

/**
 * A line as it stands over what was sent of it, which is stored now. Where it redacts what was redacted then, the mask
 * stands; null where it would bring a redacted value back.
 */
export function lineSinceSent(line: LineState, sent: LineChange): LineState | null {
    const sentNow = sentRedactionsNow(line, sent);
    if (!sentNow?.every((own) => line.redactions.some((redaction) => isSame(redaction, own)))) {
        return null;
    }
    const done: Redaction[] = [];
    const open: Redaction[] = [];
    let shift = 0;
    for (const redaction of line.redactions) {
        const { start, end, mask } = redaction;
        if (sentNow.some((own) => isSame(redaction, own))) {
            done.push(redaction);
            shift += mask.length - (end - start);
        } else {
            open.push({ ...redaction, start: start + shift, end: end + shift });
        }
    }
    return { text: redactText(line.text, done), redactions: open };
}

/** Where the redactions that were sent stand in the line by now; null where a later edit touches one. */
function sentRedactionsNow(
    line: LineState,
    { identifier, baseText, editedText, redactions = [] }: LineChange
): readonly Redaction[] | null {
    const edits = editSteps(identifier, { text: editedText ?? baseText, redactions: [] }, line.text);
    const now = redactions.flatMap((redaction) => {
        const start: Step = { kind: 'addRedaction', identifier, redaction };
        const mapped = (edits.ok ? edits.value : []).reduce<Step | null>(
            (step, over) => step && mapStep(step, over),
            start
        );
        return mapped?.kind === 'addRedaction' ? [mapped.redaction] : [];
    });
    return now.length === redactions.length ? now : null;
}

function isSame(one: Redaction, other: Redaction): boolean {
    return one.start === other.start && one.end === other.end && one.mask === other.mask;
}
