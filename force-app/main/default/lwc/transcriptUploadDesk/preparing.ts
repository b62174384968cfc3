import type { UploadTarget } from 'c/proxyProtocol';
import {
    listSpeakers,
    prepareUpload,
    suggestParticipants,
    suggestTiming,
    type GatheredTranscript,
    type PreparedLine,
    type SpeakerChoice
} from 'c/transcriptUpload';
import { digestOf, toPart } from 'c/uploadFiles';
import {
    sourceKeyOf,
    type DeskRow,
    type FileSummary,
    type PreparedSummary,
    type RowTiming,
    type SpeakerMapping
} from './deskRow';
import type { RememberedSpeakers } from './rememberedSpeakers';

/** What is kept of a file that has been read. */
export function summarise(transcript: GatheredTranscript, isOneOfSeveral: boolean): FileSummary {
    const { facts, entries, issues } = transcript;
    return {
        format: facts.format ?? null,
        conversationId: facts.conversationId ?? null,
        isOneOfSeveral,
        lineCount: entries.length,
        speakers: listSpeakers(transcript),
        issues,
        isEpoch: facts.clock === 'epoch'
    };
}

/** Who is who and when, as far as nothing is decided yet: what a person has said of this source before comes first. */
export function suggest(
    row: DeskRow,
    transcript: GatheredTranscript,
    target: UploadTarget,
    remembered: RememberedSpeakers
): { readonly speakers: SpeakerMapping; readonly timing: RowTiming } {
    const { summary } = row;
    const listed = summary?.speakers ?? listSpeakers(transcript);
    const suggested = suggestParticipants(listed, target, transcript);
    const decided = summary ? remembered.of(sourceKeyOf(summary), target) : new Map<string, string | null>();
    const open = new Map<string, SpeakerChoice>([...suggested].filter(([key]) => !decided.has(key)));
    return {
        speakers: {
            chosen: new Map<string, string | null>([
                ...[...open].map(([key, { participantId }]) => [key, participantId] as const),
                ...decided
            ]),
            suggested: open
        },
        timing: suggestTiming(transcript, target, null)
    };
}

/** The lines of a row as they would be sent, and as the bytes that they would be sent as. */
export async function prepare(
    { path, summary }: DeskRow,
    transcript: GatheredTranscript,
    target: UploadTarget,
    { chosen }: SpeakerMapping,
    { timing }: RowTiming
): Promise<Awaited<ReturnType<typeof toPart>> & { readonly prepared: PreparedSummary }> {
    const { lines, issues } = await prepareUpload(transcript, target, { mapping: chosen, timing }, digestOf);
    // Words that a redaction removed are brought back in the guided dialog only: the proxy refuses them here.
    const part = await toPart(lines, target, {
        fileName: path,
        format: summary?.format ?? null,
        restoredCount: 0
    });
    const { digest, bytes, lineCount } = part.announced;
    return { ...part, prepared: { digest, bytes, lineCount, ...edgesOf(lines), issues } };
}

function edgesOf(lines: readonly PreparedLine[]): Pick<PreparedSummary, 'firstMs' | 'lastMs'> {
    return { firstMs: lines[0]?.startMs ?? null, lastMs: lines.at(-1)?.startMs ?? null };
}
