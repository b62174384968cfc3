import { z } from 'zod';
import { ENTITY_TYPES } from 'c/entityTypes';
import {
    NOTICE_CODES,
    type ReadMessage,
    type CallReview,
    type ChangeSummary,
    type DraftAnswer,
    type KeptDraft,
    type RecordTextsAnswer,
    type RulesAnswer,
    type SaveResponse,
    type Session,
    type SettingsAnswer,
    type StartSignIn
} from 'c/proxyProtocol';
import type { RuleRecord } from 'c/redactionRules';
import type { SettingRecord } from 'c/redactionSettings';
import { PARTICIPANT_ROLES } from 'c/transcriptModel';
import { draftRequestSchema } from '../drafts/planDraft';
import { reviewRequestSchema } from '../reviews/reviewRequest';
import { saveRequestSchema } from '../save/planSave';
import { count, errorBody, textOrNull, timeOrNull } from './openApiTypes';
import { UPLOAD_SCHEMAS } from './openApiUploadSchemas';
import { redeemSchema, startSchema } from './signInApi';

const startAnswer = z.object({ popupUrl: z.string() }) satisfies z.ZodType<StartSignIn>;

const session = z.object({
    token: z.string(),
    expiresAtMs: z.number(),
    sessionEndsAtMs: z.number(),
    user: z.object({ id: z.string(), name: z.string(), username: z.string() })
}) satisfies z.ZodType<Session>;

const changeSummary = z.object({
    changeId: z.string(),
    name: z.string(),
    kind: z.enum(['save', 'upload']),
    state: z.enum(['saving', 'pending', 'verified', 'partlyVerified', 'notApplied']),
    isJustSettled: z.boolean(),
    isOwn: z.boolean(),
    savedBy: z.string().nullable(),
    madeMs: z.number(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    seal: z.enum(['intact', 'missing', 'broken', 'unknownKey']),
    requestId: z.string().nullable(),
    lines: z.array(
        z.object({
            identifier: z.string(),
            action: z.enum(['edit', 'redact', 'both']),
            labels: z.array(z.string()),
            counts: z.array(z.number()).optional(),
            result: z.string().nullable()
        })
    ),
    upload: z
        .object({
            fileName: textOrNull,
            format: textOrNull,
            successCount: count.nullable(),
            failedCount: count.nullable(),
            restoredCount: count.nullable()
        })
        .optional()
}) satisfies z.ZodType<ChangeSummary>;

const keptDraft = z.object({
    page: z.string(),
    madeMs: z.number(),
    lines: z.array(
        z.object({
            identifier: z.string(),
            edits: z.array(z.object({ start: count, removedLength: count, inserted: z.string() })),
            redactions: z.array(z.object({ start: count, end: count, entityType: z.string(), mask: z.string() })),
            isBaseSame: z.boolean()
        })
    ),
    notKept: count
}) satisfies z.ZodType<KeptDraft>;

const callReview = z.object({
    state: z.enum(['toReview', 'reviewed']),
    reviewedBy: z.string().nullable(),
    reviewedMs: timeOrNull,
    found: count,
    accepted: count,
    open: count,
    rejections: z.array(
        z.object({
            identifier: z.string(),
            start: count,
            end: count,
            entityType: z.enum(ENTITY_TYPES),
            digest: z.string()
        })
    )
}) satisfies z.ZodType<CallReview>;

const rulesAnswer = z.object({
    rules: z.array(
        z.object({
            name: textOrNull,
            words: textOrNull,
            pattern: textOrNull,
            entityType: textOrNull,
            language: textOrNull,
            role: textOrNull,
            mustMatch: textOrNull,
            mustNotMatch: textOrNull
        }) satisfies z.ZodType<RuleRecord>
    ),
    isCutOff: z.boolean()
}) satisfies z.ZodType<RulesAnswer>;

const settingsAnswer = z.object({
    settings: z.array(
        z.object({
            name: textOrNull,
            appliesTo: textOrNull,
            mask: textOrNull,
            fixedText: textOrNull,
            suggested: z.boolean(),
            leastCertainty: textOrNull,
            languages: textOrNull
        }) satisfies z.ZodType<SettingRecord>
    )
}) satisfies z.ZodType<SettingsAnswer>;

const recordTextsAnswer = z.object({
    records: z.array(
        z.object({
            recordId: z.string(),
            kind: z.string(),
            texts: z.array(z.object({ label: z.string(), text: z.string() }))
        })
    ),
    isRelatedUnread: z.boolean()
}) satisfies z.ZodType<RecordTextsAnswer>;

const draftAnswer = z.object({ keptMs: z.number(), lines: count, notKept: count }) satisfies z.ZodType<DraftAnswer>;

const readMessage = z.discriminatedUnion('type', [
    z.object({
        type: z.literal('call'),
        call: z.object({
            voiceCallId: z.string(),
            state: z.enum(['ended', 'inProgress']),
            startMs: timeOrNull,
            endMs: timeOrNull
        }),
        participants: z.array(
            z.object({
                id: z.string(),
                role: z.enum(PARTICIPANT_ROLES),
                name: z.string().nullable(),
                isNameless: z.literal(true).optional()
            })
        ),
        legs: z.array(
            z.object({
                voiceCallId: z.string(),
                name: z.string().nullable(),
                ownerName: z.string().nullable(),
                startMs: timeOrNull
            })
        )
    }),
    z.object({
        type: z.literal('entries'),
        entries: z.array(
            z.object({
                identifier: z.string(),
                text: z.string(),
                startMs: timeOrNull,
                durationMs: timeOrNull,
                receivedMs: timeOrNull,
                participantId: z.string().nullable(),
                voiceCallIds: z.array(z.string())
            })
        )
    }),
    z.object({ type: z.literal('draft'), draft: keptDraft }),
    z.object({ type: z.literal('review'), review: callReview.nullable() }),
    z.object({ type: z.literal('changes'), changes: z.array(changeSummary) }),
    z.object({
        type: z.literal('end'),
        notices: z.array(
            z.object({
                code: z.enum(NOTICE_CODES),
                count: z.number()
            })
        )
    }),
    z.object({ type: z.literal('error'), error: errorBody })
]) satisfies z.ZodType<ReadMessage>;

const saveResponse = z.object({
    changeId: z.string(),
    state: z.enum(['verified', 'partlyVerified', 'notApplied', 'sending']),
    requestId: z.string(),
    results: z.array(
        z.object({
            identifier: z.string(),
            outcome: z.enum(['verified', 'conflict', 'overwritten', 'notApplied', 'unconfirmed']),
            currentText: z.string().nullable()
        })
    ),
    problem: errorBody.nullable()
}) satisfies z.ZodType<SaveResponse>;

/**
 * What requests and answers hold. Requests are described by the very schemas that check them; the schemas of answers are
 * held to the types that the page reads.
 */
export const SCHEMAS = {
    Error: errorBody,
    StartRequest: startSchema,
    StartAnswer: startAnswer,
    RedeemRequest: redeemSchema,
    Session: session,
    ReadMessage: readMessage,
    SaveRequest: saveRequestSchema,
    SaveResponse: saveResponse,
    DraftRequest: draftRequestSchema,
    DraftAnswer: draftAnswer,
    ReviewRequest: reviewRequestSchema,
    CallReview: callReview,
    RecordTextsAnswer: recordTextsAnswer,
    RulesAnswer: rulesAnswer,
    SettingsAnswer: settingsAnswer,
    ...UPLOAD_SCHEMAS
} as const;
export type SchemaName = keyof typeof SCHEMAS;
