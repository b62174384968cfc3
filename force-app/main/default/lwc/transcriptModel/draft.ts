import type { LineChange } from './editSession';
import type { Redaction } from './line';
import { createSameWordsSearch } from './sameWords';
import { createSearch, type Search } from './search';
import { applyLineSteps, type Step, type StepResult } from './step';
import { textSteps } from './textSteps';

/** A change of text without what it removes: of that only the length is told. Offsets are UTF-16. */
export interface KeptEdit {
    readonly start: number;
    readonly removedLength: number;
    readonly inserted: string;
}

/**
 * Unsaved work on one line that can be kept outside the page: `edits` over the stored text, the last position first, then
 * `redactions` over what the edits make of it. It tells nothing of the stored text but lengths.
 */
export interface KeptLine {
    readonly identifier: string;
    readonly edits: readonly KeptEdit[];
    readonly redactions: readonly Redaction[];
}

/**
 * The changes in the form that can be kept. `notKept` counts lines that can't be: what was put in there is to be redacted,
 * in this line or as the same words in another, and may be kept nowhere.
 */
export function keepLines(changes: readonly LineChange[]): {
    readonly lines: readonly KeptLine[];
    readonly notKept: number;
} {
    const removedWords = searchesOf(changes);
    const lines = changes.flatMap((change) => keepLine(change, removedWords) ?? []);
    return { lines, notKept: changes.length - lines.length };
}

/** The steps that lead from the stored text to the kept work, or why they don't apply to it. */
export function restoreSteps(
    { identifier, edits, redactions }: KeptLine,
    storedText: string
): StepResult<readonly Step[]> {
    if (edits.some(({ start, removedLength }) => start + removedLength > storedText.length)) {
        return { ok: false, code: 'STEP_TEXT_DIFFERS' };
    }
    const steps: readonly Step[] = [
        ...edits.map(({ start, removedLength, inserted }): Step => {
            const removed = storedText.slice(start, start + removedLength);
            return { kind: 'replaceText', identifier, start, removed, inserted };
        }),
        ...redactions.map((redaction): Step => ({ kind: 'addRedaction', identifier, redaction }))
    ];
    const applied = applyLineSteps({ text: storedText, redactions: [] }, steps);
    return applied.ok ? { ok: true, value: steps } : applied;
}

function keepLine(
    { identifier, baseText, editedText, redactions = [] }: LineChange,
    removedWords: readonly Search[]
): KeptLine | null {
    const steps = textSteps(identifier, baseText, editedText ?? baseText);
    let shift = 0;
    // From the first position on: each step's place in the edited text depends on those ahead of it.
    for (const { start, removed, inserted } of [...steps].reverse()) {
        const from = start + shift;
        const isRedacted = redactions.some((span) => span.start < from + inserted.length && span.end > from);
        if (inserted !== '' && (isRedacted || removedWords.some((search) => search(inserted).length > 0))) {
            return null;
        }
        shift += inserted.length - removed.length;
    }
    return {
        identifier,
        edits: steps.map(({ start, removed, inserted }) => ({ start, removedLength: removed.length, inserted })),
        // Field by field: a redaction that knew more must not take that along.
        redactions: redactions.map(({ start, end, entityType, mask }) => ({ start, end, entityType, mask }))
    };
}

/** Finds what is redacted, each value once, wherever it is put in again. */
function searchesOf(changes: readonly LineChange[]): readonly Search[] {
    const values = new Set(
        changes.flatMap(({ baseText, editedText, redactions = [] }) =>
            redactions.map(({ start, end }) => (editedText ?? baseText).slice(start, end).trim())
        )
    );
    // As it is written, for values that are all marks, and however else the same words may be put down.
    return [...values].flatMap((text) =>
        [createSearch({ text, matchesCase: false, wholeWords: true }), createSameWordsSearch(text)].filter(
            (search) => search !== null
        )
    );
}
