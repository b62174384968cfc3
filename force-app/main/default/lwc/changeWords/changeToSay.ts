import type { ChangePart } from 'c/changeParts';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { LABELS } from './labels';

/** The parts of a changed line as one sentence that says what goes and what comes. No redacted value is in it. */
export function changeToSay(parts: readonly ChangePart[]): string {
    return parts.map(toWords).join(' ').replace(/\s+/g, ' ').trim();
}

function toWords(part: ChangePart): string {
    switch (part.kind) {
        case 'same':
            return part.text;
        case 'removed':
            return `${LABELS.textRemoved} ${part.text} ${LABELS.textEnd}`;
        case 'added':
            return `${LABELS.textAdded} ${part.text} ${LABELS.textEnd}`;
        case 'mask':
            return `${LABELS.valueRemoved} ${LABELS.replacedBy} ${entityTypeLabel(part.entityType)}`;
    }
}
