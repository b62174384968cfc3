import { formatLabel, isolateName } from 'c/labelText';
import { wordsFor } from 'c/problemWords';
import type { SpeakerReason, UploadIssue } from 'c/transcriptUpload';
import { fileIssueText, toFileIssueTexts, toUploadIssueTexts } from 'c/uploadWords';
import { callOf, type DeskRow } from './deskRow';
import { labels } from './labels';

/**
 * Whether a transcript can be sent. `waiting`: not known yet. `ready` (green): nothing is in the way. `remarks` (amber): it
 * can be, with something that a person should know. `stopped` (red): not like this. `stored`: the very same was uploaded before.
 */
export type RowStanding = 'waiting' | 'ready' | 'remarks' | 'stopped' | 'stored';

export interface Judgement {
    readonly standing: RowStanding;
    /** In words, what is in the way first. */
    readonly reasons: readonly string[];
}

/** Reasons to look at who is who: the order in which people come and what they say can mislead. */
const UNSURE: readonly SpeakerReason[] = ['order', 'talk'];

/** Judges all transcripts, and remembers it as long as nothing of one has changed. */
export function createJudge(): (rows: readonly DeskRow[]) => ReadonlyMap<string, Judgement> {
    const known = new WeakMap<DeskRow, { readonly rival: string | null; readonly judgement: Judgement }>();
    return (rows) => {
        const rivals = findRivals(rows);
        return new Map(
            rows.map((row) => {
                const rival = rivals.get(row.key) ?? null;
                const last = known.get(row);
                if (last?.rival === rival) {
                    return [row.key, last.judgement];
                }
                const judgement = judge(row, rival);
                known.set(row, { rival, judgement });
                return [row.key, judgement];
            })
        );
    };
}

/** For each transcript whose call another one is for too: the path of that. */
function findRivals(rows: readonly DeskRow[]): ReadonlyMap<string, string> {
    const byCall = new Map<string, DeskRow[]>();
    for (const row of rows) {
        const call = callOf(row);
        if (call && row.refused === null) {
            const those = byCall.get(call.voiceCallId) ?? [];
            those.push(row);
            byCall.set(call.voiceCallId, those);
        }
    }
    return new Map(
        [...byCall.values()]
            .filter(({ length }) => length > 1)
            .flatMap((those) =>
                those.map(({ key }) => [key, those.find((each) => each.key !== key)?.path ?? ''] as const)
            )
    );
}

function judge(row: DeskRow, rival: string | null): Judgement {
    const stops = stopsOf(row, rival);
    if (stops.length > 0) {
        return { standing: 'stopped', reasons: stops };
    }
    const { prepared, earlier } = row;
    if (!prepared) {
        return { standing: 'waiting', reasons: [] };
    }
    if (earlier) {
        return { standing: 'stored', reasons: [formatLabel(labels.storedBefore, earlier.name)] };
    }
    const remarks = remarksOf(row, prepared.issues);
    return { standing: remarks.length > 0 ? 'remarks' : 'ready', reasons: remarks };
}

function stopsOf(
    { refused, summary, match, chosenCall, targetProblem, prepared }: DeskRow,
    rival: string | null
): string[] {
    if (refused !== null) {
        return [fileIssueText({ code: refused })];
    }
    if (summary && summary.lineCount === 0) {
        return [labels.noLines, ...toFileIssueTexts(summary.issues)];
    }
    if (match?.kind === 'ambiguous' && !chosenCall) {
        return [formatLabel(labels.ambiguous, match.calls.length.toLocaleString())];
    }
    if (match?.kind === 'unknown' && !chosenCall) {
        return [
            match.keys.length > 0 ? formatLabel(labels.unknown, match.keys.map(isolateName).join(', ')) : labels.noKey
        ];
    }
    if (targetProblem) {
        const { title, text } = wordsFor(targetProblem);
        return [`${title} ${text}`];
    }
    const all = prepared?.issues ?? [];
    const stops = all.filter(({ severity, code }) => severity === 'stop' && code !== 'NOTHING_TO_SEND');
    // That nothing is left says little beside what left it out.
    const isNothingLeft = stops.length === 0 && all.some(({ code }) => code === 'NOTHING_TO_SEND');
    const issues = isNothingLeft ? [...all].sort((a, b) => lastIfStop(a) - lastIfStop(b)) : stops;
    return [...(rival === null ? [] : [formatLabel(labels.rival, isolateName(rival))]), ...toUploadIssueTexts(issues)];
}

function lastIfStop({ severity }: UploadIssue): number {
    return severity === 'stop' ? 1 : 0;
}

function remarksOf({ summary, speakers, timing }: DeskRow, issues: readonly UploadIssue[]): readonly string[] {
    const isUnsure = [...(speakers?.suggested.values() ?? [])].some(({ why }) => UNSURE.includes(why));
    return [
        ...toUploadIssueTexts(issues),
        ...(isUnsure ? [labels.speakersUnsure] : []),
        ...(timing?.why === 'unknown' ? [labels.timesUnsure] : []),
        ...toFileIssueTexts(summary?.issues.filter(({ severity }) => severity !== 'note') ?? [])
    ];
}
