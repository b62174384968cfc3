import type { KeptRejection } from 'c/proxyProtocol';
import { lineOf, type EditSession, type TextRange } from 'c/transcriptModel';
import { findMasks } from 'c/transcriptRedaction';
import type { SuggestedPart, Suggestion } from './suggestion';

/** A line with every suggestion and every mask in it made one character: nothing that may have to go is left in it. */
export interface MaskedLine {
    readonly text: string;
    /** Where a range of the line is in this form; an end within a suggestion goes to the end of that. */
    placeOf(range: TextRange): TextRange;
}

/** With a digest of its text. */
export interface DigestedLine extends MaskedLine {
    readonly digest: string;
}

/** What stands for a suggestion (Unicode: OBJECT REPLACEMENT CHARACTER). */
const STAND_IN = '\uFFFC';

/** The lines of these identifiers that the call has, masked. `suggestions`: all that are found in them. */
export function maskLines(
    suggestions: readonly Suggestion[],
    session: EditSession,
    identifiers: ReadonlySet<string>
): ReadonlyMap<string, MaskedLine> {
    const spans = new Map<string, TextRange[]>();
    for (const { parts } of suggestions) {
        for (const { identifier, start, end } of parts.filter((part) => identifiers.has(part.identifier))) {
            spans.set(identifier, [...(spans.get(identifier) ?? []), { start, end }]);
        }
    }
    const lines = [...identifiers].filter((identifier) => session.stored.has(identifier));
    return new Map(
        lines.map((identifier) => {
            const { text } = lineOf(session, identifier);
            return [identifier, maskLine(text, [...(spans.get(identifier) ?? []), ...findMasks(text)])];
        })
    );
}

/** A suggestion as rejections keep it, one for each of its parts; null where a line of it is not known. */
export function toKeptRejections(
    { entityType, parts }: Suggestion,
    lines: ReadonlyMap<string, DigestedLine>
): readonly KeptRejection[] | null {
    const kept = parts.flatMap((part) => {
        const place = toPlace(part, lines);
        return place ? [{ identifier: part.identifier, entityType, ...place }] : [];
    });
    return kept.length === parts.length ? kept : null;
}

/** The rejections that hold for a suggestion; null where one of its parts was not rejected, or its line was changed. */
export function rejectionsOf(
    suggestion: Suggestion,
    lines: ReadonlyMap<string, DigestedLine>,
    rejections: readonly KeptRejection[]
): readonly KeptRejection[] | null {
    const parts = toKeptRejections(suggestion, lines);
    const holding = parts?.map((part) =>
        rejections.find(
            ({ identifier, entityType, digest, start, end }) =>
                identifier === part.identifier &&
                entityType === part.entityType &&
                digest === part.digest &&
                start <= part.start &&
                end >= part.end
        )
    );
    const held = holding?.filter((rejection) => rejection !== undefined);
    return held && held.length === holding?.length ? held : null;
}

/** Whether the line of a rejection was changed since. Of a line with unsaved work, and of one not known, that is open. */
export function isVoid(
    { identifier, digest }: KeptRejection,
    lines: ReadonlyMap<string, DigestedLine>,
    session: EditSession
): boolean {
    const line = lines.get(identifier);
    return line !== undefined && !session.changed.has(identifier) && line.digest !== digest;
}

function toPlace(
    part: SuggestedPart,
    lines: ReadonlyMap<string, DigestedLine>
): (TextRange & { readonly digest: string }) | null {
    const line = lines.get(part.identifier);
    return line ? { ...line.placeOf(part), digest: line.digest } : null;
}

function maskLine(text: string, spans: readonly TextRange[]): MaskedLine {
    const merged: { start: number; end: number }[] = [];
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
        const last = merged[merged.length - 1];
        if (last && start < last.end) {
            last.end = Math.max(last.end, end);
        } else {
            merged.push({ start, end });
        }
    }
    let at = 0;
    let masked = '';
    for (const { start, end } of merged) {
        masked += text.slice(at, start) + STAND_IN;
        at = end;
    }
    /** How much shorter the text is up to there. `side`: which end of a span a place within it goes to. */
    const move = (offset: number, side: 'start' | 'end'): number => {
        let shorter = 0;
        for (const { start, end } of merged) {
            if (offset >= end) {
                shorter += end - start - 1;
            } else if (offset > start) {
                return start - shorter + (side === 'end' ? 1 : 0);
            }
        }
        return offset - shorter;
    };
    return {
        text: masked + text.slice(at),
        placeOf: ({ start, end }) => ({ start: move(start, 'start'), end: move(end, 'end') })
    };
}
