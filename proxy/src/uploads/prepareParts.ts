import { toEntry } from 'c/conversationEntries';
import { createUploadDigests, toLineToProve, type UploadDigests } from '../changes/uploadDigests';
import { toErrorBody, type Failure } from '../errors';
import type { PartResult, UploadTarget } from 'c/proxyProtocol';
import { createRedactionGuard, type RedactionGuard } from 'c/transcriptCompare';
import { fetchTargets } from './fetchTargets';
import { readStored } from './readStored';
import type { UploadDeps } from './uploadDeps';
import type { ParsedManifest, ParsedPart } from './uploadManifest';
import { toPartFailure } from './uploadProblem';
import { createUploadRow, type UploadRow } from './uploadRows';

/**
 * A part that may be sent: its row is made, so its conversation is ours alone. `at`: where it stands in the manifest.
 * `digests`: of no line yet. `hiddenIds`: of the lines that the user may not see.
 */
export interface ReadyPart {
    readonly at: number;
    readonly announced: ParsedPart;
    readonly target: UploadTarget;
    readonly row: UploadRow;
    readonly guard: RedactionGuard;
    readonly digests: UploadDigests;
    readonly hiddenIds: readonly string[];
}

/** A part that can't be sent, and why; `changeId` where a row was made and ended. */
export interface RefusedPart {
    readonly at: number;
    readonly announced: ParsedPart;
    readonly changeId: string | null;
    readonly failure: Failure;
}

/** What became of the parts of a manifest before anything is sent. */
export interface PreparedParts {
    readonly ready: readonly ReadyPart[];
    readonly refused: readonly RefusedPart[];
}

/**
 * Makes parts ready, one after the other: each call is resolved as the user, then its row made, and only then are its lines
 * read, so that no redaction comes in between. A part that fails costs only itself.
 */
export async function prepareParts(deps: UploadDeps, manifest: ParsedManifest): Promise<PreparedParts> {
    const { client, keyRing } = deps;
    const ready: ReadyPart[] = [];
    const refused: RefusedPart[] = [];
    const targets = await fetchTargets(
        client,
        manifest.parts.map(({ voiceCallId }) => voiceCallId)
    );
    const seen = new Set<string>();
    for (const [at, announced] of manifest.parts.entries()) {
        const refuse = (failure: Failure, changeId: string | null = null): void =>
            void refused.push({ at, announced, changeId, failure });
        const answer = targets.ok ? targets.value[at] : undefined;
        const target = answer?.target;
        if (!target) {
            refuse(targets.ok ? (answer?.failure ?? { code: 'VOICE_CALL_NOT_FOUND' }) : targets.failure);
            continue;
        }
        if (target.endMs === null) {
            refuse({ code: 'VOICE_CALL_IN_PROGRESS' });
            continue;
        }
        if (seen.has(target.conversationIdentifier)) {
            refuse(toPartFailure(at, null, 'conversationTwice'));
            continue;
        }
        seen.add(target.conversationIdentifier);
        const row = await createUploadRow(deps, manifest, at, announced, target);
        if (!row.ok) {
            refuse(row.failure);
            continue;
        }
        const stored = await readStored(deps, target);
        if (!stored.ok) {
            refuse(await row.value.end(stored.failure), row.value.changeId);
            continue;
        }
        const { shown, hidden } = stored.value;
        const guard = createRedactionGuard(shown.map((entry) => toEntry(entry, null)));
        const digests = createUploadDigests(keyRing, [...shown, ...hidden].map(toLineToProve));
        const hiddenIds = hidden.map(({ identifier }) => identifier);
        ready.push({ at, announced, target, row: row.value, guard, digests, hiddenIds });
    }
    return { ready, refused };
}

/** A part that was not sent, in the page's words. */
export function toNotSent({ announced, changeId, failure }: Omit<RefusedPart, 'at'>, requestId: string): PartResult {
    return {
        voiceCallId: announced.voiceCallId,
        outcome: 'notSent',
        changeId,
        uploadId: null,
        problem: toErrorBody(failure, requestId)
    };
}
