import type { Writable } from 'node:stream';
import type { Finding, SpokenLine } from 'c/transcriptRedaction';

/** What a command has of the outside. */
export interface Terminal {
    readonly stdin: AsyncIterable<Uint8Array>;
    /** Whether a person would have to type it. */
    readonly stdinIsPerson: boolean;
    readonly stdout: Writable;
    readonly stderr: Writable;
}

/**
 * The detector: pure, and given to commands so that tests can give another.
 *
 * @param minScore where its own threshold is not the one that is wanted
 */
export type Detect = (lines: readonly SpokenLine[], minScore?: number) => readonly Finding[];
