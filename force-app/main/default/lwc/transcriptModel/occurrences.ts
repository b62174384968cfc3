import { lineOf, type EditSession } from './editSession';
import type { LineState } from './line';
import { searchLine, type Search } from './search';
import { maskRanges, type TextRange } from './words';

/** Words that were found in a line, and where: offsets over the line's text, and how they are spelled there. */
export interface Occurrence extends TextRange {
    readonly identifier: string;
    readonly found: string;
}

/**
 * What a search finds in these lines as they stand now, in order. Neither what is to be redacted nor a mask that is stored
 * already is found, in whole or in part: both are no words any more.
 */
export function findOccurrences(
    session: EditSession,
    identifiers: readonly string[],
    search: Search
): readonly Occurrence[] {
    return identifiers.flatMap((identifier) => {
        const line = lineOf(session, identifier);
        return searchLine(line, search)
            .filter((hit) => isPlain(line, hit))
            .map(({ start, end }) => ({ identifier, start, end, found: line.text.slice(start, end) }));
    });
}

/** The occurrences that stand there still, by line: a line can have changed since it was searched. */
export function standingByLine(
    session: EditSession,
    occurrences: readonly Occurrence[]
): ReadonlyMap<string, readonly Occurrence[]> {
    const byLine = new Map<string, Occurrence[]>();
    for (const occurrence of occurrences) {
        const { identifier, start, end, found } = occurrence;
        const line = session.stored.has(identifier) ? lineOf(session, identifier) : null;
        if (line?.text.slice(start, end) === found && isPlain(line, occurrence)) {
            const standing = byLine.get(identifier);
            if (standing) {
                standing.push(occurrence);
            } else {
                byLine.set(identifier, [occurrence]);
            }
        }
    }
    return byLine;
}

function isPlain({ text, redactions }: LineState, { start, end }: TextRange): boolean {
    return ![...redactions, ...maskRanges(text)].some((mask) => start < mask.end && end > mask.start);
}
