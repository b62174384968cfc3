import { PARTICIPANT_ROLES, type ParticipantRole } from 'c/transcriptModel';
import { SEALS, type SealState } from './changes';
import { parseErrorBody, type ErrorBody } from './errors';
import { isFields, isNumber, isNumberOrNull, isOneOf, isText, isTextOrNull, parseList } from './guards';
import type { ChangeReason } from './save';

/** Calls in one question for targets. */
export const MOST_TARGETS_A_REQUEST = 100;
/** Calls in one upload: Salesforce's own client sends no more. */
export const MOST_PARTS_AN_UPLOAD = 10;
/** Lines of one call in an upload: as many as their digests fit in a change record. */
export const MOST_LINES_A_PART = 10_000;
/** Changes that are asked after at once: Salesforce tells no more statuses at a time. */
export const MOST_CHECKED_A_REQUEST = 100;

/** Which calls are to be uploaded to. */
export interface TargetsRequest {
    readonly voiceCallIds: readonly string[];
}

/**
 * A party of a call, with what an upload has to say of who speaks, word for word: `subject` can be a phone number, and
 * belongs into the upload alone. `id` counts within one target.
 */
export interface TargetParticipant {
    readonly id: string;
    readonly role: ParticipantRole;
    readonly name: string | null;
    readonly sender: { readonly appType: string; readonly role: string; readonly subject: string };
}

/** A part of a transferred conversation that this person may open. `voiceCallId`: 15 characters. */
export interface TargetLeg {
    readonly voiceCallId: string;
    readonly name: string | null;
    readonly startMs: number | null;
    readonly endMs: number | null;
}

/**
 * A call that lines can be uploaded to. `startMs`, `endMs`: of its conversation, within which lines have to lie; an end is
 * there only once it is closed. `unusable`: parties that no line can be said by, since Salesforce gives no key for them, or
 * an app or a role that uploads have no word for.
 */
export interface UploadTarget {
    readonly voiceCallId: string;
    readonly name: string | null;
    readonly conversationIdentifier: string;
    readonly startMs: number | null;
    readonly endMs: number | null;
    readonly participants: readonly TargetParticipant[];
    readonly unusable: number;
    /** All of the conversation, the call itself among them, by their beginning. */
    readonly legs: readonly TargetLeg[];
}

/** One for each call that was asked for, in that order. `problem`: why it is no target. */
export type TargetAnswer =
    | { readonly voiceCallId: string; readonly target: UploadTarget; readonly problem: null }
    | { readonly voiceCallId: string; readonly target: null; readonly problem: ErrorBody };

export interface TargetsAnswer {
    readonly targets: readonly TargetAnswer[];
}

/** One call of an upload, announced before its lines come. `digest`: SHA-256 over the bytes of the part, in hex. */
export interface AnnouncedPart {
    readonly voiceCallId: string;
    readonly fileName: string | null;
    /** Of the file, such as `webvtt`. */
    readonly format: string | null;
    readonly bytes: number;
    readonly lineCount: number;
    readonly digest: string;
    /** How many lines bring back what a redaction has removed: sending them needs the permission to redact. */
    readonly restoredCount: number;
}

/**
 * The field `manifest` of the multipart body, before the parts: each of those is a file named by its voiceCallId, in this
 * order, NDJSON as Salesforce takes it. `batch` groups what was uploaded together, a UUID. `note`: no personal data.
 */
export interface UploadManifest {
    readonly reason: ChangeReason;
    readonly note?: string;
    readonly batch?: string;
    readonly parts: readonly AnnouncedPart[];
}

const PART_OUTCOMES = ['taken', 'unclear', 'notSent'] as const;

/**
 * How sending one part ended. `taken`: Salesforce says it took it, which proves nothing yet. `unclear`: no answer, so it may
 * be stored; only a check tells. `notSent`: nothing of it is or will be stored.
 */
export type PartOutcome = (typeof PART_OUTCOMES)[number];

/** `changeId` is null where no change record was made. */
export interface PartResult {
    readonly voiceCallId: string;
    readonly outcome: PartOutcome;
    readonly changeId: string | null;
    readonly uploadId: string | null;
    readonly problem: ErrorBody | null;
}

/**
 * What this person has left of Salesforce's requests on entries this hour, at most: what is done through another proxy is
 * not counted. `resetsAtMs`: milliseconds since the Unix epoch.
 */
export interface HourlyLeft {
    readonly left: number;
    readonly resetsAtMs: number;
}

/** The answer to an upload: one result for each part, in the order of the manifest. `hourly`: null where it is not known. */
export interface UploadResponse {
    readonly requestId: string;
    readonly results: readonly PartResult[];
    readonly hourly: HourlyLeft | null;
}

export interface CheckRequest {
    readonly changeIds: readonly string[];
}

const CHECK_STATES = ['underWay', 'verified', 'partlyVerified', 'notApplied'] as const;

/** How an upload turned out. `underWay`: not over yet, ask again later. The others are final. */
export type CheckState = (typeof CHECK_STATES)[number];

/**
 * An upload that was asked after. `status`, `errorDetail`: in Salesforce's words; `failedIds`: lines that it says it did not
 * take. `storedCount`: lines that were read back just as they were sent; `lineCount`: lines that were sent; `entryCount`:
 * lines that the conversation holds now, which tells whether lines were replaced or doubled. Null where that is not known.
 * `seal`: whether its change record says what the proxy wrote, absent where there is none. Of one that is not intact nothing
 * is believed: such an upload ends partlyVerified, whatever its record says.
 */
