import { formatLabel } from 'c/labelText';
import type { FileIssue, FilePlace } from 'c/transcriptFormats';
import { FILE_ISSUE_LABELS } from './fileIssueLabels';
import { fillNames } from './fillNames';
import { placeLabels } from './placeLabels';

/** What is said of a file in words: what, where, and what to do. */
export function fileIssueText({ code, at, values = {} }: Pick<FileIssue, 'code' | 'at' | 'values'>): string {
    const words = fillNames(FILE_ISSUE_LABELS[code], values);
    return at === undefined ? words : withPlace(words, at);
}

/** The same of all that is said of a file. What is said of many places is said once, of the first. */
export function toFileIssueTexts(issues: readonly FileIssue[]): readonly string[] {
    const first = new Map<string, FileIssue>();
    issues.forEach((issue) => first.set(issue.code, first.get(issue.code) ?? issue));
    return [...first.values()].map(fileIssueText);
}

function withPlace(words: string, at: FilePlace): string {
    return 'path' in at
        ? formatLabel(placeLabels.atPath, at.path, words)
        : formatLabel(placeLabels.atLine, at.line.toLocaleString(), words);
}
