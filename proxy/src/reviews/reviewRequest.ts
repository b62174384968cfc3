import { z } from 'zod';
import { ENTITY_TYPES } from 'c/entityTypes';
import { MOST_REJECTIONS_A_REQUEST, type ReviewRequest } from 'c/proxyProtocol';
import { plainText } from '../save/planSave';

const count = z.int().min(0).max(999_999);
const time = z.number().min(0).max(8_640_000_000_000_000).nullable();
const place = {
    identifier: plainText.min(1).max(255),
    start: count,
    end: count,
    entityType: z.enum(ENTITY_TYPES)
};

/**
 * The body of a review. No field takes words: what is kept of a line is its identifier, which has to be one of the call's,
 * and a SHA-256 digest in base64url.
 */
export const reviewRequestSchema = z.strictObject({
    state: z.enum(['toReview', 'reviewed']).optional(),
    open: count,
    accepted: count,
    rejected: z
        .array(z.strictObject({ ...place, digest: z.string().regex(/^[\w-]{43}$/), startMs: time, receivedMs: time }))
        .max(MOST_REJECTIONS_A_REQUEST),
    takenBack: z.array(z.strictObject(place)).max(MOST_REJECTIONS_A_REQUEST)
}) satisfies z.ZodType<ReviewRequest>;
