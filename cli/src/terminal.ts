import type { Writable } from 'node:stream';
import type { DetectOptions, Finding, SpokenLine } from 'c/transcriptRedaction';

/** What a command has of the outside. */
export interface Terminal {
    readonly stdin: AsyncIterable<Uint8Array>;
    /** Whether a person would have to type it. */
    readonly stdinIsPerson: boolean;
    readonly stdout: Writable;
    readonly stderr: Writable;
    /** The width of the screen that standard error goes to; null where it goes elsewhere. */
    readonly columns: () => number | null;
    /**
     * From now on the first signal to stop (Ctrl-C) calls this instead of ending the process; the second ends it. What is
     * returned gives it up.
     */
    readonly onStop: (stop: () => void) => () => void;
}

/** The detector: pure, and given to commands so that tests can give another. */
export type Detect = (lines: readonly SpokenLine[], options: DetectOptions) => readonly Finding[];
