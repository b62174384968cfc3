import type { FileItem } from './format';
import type { FileIssueCode, IssueSeverity } from './issue';

/** An issue with a line of a file, as it comes out of a format. */
export function lineIssue(
    code: FileIssueCode,
    severity: IssueSeverity,
    line: number,
    values?: Readonly<Record<string, string | number>>
): FileItem {
    return { kind: 'issue', issue: { code, severity, at: { line }, ...(values === undefined ? {} : { values }) } };
}
