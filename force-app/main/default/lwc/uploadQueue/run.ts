import type { Answer, ProxyProblem } from 'c/proxyProblem';
import type {
    AnnouncedPart,
    ChangeReason,
    CheckResponse,
    UploadManifest,
    UploadResponse,
    UploadsAnswer
} from 'c/proxyProtocol';

/** One transcript that is to be uploaded. `digest`: SHA-256 over the bytes that will be sent, in hex. */
export interface RunItem {
    readonly key: string;
    readonly voiceCallId: string;
    readonly conversationIdentifier: string;
    readonly digest: string;
    readonly bytes: number;
    readonly lineCount: number;
}

/**
 * Where one transcript stands. `checking`: sent, or sent once before, and asked after until it is over. `unclear`: no answer
 * came that tells whether it arrived, and no record to ask after. `stored`: the very same content had been uploaded and
 * verified before, so it was not sent. `refused`: not sent, `problem` says why. The last seven are final.
 */
export type ItemState =
    | 'waiting'
    | 'sending'
    | 'checking'
    | 'verified'
    | 'partlyVerified'
    | 'notApplied'
    | 'stored'
    | 'refused'
    | 'unclear'
    | 'cancelled';

/** How one transcript stands. `status`, `failedIds`: in Salesforce's words. Counts are null where they are not known. */
export interface ItemStanding {
    readonly key: string;
    readonly state: ItemState;
    readonly changeId: string | null;
    readonly status: string | null;
    readonly errorDetail: string | null;
    readonly failedIds: readonly string[];
    readonly lineCount: number;
    readonly storedCount: number | null;
    readonly entryCount: number | null;
    readonly problem: ProxyProblem | null;
}

/** Why a run does nothing just now, and until when (milliseconds since the Unix epoch), where that is known. */
export interface RunHold {
    readonly why: 'hourly' | 'daily' | 'unreachable' | 'session' | 'busy';
    readonly untilMs: number | null;
    readonly problem: ProxyProblem | null;
}

/** `pausing`: what is under way ends first. `over`: every transcript is at an end. */
export type RunPhase = 'idle' | 'running' | 'pausing' | 'paused' | 'over';

/** How a run stands. `sentBytes` counts what is on its way too. `leftMs`: an estimate; null while there is none. */
export interface RunStanding {
    readonly phase: RunPhase;
    readonly hold: RunHold | null;
    readonly items: ReadonlyMap<string, ItemStanding>;
    readonly counts: Readonly<Record<ItemState, number>>;
    readonly sentBytes: number;
    readonly allBytes: number;
    readonly leftMs: number | null;
}

/** One request on its way. `cut` ends it at any time; the answer then says that it did not come. */
export interface Sending {
    readonly answer: Promise<Answer<UploadResponse>>;
    cut(): void;
}

/** A pause of so many milliseconds, which `stop` ends early. */
export interface Waiting {
    readonly over: Promise<void>;
    stop(): void;
}

/** What a run reaches the world by. `Part`: the bytes of one, in whatever form `send` takes them. */
export interface RunPorts<Part> {
    /** Makes a transcript ready just before it is sent; null where it is no longer what it was (its file has changed). */
    load(key: string): Promise<{ readonly announced: AnnouncedPart; readonly part: Part } | null>;
    send(
        manifest: UploadManifest,
        parts: readonly Part[],
        onProgress: (sentBytes: number, allBytes: number) => void
    ): Sending;
    check(changeIds: readonly string[]): Promise<Answer<CheckResponse>>;
    /** Past uploads with one of these digests. */
    search(digests: readonly string[]): Promise<Answer<UploadsAnswer>>;
    /** Milliseconds since the Unix epoch. */
    now(): number;
    wait(ms: number): Waiting;
}

/** What is said of every transcript of a run. `batch`: a UUID, the same for all. */
export interface RunFacts {
    readonly reason: ChangeReason;
    readonly note?: string;
    readonly batch: string;
}

/** Many uploads, one after the other. */
export interface UploadRun {
    /** Looks which of them are stored already, sends the others, and follows each to its end. Resolves when it is over. */
    start(): Promise<void>;
    /** Begins nothing new; what is on its way ends, and is asked after. */
    pause(): void;
    /** Goes on after a pause, or at once where it holds. */
    resume(): void;
    /** Ends it: what is on its way is cut off, and asked after once; what waits is cancelled. */
    cancel(): void;
    /** Sends again what was refused, not applied, stored in part, unclear or cancelled. */
    retry(keys: readonly string[]): void;
    standing(): RunStanding;
}
