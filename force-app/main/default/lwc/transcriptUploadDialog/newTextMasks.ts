import { createMasker } from 'c/callMasks';
import { createLook, findAsLinesChange, suggestedBy, type Suggestion } from 'c/reviewQueue';
import {
    applyTransaction,
    createEditSession,
    displayedText,
    lineOf,
    type EditSession,
    type Entry,
    type Redaction,
    type Step
} from 'c/transcriptModel';
import type { UploadTarget } from 'c/proxyProtocol';
import type { PreparedLine } from 'c/transcriptUpload';
import type { StoredLine, Suggesting } from './uploadDesk';

/** What may have to be masked in new lines, and what of it is to be: by the keys of suggestions. */
export interface NewTextMasks {
    readonly suggestions: readonly Suggestion[];
    readonly masked: ReadonlySet<string>;
}

/** Nothing was found. */
export const NO_MASKS: NewTextMasks = { suggestions: [], masked: new Set() };

/** Looks through new lines step by step, so that no step holds up the page. */
export async function findInNewText(
    lines: readonly PreparedLine[],
    { participants }: UploadTarget,
    { rules, settings }: Suggesting
): Promise<readonly Suggestion[]> {
    const look = createLook(findAsLinesChange({ rules }));
    const entries = lines.map(toEntry);
    look.see({ entries, participants, session: createEditSession(entries) });
    while (!look.isThrough()) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        look.goOn();
    }
    return suggestedBy(settings, look.suggestions);
}

/** New lines with what is to be masked in them. */
export interface MaskedLines {
    readonly lines: readonly PreparedLine[];
    /** What is masked in a line, over its text in the file. */
    redactionsOf(id: string): readonly Redaction[];
    /** What stands in the place of a suggestion, or would. */
    maskOf(suggestion: Suggestion): string;
}

/** The lines as they are to be sent. Masks are numbered on from those that are stored. */
export function maskLines(
    lines: readonly PreparedLine[],
    { suggestions, masked }: NewTextMasks,
    stored: readonly StoredLine[],
    { settings: { masks: policy } }: Pick<Suggesting, 'settings'>
): MaskedLines {
    const plain = withStored(createEditSession(lines.map(toEntry)), stored);
    const masker = createMasker(policy, plain, suggestions);
    // All of them have theirs, so that none changes with what else is masked.
    const masks = new Map(
        suggestions.map(({ key, entityType, parts }) => [
            key,
            masker.masksOf(
                entityType,
                parts.map(({ words }) => words)
            )
        ])
    );
    const steps = suggestions
        .filter(({ key }) => masked.has(key))
        .flatMap(({ key, entityType, parts }) =>
            parts.map(({ identifier, start, end }, at): Step => {
                const mask = masks.get(key)?.[at] ?? '';
                return { kind: 'addRedaction', identifier, redaction: { start, end, entityType, mask } };
            })
        );
    const applied = applyTransaction(plain, steps);
    if (!applied.ok) {
        throw new Error(`what was found can't be masked: ${applied.code}`);
    }
    const session = applied.value;
    return {
        lines: lines.map((line) => ({ ...line, text: displayedText(lineOf(session, line.id)) })),
        redactionsOf: (id) => lineOf(session, id).redactions,
        maskOf: ({ key }) => masks.get(key)?.[0] ?? ''
    };
}

/** Stored lines are known by their masks alone: a key of theirs must not be one of a new line. */
function withStored(session: EditSession, stored: readonly StoredLine[]): EditSession {
    const texts = stored.map(({ identifier, text }): [string, string] => [`stored ${identifier}`, text]);
    return { ...session, stored: new Map([...session.stored, ...texts]) };
}

function toEntry({ id, text, startMs, durationMs, participantId, voiceCallIds }: PreparedLine): Entry {
    return { identifier: id, text, startMs, durationMs, receivedMs: null, participantId, voiceCallIds };
}
