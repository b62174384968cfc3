import type { KeyRing } from '../auth/keyRing';
import { countProven, toLineToProve, type ProvenLines } from '../changes/uploadDigests';
import type { WholeRead } from '../changes/wholeRead';

/**
 * What reading a conversation back came to for an upload. Numbers only: the lines of a hundred conversations would fill the
 * memory.
 */
export interface UploadReading {
    /** Milliseconds since the Unix epoch. */
    readonly beganMs: number;
    /** Null where there are no digests that can be compared with. */
    readonly proven: ProvenLines | null;
    /** Whether some of what was read may have come escaped, and so proves nothing. */
    readonly isDoubtful: boolean;
}

/** Compares what was read with an upload's digests, as its row has them: also lines of legs that the user may not see, of which nothing but a count is told. */
export function toReading(
    keyRing: KeyRing,
    digests: string | null,
    { beganMs, entries, escaped }: WholeRead
): UploadReading {
    const lines = [...entries.values()].filter(({ identifier }) => !escaped.has(identifier)).map(toLineToProve);
    return { beganMs, proven: countProven(keyRing, digests, lines), isDoubtful: escaped.size > 0 };
}
