import type { UploadLine, UploadStatus } from 'c/conversationEntries';
import type { Failure } from '../errors';
import { openConversationUpload, type ConversationUpload } from '../salesforce/conversationUploads';
import { SalesforceStatusError, SalesforceUnreachableError } from '../salesforce/boundTransport';
import { outcomeOf } from '../salesforce/conversationEntriesResource';
import { toFailure } from '../salesforce/toFailure';
import { createLineCheck } from './lineCheck';
import { passChecked } from './partBytes';
import type { ReadyPart } from './prepareParts';
import { BodyBroken, type MultipartBody } from './readMultipart';
import type { UploadDeps } from './uploadDeps';
import type { ParsedManifest } from './uploadManifest';
import { PartRefused, toPartFailure } from './uploadProblem';

/**
 * How sending went. `answered`: with what Salesforce says of the parts. `cut`: broken off or refused, so that nothing of any
 * part is stored; `part` is the one that is to blame, where one is. `unclear`: all was sent, and no answer came that tells.
 */
export type StreamOutcome =
    | { readonly kind: 'answered'; readonly statuses: readonly UploadStatus[] }
    | {
          readonly kind: 'cut';
          readonly part: number | null;
          readonly failure: Failure;
          readonly errorDetail: string | null;
      }
    | { readonly kind: 'unclear'; readonly failure: Failure };

/**
 * Passes parts on to Salesforce as they come, no faster than it takes them. The last boundary, without which there is no
 * upload, is sent once every part is found to be as announced and the digests of its lines are in its row: from then on
 * whoever reads the conversation can tell what became of it, and before nothing can have.
 */
export async function streamParts(
    deps: UploadDeps,
    manifest: ParsedManifest,
    ready: readonly ReadyPart[],
    body: MultipartBody
): Promise<StreamOutcome> {
    const upload = openConversationUpload(
        deps.client,
        ready.map(({ announced, target }) => ({
            conversationIdentifier: target.conversationIdentifier,
            bytes: announced.bytes
        }))
    );
    try {
        await passParts(manifest, ready, body, upload);
    } catch (error) {
        upload.cut();
        return toCut(deps, error);
    }
    try {
        const statuses = await upload.finish();
        return statuses
            ? { kind: 'answered', statuses }
            : { kind: 'unclear', failure: { code: 'SALESFORCE_UNEXPECTED' } };
    } catch (error) {
        return outcomeOf(error) === 'unknown' ? { kind: 'unclear', failure: toFailure(error) } : toCut(deps, error);
    }
}

async function passParts(
    manifest: ParsedManifest,
    ready: readonly ReadyPart[],
    body: MultipartBody,
    upload: ConversationUpload
): Promise<void> {
    const readyAt = new Map(ready.map((part) => [part.at, part]));
    for (const [at, { voiceCallId }] of manifest.parts.entries()) {
        const file = await body.nextFile();
        if (file?.name !== voiceCallId) {
            throw new PartRefused(at, toPartFailure(at, null, 'missing'));
        }
        const part = readyAt.get(at);
        if (!part) {
            file.bytes.resume();
            continue;
        }
        const restored = countRestored(part);
        const check = createLineCheck(part.target, part.hiddenIds, (line) => {
            restored(line, check.count() + 1);
            const { startMs, text, sender, voiceCallIds } = line;
            part.digests.add({ startMs, role: sender.role, text, voiceCallIds });
            return null;
        });
        await upload.startPart();
        for await (const bytes of passChecked(file.bytes, at, part.announced, check)) {
            await upload.write(bytes);
            await showLife(ready);
        }
    }
    if (await body.nextFile()) {
        throw new BodyBroken('there is a part that was not announced');
    }
    for (const { row, digests } of ready) {
        const outcome = await row.write({ Digests__c: digests.toText() });
        if (outcome.kind !== 'done') {
            throw new RowFailed(outcome.failure);
        }
    }
}

/** While bytes go by, so do signs of it: nobody is to take a row for one that was cut off. */
async function showLife(ready: readonly ReadyPart[]): Promise<void> {
    for (const { row } of ready) {
        const failure = await row.showLife();
        if (failure) {
            throw new RowFailed(failure);
        }
    }
}

/** Counts the lines that bring back what was redacted; stops at the first that was not announced. */
function countRestored({ at, announced, guard }: ReadyPart): (line: UploadLine, lineNumber: number) => void {
    let count = 0;
    return (line, lineNumber) => {
        count += guard.restores(line) ? 1 : 0;
        if (count > announced.restoredCount) {
            throw new PartRefused(at, { code: 'REDACTIONS_RESTORED', details: { part: at, line: lineNumber } });
        }
    };
}

/** The digests of a part could not be stored. */
class RowFailed extends Error {
    readonly failure: Failure;

    constructor(failure: Failure) {
        super('a row could not be written');
        this.name = 'RowFailed';
        this.failure = failure;
    }
}

/** Defects are thrown on by `toFailure`: but the rows of the upload are to be ended, so they are said here. */
function toCut({ noteDefect }: UploadDeps, error: unknown): StreamOutcome {
    const cut = (failure: Failure, part: number | null = null, errorDetail: string | null = null): StreamOutcome => ({
        kind: 'cut',
        part,
        failure,
        errorDetail
    });
    if (error instanceof PartRefused) {
        return cut(error.failure, error.part);
    }
    if (error instanceof BodyBroken) {
        return cut(toPartFailure(null, null, 'body'));
    }
    if (error instanceof RowFailed) {
        return cut(error.failure);
    }
    if (error instanceof SalesforceStatusError) {
        // Codes only: messages may quote what was sent.
        return cut(toFailure(error), null, [error.status, ...error.errors.map((each) => each.errorCode)].join(' '));
    }
    if (error instanceof SalesforceUnreachableError) {
        return cut(toFailure(error));
    }
    noteDefect(error);
    return cut({ code: 'INTERNAL' });
}
