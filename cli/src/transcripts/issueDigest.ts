import type { FileIssue, FileIssueCode } from 'c/transcriptFormats';

/** How many of a kind are told one by one; a person sees the pattern by then. */
const TOLD = 5;

/** Tells the first issues of each kind in a file, and of the others how many there are. */
export class IssueDigest {
    readonly #counts = new Map<FileIssueCode, { count: number; issue: FileIssue }>();

    /** Whether this one is to be told. */
    take(issue: FileIssue): boolean {
        const { code, values } = issue;
        if (code === 'ISSUES_LEFT_OUT') {
            const known = [...this.#counts.values()].find((each) => each.issue.code === values?.['code']);
            if (known) known.count += Number(values?.['count'] ?? 0);
            return known === undefined;
        }
        const known = this.#counts.get(code) ?? { count: 0, issue };
        known.count += 1;
        this.#counts.set(code, known);
        return known.count <= TOLD;
    }

    /** What was left out, one issue for each kind. */
    end(): readonly FileIssue[] {
        return [...this.#counts.values()]
            .filter(({ count }) => count > TOLD)
            .map(({ count, issue: { code, severity } }) => ({
                code: 'ISSUES_LEFT_OUT',
                severity,
                values: { code, count: count - TOLD }
            }));
    }
}
