import type { KeptDraft } from 'c/proxyProtocol';
import {
    applyTransaction,
    keepLines,
    restoreSteps,
    toLineChange,
    type EditSession,
    type KeptLine,
    type Step
} from 'c/transcriptModel';

/** Work with a draft taken up, as one action: the lines that could be placed, and those that could not. */
export interface Restored {
    readonly session: EditSession;
    readonly identifiers: readonly string[];
    readonly left: readonly KeptLine[];
}

/**
 * Places what can be: lines that are stored as they were when the draft was kept, and that nobody touched here since. What
 * is left over keeps its words, for a person to place. A line that stands so here already is neither.
 */
export function toRestored({ lines }: KeptDraft, session: EditSession): Restored {
    const steps: Step[] = [];
    const identifiers: string[] = [];
    const left: KeptLine[] = [];
    for (const line of lines.filter((kept) => !isHere(kept, session))) {
        const own = line.isBaseSame ? stepsOver(line, session) : null;
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
        own.redactions.every(({ start, end, mask }, at) => {
            const redaction = redactions[at];
            return start === redaction?.start && end === redaction.end && mask === redaction.mask;
        })
    );
}

/** Null where the line is not there, has work on it, or is no longer what the steps are for. */
function stepsOver(line: KeptLine, session: EditSession): readonly Step[] | null {
    const stored = session.stored.get(line.identifier);
    if (stored === undefined || session.changed.has(line.identifier)) {
        return null;
    }
    const steps = restoreSteps(line, stored);
    return steps.ok ? steps.value : null;
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
