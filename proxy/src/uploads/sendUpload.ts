import type { UploadStatus } from 'c/conversationEntries';
import type { PartResult, UploadResponse } from 'c/proxyProtocol';
import { createSuccess, toErrorBody, type Failure, type Result } from '../errors';
import { toHourlyLeft } from './hourlyLeft';
import { prepareParts, toNotSent, type ReadyPart, type RefusedPart } from './prepareParts';
import type { MultipartBody } from './readMultipart';
import { streamParts, type StreamOutcome } from './streamParts';
import { toToldFields } from './toldFields';
import type { UploadDeps } from './uploadDeps';
import type { ParsedManifest } from './uploadManifest';
import { toPartFailure } from './uploadProblem';

/** Failures that are about the person or the org, and so the same for every part. */
const OF_ALL: ReadonlySet<Failure['code']> = new Set([
    'NOT_PERMITTED',
    'SESSION_ENDED_BY_SALESFORCE',
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE'
]);

/**
 * Sends an upload: announced first, checked as it goes by, and never whole before all of it is right. Whether it is stored,
 * only reading back tells; that is for a check later on.
 */
export async function sendUpload(
    deps: UploadDeps,
    manifest: ParsedManifest,
    body: MultipartBody
): Promise<Result<UploadResponse>> {
    const { requestId, count } = deps;
    count('parts', manifest.parts.length);
    const { ready, refused } = await prepareParts(deps, manifest);
    const results = new Map<number, PartResult>(refused.map((part) => [part.at, toNotSent(part, requestId)]));
    const common = ready.length === 0 ? commonFailure(refused) : null;
    if (common) {
        return { ok: false, failure: common };
    }
    if (ready.length > 0) {
        const outcome = await streamParts(deps, manifest, ready, body);
        const statuses = outcome.kind === 'answered' ? matchStatuses(ready, outcome.statuses) : [];
        for (const [index, part] of ready.entries()) {
            results.set(part.at, await endPart(part, outcome, statuses[index] ?? null, requestId));
        }
    }
    const list = manifest.parts.flatMap((part, at) => results.get(at) ?? []);
    count('taken', list.filter(({ outcome }) => outcome === 'taken').length);
    return createSuccess({ requestId, results: list, hourly: toHourlyLeft(deps.client, deps.now()) });
}

/** Where nothing was announced, and all for the same reason: that is what became of the request. */
function commonFailure(refused: readonly RefusedPart[]): Failure | null {
    const first = refused[0]?.failure;
    return first &&
        OF_ALL.has(first.code) &&
        refused.every(({ failure, changeId }) => failure.code === first.code && changeId === null)
        ? first
        : null;
}

/** What Salesforce says of each part: by its conversation, or by its place where the answer names none. */
function matchStatuses(
    ready: readonly ReadyPart[],
    statuses: readonly UploadStatus[]
): readonly (UploadStatus | null)[] {
    return ready.map(({ target }, index) => {
        const named = statuses.find((status) => status.conversationIdentifier === target.conversationIdentifier);
        const placed = statuses.length === ready.length ? statuses[index] : undefined;
        return named ?? (placed?.conversationIdentifier === null ? placed : null);
    });
}

async function endPart(
    { at, announced, row }: ReadyPart,
    outcome: StreamOutcome,
    status: UploadStatus | null,
    requestId: string
): Promise<PartResult> {
    const { changeId } = row;
    const { voiceCallId } = announced;
    if (outcome.kind === 'cut') {
        const reason =
            outcome.part === null || outcome.part === at ? outcome.failure : toPartFailure(null, null, 'otherPart');
        return toNotSent({ announced, changeId, failure: await row.end(reason, outcome.errorDetail) }, requestId);
    }
    if (outcome.kind === 'unclear' || !status) {
        const failure: Failure = outcome.kind === 'unclear' ? outcome.failure : { code: 'SALESFORCE_UNEXPECTED' };
        return {
            voiceCallId,
            outcome: 'unclear',
            changeId,
            uploadId: null,
            problem: toErrorBody(failure, requestId)
        };
    }
    if (status.uploadId === null && status.status?.toUpperCase() === 'FAILED') {
        const { errorDetail } = status;
        const failure: Failure = {
            code: 'SALESFORCE_UNEXPECTED',
            message: 'Salesforce did not take this transcript. Nothing of it was stored.',
            details: { errorDetail }
        };
        return toNotSent({ announced, changeId, failure: await row.end(failure, errorDetail) }, requestId);
    }
    // Only for whoever asks after it later: what became of the upload the digests tell.
    await row.write(toToldFields(status));
    return { voiceCallId, outcome: 'taken', changeId, uploadId: status.uploadId, problem: null };
}
