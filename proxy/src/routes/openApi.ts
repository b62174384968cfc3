import { z } from 'zod';
import { MOST_LINES_A_SAVE, type ErrorCode } from 'c/proxyProtocol';
import { MOST_SAVE_BYTES } from './entries';
import { describeFailures } from './failureResponses';
import { answer, failures, json, requestBody, signedIn } from './openApiParts';
import { SCHEMAS } from './openApiSchemas';
import { UPLOAD_PATHS } from './openApiUploads';

const page = { 'text/html': { schema: { type: 'string' } } };
const windowFailures = { default: answer('A page that says what went wrong and what to do.', page) };
const voiceCallId = {
    name: 'id',
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$' },
    description: 'The VoiceCall record.'
};
const queryText = (name: string, description: string): object => ({
    name,
    in: 'query',
    required: false,
    schema: { type: 'string' },
    description
});

const SAVE_DESCRIPTION =
    'Succeeds with one result a line, read back from Salesforce; look at each, and at `problem`. A request that is refused ' +
    'with 400 or 413 has reached no Salesforce; one that is refused with 404 or 409 has changed no line. At most ' +
    `${MOST_LINES_A_SAVE} lines, each once, and ${MOST_SAVE_BYTES} bytes. Redactions are in order and don't overlap; each ` +
    'lies within editedText, or within baseText where there is none, and splits no character. A mask is `[LABEL]` of ' +
    'its own entity type, or one in the form that the settings of the organisation have for it. Masks with numbers need ' +
    '`knownChanges`: the ids of the change records that whoever numbered them had read. An edit has a visible character, and changes its line.';

const SAVE_FAILURES: readonly ErrorCode[] = [
    'REQUEST_INVALID',
    'CHANGE_EMPTY',
    'ENTRY_DUPLICATED',
    'REDACTION_INVALID',
    'MASK_NUMBERS_TAKEN',
    'TEXT_INVALID',
    'TOO_MANY_LINES',
    'SESSION_INVALID',
    'SESSION_ENDED_BY_SALESFORCE',
    'ORIGIN_NOT_ALLOWED',
    'NOT_PERMITTED',
    'VOICE_CALL_NOT_FOUND',
    'ENTRY_NOT_IN_CALL',
    'VOICE_CALL_WITHOUT_CONVERSATION',
    'VOICE_CALL_IN_PROGRESS',
    'SAVE_LOCKED',
    'REQUEST_TOO_LARGE',
    'CHANGE_REFUSED',
    'RATE_LIMITED',
    'INTERNAL',
    'SALESFORCE_UNEXPECTED',
    'TEXT_ESCAPED',
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE'
];

const DRAFT_DESCRIPTION =
    'Keeps unsaved work as the user, in the place of what was kept of this call before, for seven days. Of the edited ' +
    'texts only what was put in and where is stored, and a keyed digest of baseText; nothing that an edit or a redaction ' +
    'removes is. A line whose own new words are to be redacted is not kept, and counted in `notKept`. DRAFT_TOO_LARGE ' +
    'leaves no draft at all: the earlier one may hold words that are to be redacted by now. DRAFT_ELSEWHERE: another page ' +
    'keeps one, which stays, unless `over` is the madeMs that a read told of it. Reads no entries.';

const DRAFT_FAILURES: readonly ErrorCode[] = [
    'REQUEST_INVALID',
    'CHANGE_EMPTY',
    'ENTRY_DUPLICATED',
    'REDACTION_INVALID',
    'SESSION_INVALID',
    'SESSION_ENDED_BY_SALESFORCE',
    'ORIGIN_NOT_ALLOWED',
    'NOT_PERMITTED',
    'VOICE_CALL_NOT_FOUND',
    'VOICE_CALL_WITHOUT_CONVERSATION',
    'REQUEST_TOO_LARGE',
    'DRAFT_TOO_LARGE',
    'DRAFT_ELSEWHERE',
    'RATE_LIMITED',
    'INTERNAL',
    'SALESFORCE_UNEXPECTED',
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE'
];

