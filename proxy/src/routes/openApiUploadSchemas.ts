import { z } from 'zod';
import type { CallsAnswer, CheckResponse, TargetsAnswer, UploadResponse, UploadsAnswer } from 'c/proxyProtocol';
import { PARTICIPANT_ROLES } from 'c/transcriptModel';
import { manifestSchema } from '../uploads/uploadManifest';
import { count, errorBody, textOrNull, timeOrNull } from './openApiTypes';
import { callsRequestSchema } from './uploadCalls';
import { checkRequestSchema } from './uploadCheck';
import { uploadSearchSchema } from './uploadSearch';
import { targetsRequestSchema } from './uploadTargets';

const hourlyLeft = z.object({ left: count, resetsAtMs: z.number() }).nullable();

const uploadResponse = z.object({
    requestId: z.string(),
    results: z.array(
        z.object({
            voiceCallId: z.string(),
            outcome: z.enum(['taken', 'unclear', 'notSent']),
            changeId: z.string().nullable(),
            uploadId: z.string().nullable(),
            problem: errorBody.nullable()
        })
    ),
    hourly: hourlyLeft
}) satisfies z.ZodType<UploadResponse>;

const uploadTarget = z.object({
    voiceCallId: z.string(),
    name: textOrNull,
    conversationIdentifier: z.string(),
    startMs: timeOrNull,
    endMs: timeOrNull,
    participants: z.array(
        z.object({
            id: z.string(),
            role: z.enum(PARTICIPANT_ROLES),
            name: textOrNull,
            sender: z.object({ appType: z.string(), role: z.string(), subject: z.string() })
        })
    ),
    unusable: count,
    legs: z.array(z.object({ voiceCallId: z.string(), name: textOrNull, startMs: timeOrNull, endMs: timeOrNull }))
});

const targetsAnswer = z.object({
    targets: z.array(
        z.union([
            z.object({ voiceCallId: z.string(), target: uploadTarget, problem: z.null() }),
            z.object({ voiceCallId: z.string(), target: z.null(), problem: errorBody })
        ])
    )
}) satisfies z.ZodType<TargetsAnswer>;

const countOrNull = count.nullable();
const sealState = z.enum(['intact', 'missing', 'broken', 'unknownKey']);
const checkResponse = z.object({
    results: z.array(
        z.object({
            changeId: z.string(),
            state: z.enum(['underWay', 'verified', 'partlyVerified', 'notApplied']),
            status: textOrNull,
            errorDetail: textOrNull,
            failedIds: z.array(z.string()),
            lineCount: countOrNull,
            storedCount: countOrNull,
            entryCount: countOrNull,
            problem: errorBody.nullable(),
            seal: sealState.optional()
        })
    ),
    hourly: hourlyLeft
}) satisfies z.ZodType<CheckResponse>;

const callsAnswer = z.object({
    keys: z.array(
        z.object({
            key: z.string(),
            calls: z.array(
                z.object({
                    voiceCallId: z.string(),
                    name: textOrNull,
                    by: z.enum(['id', 'name', 'conversation', 'vendor']),
                    startMs: timeOrNull,
                    endMs: timeOrNull
                })
            )
        })
    )
}) satisfies z.ZodType<CallsAnswer>;

const uploadsAnswer = z.object({
    uploads: z.array(
        z.object({
            changeId: z.string(),
            name: z.string(),
            voiceCallId: z.string(),
            callName: textOrNull,
            state: z.enum(['underWay', 'verified', 'partlyVerified', 'notApplied']),
            seal: sealState,
            savedBy: textOrNull,
            isOwn: z.boolean(),
            madeMs: z.number(),
            reason: textOrNull,
            note: textOrNull,
            fileName: textOrNull,
            format: textOrNull,
            digest: textOrNull,
            batch: textOrNull,
            restoredCount: countOrNull,
            status: textOrNull,
            errorDetail: textOrNull,
            successCount: countOrNull,
            failedCount: countOrNull
        })
    ),
    isCutOff: z.boolean(),
    next: z.object({ madeMs: z.number(), changeId: z.string() }).optional()
}) satisfies z.ZodType<UploadsAnswer>;

/** What requests and answers about uploads hold. */
export const UPLOAD_SCHEMAS = {
    UploadManifest: manifestSchema,
    UploadResponse: uploadResponse,
    TargetsRequest: targetsRequestSchema,
    TargetsAnswer: targetsAnswer,
    CallsRequest: callsRequestSchema,
    CallsAnswer: callsAnswer,
    CheckRequest: checkRequestSchema,
    CheckResponse: checkResponse,
    UploadSearch: uploadSearchSchema,
    UploadsAnswer: uploadsAnswer
} as const;
