import { formatCallTime } from 'c/callTime';
import type { Entry, KeptLine } from 'c/transcriptModel';
import TranscriptDraftWords, { type DraftWordsLine } from 'c/transcriptDraftWords';
import { draftLabels } from './draftLabels';
import type { CallState } from './openCall';

/** Shows the words of a draft that can't be placed. Resolves to the line that the person goes to; null where to none. */
export async function showDraftWords({ draft, reading }: CallState): Promise<string | null> {
    const lines = draft.left?.lines ?? draft.offer?.lines.filter(({ isBaseSame }) => !isBaseSame) ?? [];
    const chosen: unknown = await TranscriptDraftWords.open({
        label: draftLabels.leftTitle,
        size: 'medium',
        lines: toDraftWordsLines(lines, reading.entries, reading.call?.startMs ?? null)
    });
    await focusGivenBack();
    return typeof chosen === 'string' ? chosen : null;
}

/** A dialog that has closed still holds the page inert, and gives the focus back to its opener as it is taken away. */
async function focusGivenBack(): Promise<void> {
    for (let frame = 0; frame < 2; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
}

/** The lines in the order of the transcript, behind them those that are in it no more. */
export function toDraftWordsLines(
    lines: readonly KeptLine[],
    entries: readonly Entry[],
    callStartMs: number | null
): readonly DraftWordsLine[] {
    const kept = new Map(lines.map((line) => [line.identifier, line]));
    const shown = entries.flatMap(({ identifier, startMs, text }) => {
        const line = kept.get(identifier);
        return line ? [toLine(line, formatCallTime(startMs, callStartMs), text)] : [];
    });
    const known = new Set(shown.map(({ identifier }) => identifier));
    return [
        ...shown,
        ...lines.filter(({ identifier }) => !known.has(identifier)).map((line) => toLine(line, '', null))
    ];
}

function toLine(
    { identifier, edits, redactions }: KeptLine,
    timeText: string,
    storedText: string | null
): DraftWordsLine {
    return {
        identifier,
        timeText,
        storedText,
        // Kept with the last position first.
        words: [...edits].reverse().flatMap(({ inserted }) => inserted.trim() || []),
        entityTypes: [...new Set(redactions.map(({ entityType }) => entityType))]
    };
}
