import { PARTICIPANT_ROLES, type Entry, type Participant } from 'c/transcriptModel';
import { parseChangeSummary, type ChangeSummary } from './changes';
import { parseKeptDraft, type KeptDraft } from './drafts';
import { parseErrorBody, type ErrorBody } from './errors';
import { isFields, isNumber, isNumberOrNull, isOneOf, isText, isTextOrNull, parseList } from './guards';
import { parseCallReview, type CallReview } from './reviews';

const CALL_STATES = ['ended', 'inProgress'] as const;
/** A call that has no end time is in progress, and its transcript can't be changed. */
export type CallState = (typeof CALL_STATES)[number];

/** What the page needs to know of the call beyond its record. Times are milliseconds since the Unix epoch. */
export interface VoiceCallFacts {
    readonly voiceCallId: string;
    readonly state: CallState;
    readonly startMs: number | null;
    readonly endMs: number | null;
}

/**
 * Another part of a transferred conversation, which this person may open. `voiceCallId`: 15 characters, as entries name
 * it. `name`: the record's own number, such as VC-00001045. `startMs`: milliseconds since the Unix epoch.
 */
export interface CallLeg {
    readonly voiceCallId: string;
    readonly name: string | null;
    readonly ownerName: string | null;
    readonly startMs: number | null;
}

/** Every code of a ReadNotice. */
export const NOTICE_CODES = [
    /** More lines share one moment than Salesforce gives at once: some may be missing. */
    'TIMESTAMP_CROWDED',
    /** Lines of a leg that this person may not see: not shown. */
    'ENTRIES_HIDDEN',
    /** Lines that name no call: shown, since they belong to this conversation. */
    'ENTRIES_WITHOUT_CALL',
    /** Lines that came without an identifier: they can't be shown. */
    'ENTRIES_MALFORMED',
    /** Lines that came without text: shown empty. */
    'ENTRIES_WITHOUT_TEXT',
    /** Lines that came without the time at which they were said: shown last. */
    'ENTRIES_WITHOUT_TIME',
    /** Lines that came without a sender. */
    'ENTRIES_WITHOUT_SPEAKER',
    /** Lines whose characters came escaped, against what was asked for: shown as they came, and not to be saved. */
    'TEXT_ESCAPED',
    /** The change records could not be read: whether a save is pending is not known. */
    'CHANGES_UNREAD',
    /** As many change records came as are read at once, `count` of them: older ones may be missing. */
    'CHANGES_CUT_OFF',
    /** Whether a draft of this person's unsaved work is kept could not be found out. */
    'DRAFT_UNREAD',
    /** A draft of theirs is not as it was kept, so it is not offered. The next one takes its place. */
    'DRAFT_BROKEN',
    /** Whether the call is reviewed, and what of it is to be left in, could not be found out. */
    'REVIEW_UNREAD',
    /**
     * Few requests are left in this hour for this person, or in this day for the whole org; `count` says how many. Of the
     * hour there may be fewer: what a person does through another proxy is not counted.
     */
    'HOURLY_LIMIT_NEAR',
    'DAILY_LIMIT_NEAR'
] as const;

export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Something about the transcript that the page must say. `count` is the number of lines (moments, requests) concerned. */
export interface ReadNotice {
    readonly code: NoticeCode;
    readonly count: number;
}

/**
 * What the proxy says while it reads a transcript, one JSON object a line: `call` first, then `entries` in pages, then
 * `draft` where unsaved work of this person is kept, then `review` where the person may read reviews, then `changes` where
 * they may read change records, then `end` or, at any point, `error`. `call` comes again, with more participants or legs, ahead of a page that brings a speaker whom
 * Salesforce does not list, or lines of another leg. A stream that stops without `end` or `error` was cut off.
 */
