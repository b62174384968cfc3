import type { UploadRecord } from 'c/proxyProtocol';
import { contentKey } from './track';

/** What past uploads say of one transcript: its content is stored, or on its way. */
export interface PastUpload {
    readonly state: 'stored' | 'checking';
    readonly changeId: string;
}

/**
 * What past uploads say, by call and content. Of a record whose seal is not intact nothing is believed, and one that ended in
 * part or without effect stands in no way. Stored once is stored; of several on their way the newest is followed.
 */
export function readPastUploads(uploads: readonly UploadRecord[]): ReadonlyMap<string, PastUpload> {
    const past = new Map<string, PastUpload>();
    for (const { voiceCallId, digest, seal, state, changeId } of uploads) {
        if (digest === null || seal !== 'intact' || (state !== 'verified' && state !== 'underWay')) {
            continue;
        }
        const key = contentKey(voiceCallId, digest);
        if (state === 'verified') {
            past.set(key, { state: 'stored', changeId });
        } else if (!past.has(key)) {
            past.set(key, { state: 'checking', changeId });
        }
    }
    return past;
}
