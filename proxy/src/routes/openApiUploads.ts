import type { ErrorCode } from 'c/proxyProtocol';
import { describeFailures } from './failureResponses';
import { answer, failures, json, requestBody, signedIn } from './openApiParts';

const UPLOAD_DESCRIPTION =
    'Passes transcripts on to Salesforce as they come. The field `manifest` is the first, then one file for each of its parts, ' +
    'in its order and named by its voiceCallId: NDJSON as Salesforce takes it. Every line is checked as it goes by, and ' +
    'nothing is whole before all parts are as announced: one that is not keeps all of its request out. `taken` proves ' +
    'nothing yet, and `unclear` may be stored: ask after both.';

const UPLOAD_FAILURES: readonly ErrorCode[] = [
    'REQUEST_INVALID',
    'SESSION_INVALID',
    'SESSION_ENDED_BY_SALESFORCE',
    'ORIGIN_NOT_ALLOWED',
    'NOT_PERMITTED',
    'REQUEST_TOO_LARGE',
    'RATE_LIMITED',
    'INTERNAL',
    'TEXT_ESCAPED',
    'SALESFORCE_LIMIT',
    'SALESFORCE_UNAVAILABLE'
];

const TARGETS_DESCRIPTION =
    'The conversation of each call, when it began and ended, who can be said to speak, and its parts, as the user may see ' +
    'them. A call that is not found, or in no conversation yet, costs only itself: its `problem` says so. Reads no entries.';

const CHECK_DESCRIPTION =
    'Reads each conversation back and compares; what Salesforce says of an upload is told, and proves nothing. Uploads that ' +
    'are over get their change record completed, also by somebody else than who made them. A change that is no upload, or ' +
    'of a call that the user may not see, has UPLOAD_NOT_FOUND as its `problem`.';

const CALLS_DESCRIPTION =
    'A key is a VoiceCall’s id, its name, its vendor key or the identifier of its conversation, whatever its case, except ' +
    'for ids. Told are the calls that the user may see, by their beginning, each once, and of one key no more than twenty: ' +
    'a transferred conversation has several. Reads no entries.';

const SEARCH_DESCRIPTION =
    'The change records of uploads, the newest first, and only those of calls that the user may see. What a record says is ' +
    'to be believed only where its `seal` is `intact`. Where the list is cut off, `next` is the `before` of the next search; ' +
    'it may be cut off without any upload, where many in a row are of calls that the user may not see. Reads no entries.';

/** What the document says of the routes for uploads. */
export const UPLOAD_PATHS = {
    '/v1/upload-calls': {
        post: {
            summary: 'Which calls the keys of files stand for',
            description: CALLS_DESCRIPTION,
            security: signedIn,
            requestBody: requestBody('CallsRequest'),
            responses: {
                200: answer('One answer for each key, in that order.', json('CallsAnswer')),
                ...failures
            }
        }
    },
    '/v1/upload-targets': {
        post: {
            summary: 'What an upload has to know of calls',
            description: TARGETS_DESCRIPTION,
            security: signedIn,
            requestBody: requestBody('TargetsRequest'),
            responses: {
                200: answer('One answer for each call, in that order.', json('TargetsAnswer')),
                ...failures
            }
        }
    },
    '/v1/uploads/check': {
        post: {
            summary: 'How uploads turned out',
            description: CHECK_DESCRIPTION,
            security: signedIn,
            requestBody: requestBody('CheckRequest'),
            responses: {
                200: answer('One result for each change, in that order.', json('CheckResponse')),
                ...failures
            }
        }
    },
    '/v1/uploads/search': {
        post: {
            summary: 'Past uploads',
            description: SEARCH_DESCRIPTION,
            security: signedIn,
            requestBody: requestBody('UploadSearch'),
            responses: { 200: answer('Uploads, the newest first.', json('UploadsAnswer')), ...failures }
        }
    },
    '/v1/uploads': {
        post: {
            summary: 'Upload transcripts of up to ten calls',
            description: UPLOAD_DESCRIPTION,
            security: signedIn,
            requestBody: {
                required: true,
                content: {
                    'multipart/form-data': {
                        schema: {
                            type: 'object',
                            properties: { manifest: { $ref: '#/components/schemas/UploadManifest' } },
                            required: ['manifest'],
                            additionalProperties: { type: 'string', format: 'binary' }
                        }
                    }
                }
            },
            responses: {
                200: answer('What became of each part.', json('UploadResponse')),
                ...describeFailures(UPLOAD_FAILURES, json('Error')),
                ...failures
            }
        }
    }
};