const REVIEW_DESCRIPTION =
    'Stores what a person decided about a call, over what others have stored meanwhile: rejections are added and taken back ' +
    'one by one, and the same request again changes nothing more. Of a line only its identifier, offsets and a digest of it ' +
    'with every suggestion masked are stored; no field takes text. Without `state` that stays. Reads entries for new ' +
    'rejections only: their lines have to be the call’s.';

const REVIEW_FAILURES: readonly ErrorCode[] = [
    'REQUEST_INVALID',
    'SESSION_INVALID',
    'SESSION_ENDED_BY_SALESFORCE',
    'ORIGIN_NOT_ALLOWED',
    'NOT_PERMITTED',
    'VOICE_CALL_NOT_FOUND',
    'ENTRY_NOT_IN_CALL',
    'VOICE_CALL_WITHOUT_CONVERSATION',
    'VOICE_CALL_IN_PROGRESS',
    'REVIEW_BUSY',
    'REQUEST_TOO_LARGE',
    'REVIEW_TOO_LARGE',
    'CHANGE_REFUSED',
    'RATE_LIMITED',
    'INTERNAL',
    'SALESFORCE_UNEXPECTED',
    'TEXT_ESCAPED',
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE'
];

/** Builds the document. `publicUrl` is where browsers reach this proxy. */
export function createOpenApiDocument(publicUrl: string): object {
    return {
        openapi: '3.1.0',
        info: {
            title: 'Transcript Desk proxy',
            version: '1.0.0',
            description:
                'Reads and saves transcripts of Salesforce voice calls as the signed-in user. All routes under /auth and ' +
                '/v1 that are not part of the sign-in window need an Origin that this proxy serves.'
        },
        servers: [{ url: publicUrl }],
        paths: {
            '/auth/v1/start': {
                post: {
                    summary: 'Start a sign-in',
                    requestBody: requestBody('StartRequest'),
                    responses: { 200: answer('Where the sign-in window goes.', json('StartAnswer')), ...failures }
                }
            },
            '/auth/v1/login': {
                get: {
                    summary: 'Sign-in window: on to Salesforce',
                    parameters: [queryText('t', 'The sealed transaction.')],
                    responses: { 302: answer('To Salesforce.'), ...windowFailures }
                }
            },
            '/auth/v1/callback': {
                get: {
                    summary: 'Sign-in window: back from Salesforce',
                    parameters: [
                        queryText('code', 'Authorization code.'),
                        queryText('state', 'As it was sent.'),
                        queryText('error', 'Why there is no code.')
                    ],
                    responses: { 303: answer('To /auth/v1/done.'), ...windowFailures }
                }
            },
            '/auth/v1/done': {
                get: {
                    summary: 'Sign-in window: hand over to the page, or ask first',
                    responses: { 200: answer('The page.', page), ...windowFailures }
                },
                post: {
                    summary: 'Sign-in window: the person has said Continue',
                    responses: { 200: answer('The page that hands over.', page), ...windowFailures }
                }
            },
            '/auth/v1/token': {
                post: {
                    summary: 'Redeem a handoff',
                    requestBody: requestBody('RedeemRequest'),
                    responses: { 200: answer('The session.', json('Session')), ...failures }
                }
            },
            '/auth/v1/renew': {
                post: {
                    summary: 'Renew the session',
                    security: signedIn,
                    responses: { 200: answer('The session with a fresh token.', json('Session')), ...failures }
                }
            },
            '/auth/v1/sign-out': {
                post: {
                    summary: 'End the session in Salesforce too',
                    security: signedIn,
                    responses: { 204: answer('Signed out.'), ...failures }
                }
            },
            '/v1/voice-calls/{id}/transcript': {
                get: {
                    summary: 'Read a transcript',
                    security: signedIn,
                    parameters: [voiceCallId],
                    responses: {
                        200: answer('One ReadMessage a line. A stream without `end` or `error` was cut off.', {
                            'application/x-ndjson': { schema: { $ref: '#/components/schemas/ReadMessage' } }
                        }),
                        ...failures
                    }
                }
            },
            '/v1/voice-calls/{id}/entries': {
                patch: {
                    summary: 'Save edited and redacted lines',
                    description: SAVE_DESCRIPTION,
                    security: signedIn,
                    parameters: [voiceCallId],
                    requestBody: requestBody('SaveRequest'),
                    responses: {
                        200: answer('What became of each line.', json('SaveResponse')),
                        ...describeFailures(SAVE_FAILURES, json('Error')),
                        ...failures
                    }
                }
            },
            '/v1/voice-calls/{id}/draft': {
                put: {
                    summary: 'Keep unsaved work',
                    description: DRAFT_DESCRIPTION,
                    security: signedIn,
                    parameters: [voiceCallId],
                    requestBody: requestBody('DraftRequest'),
                    responses: {
                        200: answer('What was kept.', json('DraftAnswer')),
                        ...describeFailures(DRAFT_FAILURES, json('Error')),
                        ...failures
                    }
                },
                delete: {
                    summary: 'Discard what is kept of unsaved work',
                    security: signedIn,
                    parameters: [
                        voiceCallId,
                        queryText(
                            'page',
                            'What the page calls itself: what another one keeps stays. Without it, all goes.'
                        ),
                        queryText('over', 'The madeMs of another page’s draft that is to go.')
                    ],
                    responses: { 204: answer('There is no draft any more, or another page’s.'), ...failures }
                }
            },
            '/v1/voice-calls/{id}/review': {
                put: {
                    summary: 'Store what is decided about a call',
                    description: REVIEW_DESCRIPTION,
                    security: signedIn,
                    parameters: [voiceCallId],
                    requestBody: requestBody('ReviewRequest'),
                    responses: {
                        200: answer('The review as it is stored now.', json('CallReview')),
                        ...describeFailures(REVIEW_FAILURES, json('Error')),
                        ...failures
                    }
                }
            },
            '/v1/voice-calls/{id}/record-texts': {
                get: {
                    summary: 'What is written in the call’s records',
                    description:
                        'The text fields of the VoiceCall and of the record it is related to, as far as the user may read them, ' +
                        'for the page to look in: what is looked for is never sent. Reads no entries.',
                    security: signedIn,
                    parameters: [voiceCallId],
                    responses: { 200: answer('The texts.', json('RecordTextsAnswer')), ...failures }
                }
            },
            '/v1/redaction-rules': {
                get: {
                    summary: 'The organisation’s own redaction rules',
                    description:
                        'Those that are active, as they are kept, at most 200; one query as the user. Whether a rule holds is ' +
                        'found out where it is compiled: a broken one stops no other.',
                    security: signedIn,
                    responses: { 200: answer('The rules.', json('RulesAnswer')), ...failures }
                }
            },
            '/v1/redaction-settings': {
                get: {
                    summary: 'What the organisation has decided about masks and suggestions',
                    description:
                        'Its settings that are active, as they are kept; one query as the user. A save whose masks say more ' +
                        'than their label reads them anew and refuses what they do not allow.',
                    security: signedIn,
                    responses: { 200: answer('The settings.', json('SettingsAnswer')), ...failures }
                }
            },
            ...UPLOAD_PATHS,
            '/healthz': {
                get: {
                    summary: 'Whether the proxy runs',
                    responses: {
                        200: answer('It does.', {
                            'application/json': {
                                schema: {
                                    type: 'object',
                                    properties: { status: { const: 'ok' } },
                                    required: ['status']
                                }
                            }
                        })
                    }
                }
            },
            '/openapi.json': {
                get: {
                    summary: 'This document',
                    responses: { 200: answer('OpenAPI 3.1.', { 'application/json': { schema: { type: 'object' } } }) }
                }
            }
        },
        components: {
            schemas: Object.fromEntries(
                Object.entries(SCHEMAS).map(([name, schema]) => {
                    const { $schema, ...described } = z.toJSONSchema(schema, { io: 'input' });
                    return [name, described];
                })
            ),
            securitySchemes: { session: { type: 'http', scheme: 'bearer', description: 'The token of a session.' } }
        }
    };
}
