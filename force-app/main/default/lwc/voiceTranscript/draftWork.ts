import type { KeptDraft } from 'c/proxyProtocol';
import { createMasker, remaskSteps, type Masker } from 'c/callMasks';
import {
    applyTransaction,
    keepLines,
    restoreSteps,
    toLineChange,
    type EditSession,
    type KeptLine,
    type Step
} from 'c/transcriptModel';
import type { MaskPolicy } from 'c/transcriptRedaction';

/** Work with a draft taken up, as one action: the lines that could be placed, and those that could not. */
export interface Restored {
    readonly session: EditSession;
    readonly identifiers: readonly string[];
    readonly left: readonly KeptLine[];
}

/**
 * Places what can be: lines that are stored as they were when the draft was kept, and that nobody touched here since. What
 * is left over keeps its words, for a person to place. A line that stands so here already is neither. Masks are made anew, by
 * the policy: a draft knows only what they are of.
 */
export function toRestored({ lines }: KeptDraft, session: EditSession, policy: MaskPolicy): Restored {
    const masker = createMasker(policy, session);
    const steps: Step[] = [];
    const identifiers: string[] = [];
    const left: KeptLine[] = [];
    for (const line of lines.filter((kept) => !isHere(kept, session))) {
        const own = line.isBaseSame ? stepsOver(line, session, masker) : null;
        if (own) {
            steps.push(...own);
            identifiers.push(line.identifier);
        } else {
            left.push(line);
        }
    }
    const applied = applyTransaction(session, steps);
    if (!applied.ok) {
        throw new Error(`steps that apply one by one do not apply together: ${applied.code}`);
    }
    return { session: applied.value, identifiers, left };
}

/** Whether the work on a line is, word for word, what was kept: another tab may have taken the same draft up. */
function isHere({ identifier, edits, redactions }: KeptLine, { stored, changed }: EditSession): boolean {
    const base = stored.get(identifier);
    const line = changed.get(identifier);
    const [own] = base !== undefined && line ? keepLines([toLineChange(identifier, base, line)]).lines : [];
    return (
        own !== undefined &&
        own.edits.length === edits.length &&
        own.redactions.length === redactions.length &&
        own.edits.every(({ start, removedLength, inserted }, at) => {
            const edit = edits[at];
            return start === edit?.start && removedLength === edit.removedLength && inserted === edit.inserted;
        }) &&
        own.redactions.every(({ start, end, entityType }, at) => {
            const redaction = redactions[at];
            return start === redaction?.start && end === redaction.end && entityType === redaction.entityType;
        })
    );
}

/** Null where the line is not there, has work on it, or is no longer what the steps are for. */
function stepsOver(line: KeptLine, session: EditSession, masker: Masker): readonly Step[] | null {
    const stored = session.stored.get(line.identifier);
    if (stored === undefined || session.changed.has(line.identifier)) {
        return null;
    }
    const steps = restoreSteps(line, stored);
    return steps.ok ? remaskSteps(session, steps.value, masker) : null;
}

/** The offer once lines are known to be stored otherwise than before; the offer itself where none of its lines is. */
export function withStoredNow(offer: KeptDraft, before: EditSession, after: EditSession): KeptDraft {
    if (before.stored === after.stored) {
        return offer;
    }
    const isOther = (identifier: string): boolean => before.stored.get(identifier) !== after.stored.get(identifier);
    return offer.lines.some(({ identifier, isBaseSame }) => isBaseSame && isOther(identifier))
        ? {
              ...offer,
              lines: offer.lines.map((line) => (isOther(line.identifier) ? { ...line, isBaseSame: false } : line))
          }
        : offer;
}
