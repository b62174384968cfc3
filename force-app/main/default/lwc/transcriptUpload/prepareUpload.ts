import type { UploadLine } from 'c/conversationEntries';
import { MOST_LINES_A_PART, type TargetParticipant, type UploadTarget } from 'c/proxyProtocol';
import type { FileEntry, FilePlace } from 'c/transcriptFormats';
import { edgesOf, isWithin } from './callWindow';
import type { FileTranscript } from './fileTranscript';
import { identifyLines, type Digest } from './lineIds';
import { legsOf, namesOnlyLegs } from './lineLegs';
import { placeLines } from './lineTimes';
import { namesOtherCall } from './otherCall';
import { speakerKeyOf } from './speakers';
import type { Timing } from './suggestTiming';
import type { KnownLine } from './takenIds';
import { UploadIssues, type UploadIssue } from './uploadIssue';

/**
 * What a person decides of an upload. `mapping`: the participant of the call that each speaker of the file is, by their keys;
 * null for one whose lines are left out. `stored`: what the call has already, so that no line takes another's identifier.
 */
export interface Preparation {
    readonly mapping: ReadonlyMap<string, string | null>;
    readonly timing: Timing;
    readonly stored?: readonly KnownLine[];
}

/** A line of an upload, and which line of the file it is. */
export interface PreparedLine extends UploadLine {
    readonly at: FilePlace;
    readonly participantId: string;
}

/** `lines`: by their beginning, those of one moment as in the file. They may be sent where no issue says stop. */
export interface PreparedUpload {
    readonly lines: readonly PreparedLine[];
    readonly issues: readonly UploadIssue[];
}

/** Of one line, in UTF-16 units: Salesforce takes no more. */
const MOST_CHARACTERS = 32_000;

/** What can be seen of a text: no space, control, or character that takes no room. */
const SEEN = /[^\p{Z}\p{Cc}\p{DI}]/u;

/** Half of a pair that makes one character. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Makes the lines of an upload of a file, and says all that is in the way. `digest`: SHA-256 of the text's UTF-8. */
export async function prepareUpload(
    transcript: FileTranscript,
    target: UploadTarget,
    { mapping, timing, stored = [] }: Preparation,
    digest: Digest
): Promise<PreparedUpload> {
    const { entries } = transcript;
    const times = placeLines(entries, timing.shiftMs, target);
    const ids = await identifyLines(transcript, target, times, stored, digest);
    const participants = new Map(target.participants.map((participant) => [participant.id, participant]));
    const hasLegs = namesOnlyLegs(transcript, target);
    const edges = edgesOf(
        times.flatMap((time) => (time ? [time.startMs] : [])),
        target
    );
    const issues = new UploadIssues();
    if (namesOtherCall(transcript, target)) issues.add('OTHER_CALL', null, 0);
    if (target.endMs === null) issues.add('CONVERSATION_NOT_CLOSED', null, 0);
    const said: { readonly saidMs: number; readonly line: PreparedLine }[] = [];
    for (const [place, entry] of entries.entries()) {
        const { text, at } = entry;
        const participantId = mapping.get(speakerKeyOf(entry));
        const participant = participants.get(participantId ?? '');
        const time = times[place] ?? null;
        const { id, isRepeated, isTaken } = ids[place] ?? { id: '', isRepeated: false, isTaken: false };
        if (!SEEN.test(text)) {
            issues.add('TEXT_EMPTY', at);
            continue;
        }
        if (participantId === null) {
            issues.add('SPEAKER_LEFT_OUT', at);
            continue;
        }
        if (!participant) issues.add('SPEAKER_UNMAPPED', at);
        if (!time) issues.add('TIME_MISSING', at);
        checkText(entry, issues);
        if (isRepeated) issues.add('ID_REPEATED', at);
        if (isTaken) issues.add('ID_TAKEN', at);
        if (time?.isGuessed === true) issues.add('TIMES_GUESSED', at);
        const isOutside = time !== null && !isWithin(time.startMs, target);
        if (isOutside) issues.add('TIME_OUTSIDE_CALL', at);
        if (!participant || !time || (isOutside && timing.outside === 'keep')) continue;
        const startMs = isOutside ? Math.max(edges.firstMs, Math.min(time.startMs, edges.lastMs)) : time.startMs;
        const line = {
            id,
            startMs,
            durationMs: time.durationMs,
            text,
            sender: senderOf(participant),
            voiceCallIds: legsOf(entry, startMs, target, hasLegs),
            at,
            participantId: participant.id
        };
        said.push({ saidMs: time.startMs, line });
    }
    // Lines that are moved to one moment stay in the order in which they were said.
    const lines = said.sort((a, b) => a.saidMs - b.saidMs).map(({ line }) => line);
    checkLines(lines, issues);
    return { lines, issues: issues.list() };
}

function senderOf({ sender: { appType, role, subject } }: TargetParticipant): UploadLine['sender'] {
    return { appType, role, subject };
}

function checkText({ text, at }: FileEntry, issues: UploadIssues): void {
    if (text.length > MOST_CHARACTERS) issues.add('TEXT_TOO_LONG', at);
    if (text.includes('\0')) issues.add('TEXT_NUL', at);
    if (HALF_CHARACTER.test(text)) issues.add('TEXT_HALF_CHARACTER', at);
}

/** What can only be said of all lines together. */
function checkLines(lines: readonly PreparedLine[], issues: UploadIssues): void {
    const seen = new Set<string>();
    for (const { participantId, startMs, text, at } of lines) {
        const line = JSON.stringify([participantId, startMs, text]);
        if (seen.has(line)) issues.add('LINE_REPEATED', at);
        seen.add(line);
    }
    const tooMany = lines[MOST_LINES_A_PART];
    if (tooMany) issues.add('LINES_TOO_MANY', tooMany.at, lines.length);
    if (lines.length === 0) issues.add('NOTHING_TO_SEND', null, 0);
}
