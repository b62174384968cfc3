import { nameOf, toComparablePath, withoutExtension } from './filePaths';
import type { CallMapping } from './mappingTable';
import type { CallClues, ClueReason, KeyClue } from './match';
import type { NamePattern } from './namePattern';

/** No key of a call is longer. */
const LONGEST_KEY = 255;

/**
 * The keys that may stand for a transcript's call, the surest first. What the mapping table says of its file stands alone.
 * `isOneOfSeveral`: its file holds other calls too, so only its own identifier says which it is, and not the file's name.
 */
export function listKeyClues(
    { path, conversationId }: CallClues,
    mapping: CallMapping | null,
    pattern: NamePattern | null,
    isOneOfSeveral = false
): readonly KeyClue[] {
    const own = toClues('file', conversationId === null ? [] : [conversationId]);
    if (isOneOfSeveral) {
        return own;
    }
    const mapped = mapping?.linesFor(path) ?? [];
    if (mapped.length > 0) {
        return toClues(
            'mapping',
            mapped.map(({ key }) => key)
        );
    }
    const clues = [
        ...own,
        ...toClues('pattern', pattern?.keysIn(path) ?? []),
        ...toClues('name', [withoutExtension(nameOf(path))])
    ];
    return clues.filter(({ key }, at) => clues.findIndex((clue) => clue.key === key) === at);
}

/** The clues of all transcripts, in their order. Those whose file holds several calls are known by having its path in common. */
export function listAllKeyClues(
    transcripts: readonly CallClues[],
    mapping: CallMapping | null,
    pattern: NamePattern | null
): readonly (readonly KeyClue[])[] {
    const idsOf = new Map<string, Set<string | null>>();
    for (const { path, conversationId } of transcripts) {
        const file = toComparablePath(path);
        idsOf.set(file, (idsOf.get(file) ?? new Set()).add(conversationId));
    }
    return transcripts.map((clues) => {
        const ids = idsOf.get(toComparablePath(clues.path));
        return listKeyClues(clues, mapping, pattern, (ids?.size ?? 0) > 1);
    });
}

function toClues(why: ClueReason, keys: readonly string[]): readonly KeyClue[] {
    const trimmed = keys.map((key) => key.trim()).filter((key) => key !== '' && key.length <= LONGEST_KEY);
    return [...new Set(trimmed)].map((key) => ({ key, why }));
}
