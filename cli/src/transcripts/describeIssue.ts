import { FILE_ISSUES, type FileIssue, type FilePlace } from 'c/transcriptFormats';

/** What happened and what to do, in one line and without the place; never what the file holds. */
export function messageOfIssue({ code, values = {} }: FileIssue): string {
    const { what, remedy } = FILE_ISSUES[code];
    const fill = (words: string): string =>
        words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
    return `${fill(what)}. ${fill(remedy)}`;
}

/** The line for people: file and place, how bad, code, what happened, what to do. */
export function describeIssue(file: string, issue: FileIssue): string {
    const place = issue.at === undefined ? '' : `:${describePlace(issue.at)}`;
    return `${file}${place}: ${issue.severity}: ${issue.code}: ${messageOfIssue(issue)}\n`;
}

/** `12:4`, or a path in JSON. */
export function describePlace(at: FilePlace): string {
    if ('path' in at) return at.path;
    return at.column === undefined ? String(at.line) : `${at.line}:${at.column}`;
}
