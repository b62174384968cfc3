import type { ConversationEntry } from '../org/transcriptStore';

/** What became of one part of an upload. */
export interface Upload {
    uploadId: string;
    conversationIdentifier: string;
    /** Why not everything was taken; null when it was. */
    errorDetail: string | null;
    /** Ids of the lines that failed; those that had none are only counted. */
    failedIds: string[];
    failedCount: number;
    successCount: number;
    /** Ms since 1970. */
    updatedMs: number;
    /** Lines that are still to be put into the conversation; null once they are. */
    waiting: ConversationEntry[] | null;
}

/** The uploads of the org, by uploadId. Whoever knows an id may ask: nothing says that it is for its uploader alone. */
export interface UploadStore {
    find(uploadId: string): Upload | null;
    /** Adds or replaces. */
    put(upload: Upload): void;
    forget(uploadId: string): void;
}

/** An empty store. */
export function createUploadStore(): UploadStore {
    const uploads = new Map<string, Upload>();
    return {
        find: (uploadId) => uploads.get(uploadId) ?? null,
        put: (upload) => void uploads.set(upload.uploadId, upload),
        forget: (uploadId) => void uploads.delete(uploadId)
    };
}
