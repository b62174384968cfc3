import { formatLabel, isolateName } from 'c/labelText';
import type { UploadFacts } from 'c/proxyProtocol';
import { UPLOAD_LABELS } from './labels';

/** What is known of an upload, a sentence each: the file, what Salesforce counted, and redacted words that it brought back. */
export function listUploadFacts(facts: UploadFacts | undefined): readonly string[] {
    if (!facts) {
        return [];
    }
    const { fileName, format, successCount, failedCount, restoredCount } = facts;
    return [
        ...(fileName ? [formatLabel(UPLOAD_LABELS.file, isolateName(fileName))] : []),
        ...(format ? [formatLabel(UPLOAD_LABELS.format, isolateName(format))] : []),
        ...(successCount === null ? [] : [formatLabel(UPLOAD_LABELS.taken, successCount.toLocaleString())]),
        ...(failedCount ? [formatLabel(UPLOAD_LABELS.failed, failedCount.toLocaleString())] : []),
        ...(restoredCount ? [formatLabel(UPLOAD_LABELS.restored, restoredCount.toLocaleString())] : [])
    ];
}