export interface CheckResult {
    readonly changeId: string;
    readonly state: CheckState;
    readonly status: string | null;
    readonly errorDetail: string | null;
    readonly failedIds: readonly string[];
    readonly lineCount: number | null;
    readonly storedCount: number | null;
    readonly entryCount: number | null;
    readonly problem: ErrorBody | null;
    readonly seal?: SealState;
}

/** One result for each change that was asked after, in that order. `hourly`: null where it is not known. */
export interface CheckResponse {
    readonly results: readonly CheckResult[];
    readonly hourly: HourlyLeft | null;
}

/** Parses the answer to a question for targets with every field checked; null where it is none. */
export function parseTargetsAnswer(value: unknown): TargetsAnswer | null {
    const targets = isFields(value) ? parseList(value['targets'], parseTargetAnswer) : null;
    return targets && { targets };
}

/** Parses the answer to an upload; null where it is none. */
export function parseUploadResponse(value: unknown): UploadResponse | null {
    if (!isFields(value) || !isText(value['requestId'])) {
        return null;
    }
    const results = parseList(value['results'], parsePartResult);
    return results && { requestId: value['requestId'], results, hourly: parseHourly(value['hourly']) };
}

/** Parses the answer to a check; null where it is none. */
export function parseCheckResponse(value: unknown): CheckResponse | null {
    const results = isFields(value) ? parseList(value['results'], parseCheckResult) : null;
    return results && { results, hourly: isFields(value) ? parseHourly(value['hourly']) : null };
}

/** Only for pacing: without it an answer is as good. */
function parseHourly(value: unknown): HourlyLeft | null {
    if (!isFields(value)) {
        return null;
    }
    const { left, resetsAtMs } = value;
    return isNumber(left) && isNumber(resetsAtMs) ? { left, resetsAtMs } : null;
}

function parseTargetAnswer(value: unknown): TargetAnswer | null {
    if (!isFields(value) || !isText(value['voiceCallId'])) {
        return null;
    }
    const { voiceCallId } = value;
    const target = parseTarget(value['target']);
    const problem = parseErrorBody(value['problem']);
    if (target && value['problem'] === null) {
        return { voiceCallId, target, problem: null };
    }
    return problem && value['target'] === null ? { voiceCallId, target: null, problem } : null;
}

function parseTarget(value: unknown): UploadTarget | null {
    if (!isFields(value)) {
        return null;
    }
    const { voiceCallId, name, conversationIdentifier, startMs, endMs, unusable } = value;
    const participants = parseList(value['participants'], parseParticipant);
    const legs = parseList(value['legs'], parseLeg);
    return isText(voiceCallId) &&
        isTextOrNull(name) &&
        isText(conversationIdentifier) &&
        isNumberOrNull(startMs) &&
        isNumberOrNull(endMs) &&
        isNumber(unusable) &&
        participants &&
        legs
        ? { voiceCallId, name, conversationIdentifier, startMs, endMs, participants, unusable, legs }
        : null;
}

function parseParticipant(value: unknown): TargetParticipant | null {
    if (!isFields(value) || !isFields(value['sender'])) {
        return null;
    }
    const { id, role, name } = value;
    const { appType, role: word, subject } = value['sender'];
    return isText(id) &&
        isOneOf(PARTICIPANT_ROLES, role) &&
        isTextOrNull(name) &&
        isText(appType) &&
        isText(word) &&
        isText(subject)
        ? { id, role, name, sender: { appType, role: word, subject } }
        : null;
}

function parseLeg(value: unknown): TargetLeg | null {
    if (!isFields(value)) {
        return null;
    }
    const { voiceCallId, name, startMs, endMs } = value;
    return isText(voiceCallId) && isTextOrNull(name) && isNumberOrNull(startMs) && isNumberOrNull(endMs)
        ? { voiceCallId, name, startMs, endMs }
        : null;
}

/** A problem, or null; undefined where it is neither. */
function parseProblem(value: unknown): ErrorBody | null | undefined {
    return value === null ? null : (parseErrorBody(value) ?? undefined);
}

function parsePartResult(value: unknown): PartResult | null {
    if (!isFields(value)) {
        return null;
    }
    const { voiceCallId, outcome, changeId, uploadId } = value;
    const problem = parseProblem(value['problem']);
    return isText(voiceCallId) &&
        isOneOf(PART_OUTCOMES, outcome) &&
        isTextOrNull(changeId) &&
        isTextOrNull(uploadId) &&
        problem !== undefined
        ? { voiceCallId, outcome, changeId, uploadId, problem }
        : null;
}

function parseCheckResult(value: unknown): CheckResult | null {
    if (!isFields(value)) {
        return null;
    }
    const { changeId, state, status, errorDetail, lineCount, storedCount, entryCount, seal } = value;
    const failedIds = parseList(value['failedIds'], (id) => (isText(id) ? id : null));
    const problem = parseProblem(value['problem']);
    return isText(changeId) &&
        isOneOf(CHECK_STATES, state) &&
        isTextOrNull(status) &&
        isTextOrNull(errorDetail) &&
        isNumberOrNull(lineCount) &&
        isNumberOrNull(storedCount) &&
        isNumberOrNull(entryCount) &&
        failedIds &&
        problem !== undefined
        ? {
              changeId,
              state,
              status,
              errorDetail,
              failedIds,
              lineCount,
              storedCount,
              entryCount,
              problem,
              ...(isOneOf(SEALS, seal) ? { seal } : {})
          }
        : null;
}
