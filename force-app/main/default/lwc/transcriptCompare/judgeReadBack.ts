/** A line that was sent. `startMs`: milliseconds since the epoch. */
export interface ExpectedLine {
    readonly id: string;
    readonly text: string;
    readonly startMs: number;
}

/** A line as it was read, before or after. */
export interface ReadLine {
    readonly identifier: string;
    readonly text: string;
    readonly startMs: number | null;
}

/**
 * What became of a line that was sent; as it was sent means its text and its start.
 * - `added`: it was not stored before, under its id or with its text and start, and now it is.
 * - `replaced`: another text or start was stored under its id; now it is as it was sent, and the old one is gone.
 * - `doubled`: it came beside what it should have replaced or was already: the old line of its id, or one with its text and
 *   start, is still there.
 * - `unchanged`: it was stored as it was sent before already, and nothing came beside it.
 * - `missing`: it is not stored as it was sent.
 */
export type ReadBackOutcome = 'added' | 'replaced' | 'doubled' | 'unchanged' | 'missing';

/** What Salesforce made of an upload, which its documentation doesn't say. */
export interface ReadBack {
    /** One for each line that was sent, in that order. */
    readonly outcomes: readonly ReadBackOutcome[];
    readonly counts: Readonly<Record<ReadBackOutcome, number>>;
    /** How many of the lines that came are stored under another id than they were sent with. */
    readonly renamed: number;
    /** How many lines that were stored before and not sent are gone. */
    readonly lost: number;
}

/** Says of each line that was sent what became of it, from all lines of the call as they were read before and after. */
export function judgeReadBack(
    expected: readonly ExpectedLine[],
    before: readonly ReadLine[],
    after: readonly ReadLine[]
): ReadBack {
    const sent = new Set(expected.map(({ id }) => id));
    const old = new Map(before.map((line): [string, string] => [line.identifier, contentOf(line)]));
    const now = new Map<string, string[]>();
    for (const line of after) {
        const contents = now.get(line.identifier) ?? [];
        now.set(line.identifier, contents);
        contents.push(contentOf(line));
    }
    const came = newcomers(after, old, sent);
    let renamed = 0;
    const outcomes = expected.map((line): ReadBackOutcome => {
        const content = contentOf(line);
        const stored = now.get(line.id) ?? [];
        const was = old.get(line.id);
        const isUnderId = stored.includes(content);
        // As it was before already, or under an id of its own: then a newcomer like it came beside it or for it.
        const isRenamed = (!isUnderId || was === content) && came.take(content);
        renamed += isRenamed ? 1 : 0;
        if (!isUnderId && !isRenamed) {
            return was === undefined && came.isStill(content) ? 'unchanged' : 'missing';
        }
        if (stored.length > 1 || (isRenamed && stored.length > 0)) {
            return 'doubled';
        }
        if (was === undefined) {
            return came.isStill(content) ? 'doubled' : 'added';
        }
        return was === content && !isRenamed ? 'unchanged' : 'replaced';
    });
    const counts = { added: 0, replaced: 0, doubled: 0, unchanged: 0, missing: 0 };
    outcomes.forEach((outcome) => (counts[outcome] += 1));
    const lost = [...old.keys()].filter((identifier) => !sent.has(identifier) && !now.has(identifier)).length;
    return { outcomes, counts, renamed, lost };
}

/** The lines whose ids were not sent: those that came, each of which can be one that was sent, and what is as it was before. */
function newcomers(
    after: readonly ReadLine[],
    old: ReadonlyMap<string, string>,
    sent: ReadonlySet<string>
): { take(content: string): boolean; isStill(content: string): boolean } {
    const left = new Map<string, number>();
    const still = new Set<string>();
    for (const line of after) {
        const content = contentOf(line);
        if (sent.has(line.identifier)) {
            continue;
        }
        const was = old.get(line.identifier);
        if (was === content) {
            still.add(content);
        } else if (was === undefined) {
            left.set(content, (left.get(content) ?? 0) + 1);
        }
    }
    return {
        take(content) {
            const count = left.get(content) ?? 0;
            left.set(content, Math.max(0, count - 1));
            return count > 0;
        },
        isStill: (content) => still.has(content)
    };
}

function contentOf({ startMs, text }: { readonly startMs: number | null; readonly text: string }): string {
    return `${startMs ?? ''} ${text}`;
}
