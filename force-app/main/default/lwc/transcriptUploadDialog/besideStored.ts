import { compareTranscripts, createRedactionGuard, judgeReadBack, measureDrift, type Drift } from 'c/transcriptCompare';
import type { UploadTarget } from 'c/proxyProtocol';
import type { FileTranscript, PreparedLine } from 'c/transcriptUpload';
import type { Counts } from 'c/transcriptUploadPreview';
import type { UploadEnd } from 'c/transcriptUploadProgress';
import type { StoredLine } from './uploadDesk';

/** Lines of a file beside the stored ones, by the lines' identifiers. */
export interface Beside {
    readonly counts: Counts;
    /** Those that are not stored in any form. */
    readonly missing: ReadonlySet<string>;
    /** Those that bring back what was redacted. */
    readonly restoring: ReadonlySet<string>;
    /** The stored lines that read otherwise, where another text would bring nothing back that was redacted. */
    readonly changed: ReadonlyMap<string, StoredLine>;
    /** How many others read otherwise. */
    readonly changedRestoring: number;
}

/** Nothing is compared yet. */
export const NOT_COMPARED: Beside = {
    counts: { same: 0, changed: 0, onlyFile: 0, onlyStored: 0 },
    missing: new Set(),
    restoring: new Set(),
    changed: new Map(),
    changedRestoring: 0
};

/** Who speaks is compared by role and name: participants count within what was read, and that was twice. */
export function compareWithStored(
    lines: readonly PreparedLine[],
    stored: readonly StoredLine[],
    target: UploadTarget
): Beside {
    const keys = new Map(target.participants.map(({ id, role, name }) => [id, speakerOf(role, name)]));
    const known = new Set(keys.values());
    const { rows, counts } = compareTranscripts(
        stored.map((line) => {
            const speaker = speakerOf(line.role, line.name);
            return { ...line, participantId: known.has(speaker) ? speaker : null };
        }),
        lines.map((line) => ({ ...line, participantId: keys.get(line.participantId) ?? null }))
    );
    const guard = createRedactionGuard(stored);
    const restoring = new Set(lines.filter((line) => guard.restores(line)).map(({ id }) => id));
    const missing = new Set<string>();
    const changed = new Map<string, StoredLine>();
    let changedRestoring = 0;
    for (const { lineIndex, storedIndex, textChanged } of rows) {
        const line = lines[lineIndex ?? -1];
        const was = stored[storedIndex ?? -1];
        if (line && !was) {
            missing.add(line.id);
        } else if (line && was && textChanged) {
            if (restoring.has(line.id) || guard.restores({ ...line, id: was.identifier })) {
                changedRestoring += 1;
            } else {
                changed.set(line.id, was);
            }
        }
    }
    return {
        counts: {
            same: counts.same,
            changed: counts.changed,
            onlyFile: counts.fileOnly,
            onlyStored: counts.storedOnly
        },
        missing,
        restoring,
        changed,
        changedRestoring
    };
}

/** How the times of a file, as they stand in it, lie beside those of the stored lines; null where too few lines tell. */
export function driftOf({ entries }: FileTranscript, stored: readonly StoredLine[], shiftMs: number): Drift | null {
    return measureDrift(
        stored.map((line) => ({ ...line, participantId: null })),
        entries.map(({ text, startMs }, place) => ({
            id: `file ${place}`,
            text,
            startMs: startMs === undefined ? null : startMs + shiftMs,
            durationMs: null,
            participantId: null
        }))
    );
}

/** What became of the lines that were sent, by what was stored before and what is now. `failed`: what Salesforce did not take. */
export function judgeSent(
    sent: readonly PreparedLine[],
    before: readonly StoredLine[],
    after: readonly StoredLine[],
    failed: ReadonlySet<string>
): UploadEnd {
    const { outcomes, counts } = judgeReadBack(sent, before, after);
    return {
        equal: sent.length - counts.missing,
        all: sent.length,
        added: counts.added,
        replaced: counts.replaced,
        doubled: counts.doubled,
        lost: sent
            .filter((_, place) => outcomes[place] === 'missing')
            .map(({ id, text }) => ({ id, text, isRefused: failed.has(id) }))
    };
}

function speakerOf(role: string, name: string | null): string {
    return JSON.stringify([role, name]);
}
