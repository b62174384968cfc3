import type { CallMapping, NamePattern } from 'c/callMatching';
import type { UploadTarget } from 'c/proxyProtocol';
import type { Preparation } from 'c/transcriptUpload';
import type { RunItem } from 'c/uploadQueue';
import type { SpeakerWish } from './chooseSpeakers';
import type { Remark } from './remark';
import type { ShelfPlace } from './transcriptShelf';

/** What a person says of all transcripts. */
export interface UploadChoices {
    readonly mapping: CallMapping | null;
    readonly pattern: NamePattern | null;
    /** The call of the only transcript. */
    readonly voiceCall: string | null;
    readonly speakers: readonly SpeakerWish[];
    /** Milliseconds that lines are moved by. */
    readonly offsetMs: number;
    /** Null: nobody has said, so lines outside the call hold their transcript back. */
    readonly outside: 'keep' | 'clip' | null;
}

/** What a transcript is made of just before it is sent. */
export interface ReadyUpload {
    readonly item: RunItem;
    readonly place: ShelfPlace;
    readonly target: UploadTarget;
    readonly preparation: Preparation;
    readonly format: string | null;
}

/** The call of a transcript. `voiceCallId`: 15 characters. */
export interface PlannedCall {
    readonly voiceCallId: string;
    readonly name: string | null;
}

/** One transcript that a person wants to have uploaded. `ready`: null where something stops it for certain. */
export interface PlannedUpload {
    readonly key: string;
    readonly name: string;
    readonly call: PlannedCall | null;
    readonly lineCount: number | null;
    readonly remarks: readonly Remark[];
    readonly ready: ReadyUpload | null;
}

/** A transcript that will be sent. */
export interface SendableUpload extends PlannedUpload {
    readonly call: PlannedCall;
    readonly ready: ReadyUpload;
}

/** Whether it may be sent: nothing stops it, and what a person should see first was accepted. */
export function isSendable(upload: PlannedUpload, allowRemarks: boolean): upload is SendableUpload {
    return upload.ready !== null && upload.call !== null && (allowRemarks || upload.remarks.length === 0);
}
