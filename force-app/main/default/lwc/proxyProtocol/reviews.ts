import { isEntityType, type EntityType } from 'c/entityTypes';
import { isFields, isNumber, isNumberOrNull, isOneOf, isText, isTextOrNull, parseList, type Fields } from './guards';

const REVIEW_STATES = ['toReview', 'reviewed'] as const;
/** Whether a person has said that they have gone through the call. */
export type ReviewedState = (typeof REVIEW_STATES)[number];

/** Rejections in one request. */
export const MOST_REJECTIONS_A_REQUEST = 500;

/**
 * A place in a line that is left in. Offsets (UTF-16) are over the line with every suggestion and every mask in it made one
 * character, so that they hold when something else in the line is redacted.
 */
export interface RejectedPlace {
    readonly identifier: string;
    readonly start: number;
    readonly end: number;
    readonly entityType: EntityType;
}

/** A rejection as it is kept. `digest`: of the line in that form; where it differs the line was changed since. */
export interface KeptRejection extends RejectedPlace {
    readonly digest: string;
}

/** A rejection on its way. The times of its line say where to look for it: milliseconds since the Unix epoch, null where unknown. */
export interface NewRejection extends KeptRejection {
    readonly startMs: number | null;
    readonly receivedMs: number | null;
}

/**
 * What a review becomes: rejections are added and taken back one by one, so that two people who review at once lose
 * nothing of each other's. `open` and `accepted` count places, as the page knows them. Without `state` that stays.
 */
export interface ReviewRequest {
    readonly state?: ReviewedState;
    readonly open: number;
    readonly accepted: number;
    readonly rejected: readonly NewRejection[];
    readonly takenBack: readonly RejectedPlace[];
}

/** The review of a call as it is stored. `reviewedMs`: milliseconds since the Unix epoch. Counts are of places in lines. */
export interface CallReview {
    readonly state: ReviewedState;
    readonly reviewedBy: string | null;
    readonly reviewedMs: number | null;
    readonly found: number;
    readonly accepted: number;
    readonly open: number;
    readonly rejections: readonly KeptRejection[];
}

/** Parses a review with every field checked; null where it is none. */
export function parseCallReview(value: unknown): CallReview | null {
    if (!isFields(value)) {
        return null;
    }
    const { state, reviewedBy, reviewedMs, found, accepted, open } = value;
    const rejections = parseList(value['rejections'], parseRejection);
    return isOneOf(REVIEW_STATES, state) &&
        isTextOrNull(reviewedBy) &&
        isNumberOrNull(reviewedMs) &&
        isCount(found) &&
        isCount(accepted) &&
        isCount(open) &&
        rejections
        ? { state, reviewedBy, reviewedMs, found, accepted, open, rejections }
        : null;
}

function parseRejection(value: unknown): KeptRejection | null {
    if (!isFields(value)) {
        return null;
    }
    const { digest } = value;
    const place = parsePlace(value);
    return place && isText(digest) ? { ...place, digest } : null;
}

function parsePlace({ identifier, start, end, entityType }: Fields): RejectedPlace | null {
    return isText(identifier) && isCount(start) && isCount(end) && isText(entityType) && isEntityType(entityType)
        ? { identifier, start, end, entityType }
        : null;
}

function isCount(value: unknown): value is number {
    return isNumber(value) && Number.isInteger(value) && value >= 0;
}
