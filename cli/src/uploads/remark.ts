import type { FileIssue } from 'c/transcriptFormats';
import { UPLOAD_ISSUES, type UploadIssue } from 'c/transcriptUpload';
import { describeProblem, messageOf, type Problem } from '../problems';
import { describeIssue, describePlace, messageOfIssue } from '../transcripts/describeIssue';

/**
 * Something about a transcript that is to be uploaded. `stop`: it can't be sent like this; `remark`: it is not sent before a
 * person has seen it. `line`: for standard error, with its end.
 */
export interface Remark {
    readonly severity: 'stop' | 'remark';
    readonly code: string;
    readonly line: string;
}

/** What is wrong, as a reason not to send. */
export function toStop(problem: Problem): Remark {
    return { severity: 'stop', code: problem.code, line: describeProblem(problem) };
}

/** The same, as something to look at first. */
export function toRemark(problem: Problem): Remark {
    const { file = '', code } = problem;
    return { severity: 'remark', code, line: `${file}: remark: ${code}: ${messageOf(problem)}\n` };
}

/** A file that has no transcript at all. */
export function toRefused(name: string, issue: FileIssue): Remark {
    return { severity: 'stop', code: issue.code, line: describeIssue(name, issue) };
}

/** What reading said, the first of each kind with how many there are. Notes hold nothing back. */
export function fromFileIssues(name: string, issues: readonly FileIssue[]): readonly Remark[] {
    const kinds = new Map<string, { readonly first: FileIssue; count: number }>();
    for (const issue of issues) {
        if (issue.severity === 'note') continue;
        const code = issue.code === 'ISSUES_LEFT_OUT' ? String(issue.values?.['code'] ?? '') : issue.code;
        const more = issue.code === 'ISSUES_LEFT_OUT' ? Number(issue.values?.['count'] ?? 0) : 1;
        const kind = kinds.get(code);
        if (kind) kind.count += more;
        else kinds.set(code, { first: issue, count: more });
    }
    return [...kinds.values()].map(({ first, count }) => {
        const place = first.at === undefined ? '' : `:${describePlace(first.at)}`;
        const others = count > 1 ? ` (${count} of these.)` : '';
        const line = `${name}${place}: remark: ${first.code}: ${messageOfIssue(first)}${others}\n`;
        return { severity: 'remark', code: first.code, line };
    });
}

/** What preparing said. */
export function fromUploadIssue(name: string, { code, severity, count, at }: UploadIssue): Remark {
    const { what, remedy } = UPLOAD_ISSUES[code];
    const words = what.replace('{count}', count.toLocaleString('en-US'));
    const place = at === null ? '' : `:${describePlace(at)}`;
    const kind = severity === 'stop' ? '' : ' remark:';
    return {
        severity: severity === 'stop' ? 'stop' : 'remark',
        code,
        line: `${name}${place}:${kind} ${code}: ${words}. ${remedy}\n`
    };
}
