import {
    isVoid,
    maskLines,
    rejectionsOf,
    toKeptRejections,
    type DigestedLine,
    type ReviewQueue,
    type Suggestion
} from 'c/reviewQueue';
import type { KeptRejection } from 'c/proxyProtocol';
import type { EditSession } from 'c/transcriptModel';
import { digestOfLine } from './lineDigest';

/** What is found in a call, and what this page's person has decided about it. */
export interface Decided {
    readonly found: readonly Suggestion[];
    readonly session: EditSession;
    readonly queue: ReviewQueue;
}

/** What the stored rejections and the decisions of this page come to for each other. */
export interface LeftIn {
    /** The keys of suggestions that were left in before, by whomever. */
    readonly kept: ReadonlySet<string>;
    /** Decided here and not stored; stored and taken back here; stored for lines that were changed since. */
    readonly rejected: readonly KeptRejection[];
    readonly takenBack: readonly KeptRejection[];
    readonly voided: readonly KeptRejection[];
}

/** Compares by digests, of those lines only that are concerned; nothing of a line is held after it. */
export async function compareLeftIn(
    { found, session, queue }: Decided,
    stored: readonly KeptRejection[]
): Promise<LeftIn> {
    const byKey = new Map([...found, ...queue.suggestions].map((suggestion) => [suggestion.key, suggestion]));
    const rejected = decidedIn(queue.rejected, byKey);
    const takenBack = decidedIn(queue.takenBack, byKey);
    const identifiers = new Set([
        ...stored.map(({ identifier }) => identifier),
        ...[...rejected, ...takenBack].flatMap(({ parts }) => parts.map(({ identifier }) => identifier))
    ]);
    const lines = new Map<string, DigestedLine>();
    for (const [identifier, line] of maskLines(found, session, identifiers)) {
        lines.set(identifier, { ...line, digest: await digestOfLine(identifier, line.text) });
    }
    const own = new Set([...rejected, ...takenBack].map(({ key }) => key));
    const holding = (suggestion: Suggestion): readonly KeptRejection[] | null =>
        rejectionsOf(suggestion, lines, stored);
    return {
        kept: new Set(found.filter((each) => !own.has(each.key) && holding(each) !== null).map(({ key }) => key)),
        rejected: rejected.flatMap((each) => (holding(each) ? [] : (toKeptRejections(each, lines) ?? []))),
        takenBack: takenBack.flatMap((each) => holding(each) ?? []),
        voided: stored.filter((rejection) => isVoid(rejection, lines, session))
    };
}

function decidedIn(rejections: ReviewQueue['rejected'], byKey: ReadonlyMap<string, Suggestion>): readonly Suggestion[] {
    return rejections
        .flatMap(({ suggestions }) => suggestions.map(({ key }) => byKey.get(key)))
        .filter((suggestion) => suggestion !== undefined);
}
