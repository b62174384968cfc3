import type { CallMatch } from 'c/callMatching';
import type { ProxyProblem } from 'c/proxyProblem';
import type { KeyedCall, UploadRecord, UploadTarget } from 'c/proxyProtocol';
import type { FileIssue, FileIssueCode } from 'c/transcriptFormats';
import type { FileSpeaker, SpeakerChoice, Timing, TimingReason, UploadIssue } from 'c/transcriptUpload';

/** Where a transcript can be read again. `path`: the file's own. `place`: which one of those in the file it is, from 0. */
export interface Source {
    readonly file: File;
    readonly path: string;
    readonly place: number;
}

/** What the file says, as far as it is kept: never its lines. */
export interface FileSummary {
    readonly format: string | null;
    readonly conversationId: string | null;
    readonly isOneOfSeveral: boolean;
    readonly lineCount: number;
    readonly speakers: readonly FileSpeaker[];
    readonly issues: readonly FileIssue[];
    /** Whether its times are times of day, and not times into the call. */
    readonly isEpoch: boolean;
}

/** What would be sent. Times: of the first and the last line, milliseconds since the epoch. */
export interface PreparedSummary {
    readonly digest: string;
    readonly bytes: number;
    readonly lineCount: number;
    readonly firstMs: number | null;
    readonly lastMs: number | null;
    readonly issues: readonly UploadIssue[];
}

/**
 * Who of the call the speakers are; null for one whose lines are left out. `suggested`: what still stands as it was suggested;
 * the rest a person has decided.
 */
export interface SpeakerMapping {
    readonly chosen: ReadonlyMap<string, string | null>;
    readonly suggested: ReadonlyMap<string, SpeakerChoice>;
}

/** When the lines were said; `why` is null once a person has decided. */
export interface RowTiming {
    readonly timing: Timing;
    readonly why: TimingReason | null;
}

/** One transcript on the desk, from its file to what would be sent. What is not known yet is null. */
export interface DeskRow {
    readonly key: string;
    readonly path: string;
    readonly source: Source;
    /** Why it can't be read; null where it can. */
    readonly refused: FileIssueCode | null;
    readonly summary: FileSummary | null;
    readonly match: CallMatch | null;
    /** The call that a person has chosen; null where nobody had to. */
    readonly chosenCall: KeyedCall | null;
    readonly target: UploadTarget | null;
    /** Why the call is no target. */
    readonly targetProblem: ProxyProblem | null;
    readonly speakers: SpeakerMapping | null;
    readonly timing: RowTiming | null;
    readonly prepared: PreparedSummary | null;
    /** An upload of the very same content to the same call that was verified. */
    readonly earlier: UploadRecord | null;
}

/** A transcript that has just come out of a file. */
export function createRow(key: string, path: string, source: Source): DeskRow {
    return {
        key,
        path,
        source,
        refused: null,
        summary: null,
        match: null,
        chosenCall: null,
        target: null,
        targetProblem: null,
        speakers: null,
        timing: null,
        prepared: null,
        earlier: null
    };
}

/** The call that it would be sent to; null where that is not clear. */
export function callOf({ chosenCall, match }: DeskRow): KeyedCall | null {
    return chosenCall ?? (match?.kind === 'matched' ? match.call : null);
}

/** How many lines would be sent; where none can be, how many the file has tells more. Undefined: not known. */
export function lineCountOf({ prepared, summary }: DeskRow): number | undefined {
    return prepared?.lineCount || summary?.lineCount;
}

/** Files of one source have the same format and the same speakers: what is decided for one holds for all. */
export function sourceKeyOf({ format, speakers }: FileSummary): string {
    return JSON.stringify([format, speakers.map(({ key }) => key).sort()]);
}
