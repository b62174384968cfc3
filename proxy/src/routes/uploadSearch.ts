import type { RequestHandler } from 'express';
import { z } from 'zod';
import { MOST_DIGESTS_A_REQUEST, type UploadsAnswer, type UploadSearch } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { sendFailure } from '../middleware/failures';
import { parseBody } from '../middleware/parseBody';
import { contextOf, sessionOf } from '../requestContext';
import { isVoiceCallId } from '../salesforce/fetchVoiceCall';
import { isRecordId } from '../salesforce/recordId';
import { searchUploads } from '../uploads/searchUploads';

/** The years that a date and time of a query may have (SOQL and SOSL Reference, "Date Formats"). */
const time = z.int().min(Date.UTC(1700)).max(Date.UTC(4000));
const states = z.enum(['underWay', 'verified', 'partlyVerified', 'notApplied']);

/** What a search for past uploads holds. */
export const uploadSearchSchema = z.strictObject({
    digests: z
        .array(z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hex'))
        .min(1)
        .max(MOST_DIGESTS_A_REQUEST)
        .optional(),
    batch: z.uuid().optional(),
    voiceCallId: z.string().refine(isVoiceCallId, 'is no id of a call').optional(),
    states: z.array(states).min(1).max(states.options.length).optional(),
    isOwn: z.boolean().optional(),
    fromMs: time.optional(),
    toMs: time.optional(),
    before: z.strictObject({ madeMs: time, changeId: z.string().refine(isRecordId, 'is no id of a record') }).optional()
}) satisfies z.ZodType<UploadSearch>;

/** POST /v1/uploads/search: past uploads, by their change records. Reads no entries, and settles nothing. */
export function createUploadSearchRoute({ keyRing, salesforceAs }: RouteDeps): RequestHandler {
    return async (request, response) => {
        const context = contextOf(request);
        const body = parseBody(uploadSearchSchema, request.body);
        if (!body.ok) {
            sendFailure(request, response, body.failure);
            return;
        }
        const who = sessionOf(request);
        const client = salesforceAs(who, context.requestId);
        const found = await searchUploads({ client, keyRing, userId: who.session.user.id }, body.value);
        if (!found.ok) {
            sendFailure(request, response, found.failure);
            return;
        }
        context.counts['uploads'] = found.value.uploads.length;
        response.json(found.value satisfies UploadsAnswer);
    };
}