export type ReadMessage =
    | {
          readonly type: 'call';
          readonly call: VoiceCallFacts;
          readonly participants: readonly Participant[];
          /** The other legs of the conversation, in the order in which their lines came. */
          readonly legs: readonly CallLeg[];
      }
    | { readonly type: 'entries'; readonly entries: readonly Entry[] }
    | { readonly type: 'draft'; readonly draft: KeptDraft }
    /** Null: nobody has opened the suggestions of the call yet. */
    | { readonly type: 'review'; readonly review: CallReview | null }
    | { readonly type: 'changes'; readonly changes: readonly ChangeSummary[] }
    | { readonly type: 'end'; readonly notices: readonly ReadNotice[] }
    | { readonly type: 'error'; readonly error: ErrorBody };

/** Parses one message with every field checked; null where it is none. */
export function parseReadMessage(value: unknown): ReadMessage | null {
    if (!isFields(value)) {
        return null;
    }
    switch (value['type']) {
        case 'call': {
            const call = parseCall(value['call']);
            const participants = parseList(value['participants'], parseParticipant);
            // A proxy from before legs were told says nothing of them: that must not cost the transcript.
            const legs = value['legs'] === undefined ? [] : parseList(value['legs'], parseLeg);
            return call && participants && legs ? { type: 'call', call, participants, legs } : null;
        }
        case 'entries': {
            const entries = parseList(value['entries'], parseEntry);
            return entries ? { type: 'entries', entries } : null;
        }
        case 'draft': {
            const draft = parseKeptDraft(value['draft']);
            return draft ? { type: 'draft', draft } : null;
        }
        case 'review': {
            const review = parseCallReview(value['review']);
            return review || value['review'] === null ? { type: 'review', review } : null;
        }
        case 'changes': {
            const changes = parseList(value['changes'], parseChangeSummary);
            return changes ? { type: 'changes', changes } : null;
        }
        case 'end': {
            const notices = parseList(value['notices'], parseNotice);
            return notices ? { type: 'end', notices } : null;
        }
        case 'error': {
            const error = parseErrorBody(value['error']);
            return error ? { type: 'error', error } : null;
        }
        default:
            return null;
    }
}

function parseCall(value: unknown): VoiceCallFacts | null {
    if (!isFields(value)) {
        return null;
    }
    const { voiceCallId, state, startMs, endMs } = value;
    return isText(voiceCallId) && isOneOf(CALL_STATES, state) && isNumberOrNull(startMs) && isNumberOrNull(endMs)
        ? { voiceCallId, state, startMs, endMs }
        : null;
}

function parseLeg(value: unknown): CallLeg | null {
    if (!isFields(value)) {
        return null;
    }
    const { voiceCallId, name, ownerName, startMs } = value;
    return isText(voiceCallId) && isTextOrNull(name) && isTextOrNull(ownerName) && isNumberOrNull(startMs)
        ? { voiceCallId, name, ownerName, startMs }
        : null;
}

function parseParticipant(value: unknown): Participant | null {
    if (!isFields(value)) {
        return null;
    }
    const { id, role, name } = value;
    const nameless = value['isNameless'] === true ? { isNameless: true as const } : {};
    return isText(id) && isOneOf(PARTICIPANT_ROLES, role) && isTextOrNull(name)
        ? { id, role, name, ...nameless }
        : null;
}

function parseEntry(value: unknown): Entry | null {
    if (!isFields(value)) {
        return null;
    }
    const { identifier, text, startMs, durationMs, receivedMs, participantId } = value;
    const voiceCallIds = parseList(value['voiceCallIds'], (id) => (isText(id) ? id : null));
    return isText(identifier) &&
        isText(text) &&
        isNumberOrNull(startMs) &&
        isNumberOrNull(durationMs) &&
        isNumberOrNull(receivedMs) &&
        isTextOrNull(participantId) &&
        voiceCallIds
        ? { identifier, text, startMs, durationMs, receivedMs, participantId, voiceCallIds }
        : null;
}

function parseNotice(value: unknown): ReadNotice | null {
    if (!isFields(value)) {
        return null;
    }
    const { code, count } = value;
    return isOneOf(NOTICE_CODES, code) && isNumber(count) ? { code, count } : null;
}
