import type { z } from 'zod';

/** Data or metadata files that cannot be used: every problem at once, each naming file and place. */
export class DataProblem extends Error {
    readonly problems: string[];

    constructor(problems: string[]) {
        super(problems.join('\n'));
        this.name = 'DataProblem';
        this.problems = problems;
    }
}

/** `entries[3].at`, as a person would point at the place. */
export function toPlace(path: readonly PropertyKey[]): string {
    return path.reduce<string>(
        (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}${place ? '.' : ''}${String(key)}`),
        ''
    );
}

/** One line per problem that zod found: file, place, what to do. */
export function toProblems(file: string, error: z.ZodError): string[] {
    return error.issues.map((issue) => `${file}: ${toPlace(issue.path) || 'the file'}: ${issue.message}`);
}
