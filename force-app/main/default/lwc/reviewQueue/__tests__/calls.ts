import { createEditSession, type EditSession, type Entry } from 'c/transcriptModel';
import type { EntityType, Finding, FindingSpan } from 'c/transcriptRedaction';

/** Lines of a call, a second apart, named a, b, c. */
export function entriesOf(...texts: readonly string[]): readonly Entry[] {
    return texts.map((text, at) => ({
        identifier: String.fromCharCode(97 + at),
        text,
        startMs: at * 1000,
        durationMs: null,
        receivedMs: null,
        participantId: 'p1',
        voiceCallIds: []
    }));
}

/** The work on nothing but those lines. */
export function sessionOf(...texts: readonly string[]): EditSession {
    return createEditSession(entriesOf(...texts));
}

/** A finding of the words wherever they stand first in each line that has them. */
export function findingOf(
    lines: readonly { readonly text: string }[],
    entityType: EntityType,
    score: number,
    ...words: readonly string[]
): Finding {
    const spans = words.flatMap((each): FindingSpan[] => {
        const line = lines.findIndex(({ text }) => text.includes(each));
        const start = lines[line]?.text.indexOf(each) ?? -1;
        return line < 0 ? [] : [{ line, start, end: start + each.length }];
    });
    return { entityType, score, spans, reasons: [] };
}
