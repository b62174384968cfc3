import { compareTranscripts, judgeReadBack } from 'c/transcriptCompare';
import type { PreparedLine } from 'c/transcriptUpload';
import type { Counts } from 'c/transcriptUploadPreview';
import type { UploadEnd } from 'c/transcriptUploadProgress';
import type { StoredLine } from './uploadDesk';

/** Lines of a file beside the stored ones. `missing`: the identifiers of those that are not stored in any form. */
export interface Beside {
    readonly counts: Counts;
    readonly missing: ReadonlySet<string>;
}

/** Who speaks is not compared: participants count within what was read, and that was twice. */
export function compareWithStored(lines: readonly PreparedLine[], stored: readonly StoredLine[]): Beside {
    const { rows, counts } = compareTranscripts(
        stored.map((line) => ({ ...line, participantId: null })),
        lines.map((line) => ({ ...line, participantId: null }))
    );
    const missing = rows.flatMap(({ kind, lineIndex }) =>
        kind === 'fileOnly' ? (lines[lineIndex ?? -1]?.id ?? []) : []
    );
    return {
        counts: {
            same: counts.same,
            changed: counts.changed,
            onlyFile: counts.fileOnly,
            onlyStored: counts.storedOnly
        },
        missing: new Set(missing)
    };
}

/** What became of the lines that were sent, by what was stored before and what is now. */
export function judgeSent(
    sent: readonly PreparedLine[],
    before: readonly StoredLine[],
    after: readonly StoredLine[]
): UploadEnd {
    const { outcomes, counts } = judgeReadBack(sent, before, after);
    return {
        equal: sent.length - counts.missing,
        all: sent.length,
        added: counts.added,
        replaced: counts.replaced,
        doubled: counts.doubled,
        lost: sent.filter((_, place) => outcomes[place] === 'missing').map(({ text }) => text)
    };
}
