import type { EditSession, LineState, Redaction, Step, Transaction } from 'c/transcriptModel';
import { createMaskNumbering, numberedMask, numbersIn } from 'c/transcriptRedaction';

/**
 * The session `after` other texts came in, with masks of its own that somebody else's now stand for numbered anew: in the
 * lines and in the history, so that undo brings no such number back. Masks that the session itself had in a line before are
 * its own, saved by now, and keep their number.
 */
export function renumberMasks(before: EditSession, after: EditSession): EditSession {
    if (before.stored === after.stored) {
        return after;
    }
    const own = ownMasks(after);
    if (own.size === 0) {
        return after;
    }
    const taken = new Set<string>();
    for (const [identifier, text] of after.stored) {
        if (text !== before.stored.get(identifier)) {
            const mine = masksOf(before.changed.get(identifier));
            const known = maskTexts(before.stored.get(identifier) ?? '');
            maskTexts(text).forEach((mask) => {
                if (own.has(mask) && !mine.has(mask) && !known.has(mask)) {
                    taken.add(mask);
                }
            });
        }
    }
    return taken.size === 0 ? after : withMasks(after, newMasks(after, own, taken));
}

/** A free number for each mask that is taken, behind all that are in use. */
function newMasks(
    session: EditSession,
    own: ReadonlySet<string>,
    taken: ReadonlySet<string>
): ReadonlyMap<string, string> {
    const numbering = createMaskNumbering();
    [...session.stored.values(), ...own].forEach((text) =>
        numbersIn(text).forEach(({ entityType, number }) => numbering.take(entityType, number))
    );
    return new Map(
        [...taken].flatMap((mask) =>
            // The old mask stands for its value here: what that is makes no difference.
            numbersIn(mask).map(({ entityType }): [string, string] => [
                mask,
                numberedMask(entityType, numbering.numberOf(entityType, mask))
            ])
        )
    );
}

function withMasks(session: EditSession, masks: ReadonlyMap<string, string>): EditSession {
    const toRedaction = (redaction: Redaction): Redaction => ({
        ...redaction,
        mask: masks.get(redaction.mask) ?? redaction.mask
    });
    const toStep = (step: Step): Step =>
        step.kind === 'replaceText' ? step : { ...step, redaction: toRedaction(step.redaction) };
    const toTransaction = ({ steps }: Transaction): Transaction => ({ steps: steps.map(toStep) });
    return {
        stored: session.stored,
        changed: new Map(
            [...session.changed].map(([identifier, { text, redactions }]): [string, LineState] => [
                identifier,
                { text, redactions: redactions.map(toRedaction) }
            ])
        ),
        past: session.past.map(toTransaction),
        future: session.future.map(toTransaction)
    };
}

/** The numbered masks of what is not saved, and of what was done and can be done again. */
function ownMasks({ changed, past, future }: EditSession): ReadonlySet<string> {
    const masks = [...changed.values()].flatMap((line) => [...masksOf(line)]);
    for (const { steps } of [...past, ...future]) {
        masks.push(...steps.flatMap((step) => (step.kind === 'replaceText' ? [] : [step.redaction.mask])));
    }
    return new Set(masks.filter((mask) => numbersIn(mask).length > 0));
}

function masksOf(line: LineState | undefined): ReadonlySet<string> {
    return new Set(line?.redactions.map(({ mask }) => mask));
}

function maskTexts(text: string): ReadonlySet<string> {
    return new Set(numbersIn(text).map(({ entityType, number }) => numberedMask(entityType, number)));
}
