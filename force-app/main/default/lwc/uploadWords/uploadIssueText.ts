import type { UploadIssue } from 'c/transcriptUpload';
import { fillNames } from './fillNames';
import { UPLOAD_ISSUE_LABELS } from './uploadIssueLabels';

/** What is in the way of an upload or worth knowing, in words. */
export function toUploadIssueTexts(issues: readonly UploadIssue[]): readonly string[] {
    return issues.map(({ code, count }) => fillNames(UPLOAD_ISSUE_LABELS[code], { count }));
}
