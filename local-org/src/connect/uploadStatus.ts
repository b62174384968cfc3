import type { OrgState } from '../org/orgState';
import { createSuccess, notFound, type RestResult } from '../rest/restFailure';
import { landEntries } from './takeUpload';
import type { Upload } from './uploadStore';

const hourMs = 60 * 60 * 1000;

/** One status of an answer. */
type StatusJson = Record<string, string | number | string[] | null>;

function toWord(state: OrgState, { failedCount, successCount, waiting }: Upload): string {
    if (waiting) return 'IN_PROGRESS';
    if (successCount === 0) return 'FAILED';
    const { uploadStatusWords } = state.behaviour;
    if (uploadStatusWords === 'unknownWord') return 'PROCESSED';
    return uploadStatusWords === 'partialWord' && failedCount > 0 ? 'PARTIAL_SUCCESS' : 'SUCCESS';
}

function toStatusJson(state: OrgState, upload: Upload): StatusJson {
    const { uploadStatusCounts, uploadStatusIdentifier } = state.behaviour;
    const isFinished = upload.waiting === null;
    const isShort = uploadStatusCounts === 'failuresOnly' && upload.failedCount === 0;
    return {
        [uploadStatusIdentifier]: upload.conversationIdentifier,
        errorDetail: isFinished ? upload.errorDetail : null,
        status: toWord(state, upload),
        uploadId: upload.uploadId,
        ...(isShort
            ? {}
            : {
                  failedEntryCount: isFinished ? upload.failedCount : 0,
                  failedEntryIds: isFinished ? upload.failedIds : [],
                  lastUpdatedTimestamp: upload.updatedMs,
                  successEntryCount: isFinished ? upload.successCount : 0
              })
    };
}

function findKept(state: OrgState, uploadId: string): Upload | null {
    const upload = state.uploads.find(uploadId);
    const isOver = state.behaviour.uploadStatusKept === 'oneHour' && upload && state.now() - upload.updatedMs > hourMs;
    return isOver ? null : upload;
}

/** Tells one status, and does what then happens: an upload that is under way gets done. */
function tellStatus(state: OrgState, upload: Upload): StatusJson {
    const status = toStatusJson(state, upload);
    if (upload.waiting) {
        landEntries(state, upload.conversationIdentifier, upload.waiting);
        state.uploads.put({ ...upload, waiting: null, updatedMs: state.now() });
    } else if (state.behaviour.uploadStatusKept === 'untilTold') state.uploads.forget(upload.uploadId);
    return status;
}

/** The body of the answer to a question for statuses, in the order of the ids. */
export function toUploadStatuses(state: OrgState, uploadIds: string[]): RestResult<Record<string, StatusJson[]>> {
    const { uploadStatusIdentifier, uploadStatusRoot, unknownUpload } = state.behaviour;
    const found = uploadIds.map((uploadId) => ({ uploadId, upload: findKept(state, uploadId) }));
    if (unknownUpload === 'notFound' && found.some(({ upload }) => !upload)) return notFound;
    const statuses = found.flatMap(({ uploadId, upload }): StatusJson[] => {
        if (upload) return [tellStatus(state, upload)];
        if (unknownUpload !== 'failed') return [];
        return [
            { [uploadStatusIdentifier]: null, errorDetail: 'There is no such upload.', status: 'FAILED', uploadId }
        ];
    });
    const root = uploadStatusRoot === 'results' ? 'conversationBulkUploadsResults' : 'conversationBulkUploadStatuses';
    return createSuccess({ [root]: statuses });
}
