import type { KeyedCall } from 'c/proxyProtocol';

/** What a transcript says of the call that it belongs to. `path`: its file's, within a folder or an archive too. */
export interface CallClues {
    readonly path: string;
    readonly conversationId: string | null;
}

/** What a key was taken from: the mapping table, the file's content, the pattern for names, or the whole name. */
export type ClueReason = 'mapping' | 'file' | 'pattern' | 'name';

/** A key that may stand for the call of a transcript. */
export interface KeyClue {
    readonly key: string;
    readonly why: ClueReason;
}

/**
 * Which call a transcript belongs to. `ambiguous`: several fit, or clues name different ones, so a person has to say.
 * `unknown`: no clue names a call that this person may see; `keys`: those that were looked for.
 */
export type CallMatch =
    | { readonly kind: 'matched'; readonly call: KeyedCall; readonly why: ClueReason }
    | { readonly kind: 'ambiguous'; readonly calls: readonly KeyedCall[] }
    | { readonly kind: 'unknown'; readonly keys: readonly string[] };
