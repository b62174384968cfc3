import { defineSwitch } from './switch';

const guide = 'Voice developer guide, "Upload or Update Transcripts with Connect REST API"';
const reference = 'Connect REST API Developer Guide, "Conversations, Bulk Upload and Statuses"';

/** What is open about uploading conversations. */
export const uploadSwitches = [
    defineSwitch({
        name: 'repeatedEntry',
        question: 'What becomes of an uploaded line whose id the conversation already has.',
        source: guide,
        values: {
            upsert: 'It takes the place of the line there.',
            append: 'Both stay; the later one gets an identifier of its own.',
            reject: 'It fails; the line there stays.'
        },
        defaultValue: 'upsert'
    }),
    defineSwitch({
        name: 'repeatedUpload',
        question: 'Which uploadId the same content gets when it is uploaded for the same conversation again.',
        source: guide,
        values: { newId: 'A new one.', sameId: 'The one of the first time.' },
        defaultValue: 'newId'
    }),
    defineSwitch({
        name: 'badPart',
        question: 'What becomes of the other parts of a request when one can not be taken.',
        source: reference,
        values: { othersKept: 'They are taken.', allRefused: 'None is taken, and the answer is 400.' },
        defaultValue: 'othersKept'
    }),
    defineSwitch({
        name: 'badPartTold',
        question:
            'When it is said that a part can not be taken: SUCCESS in the first answer may mean no more than received.',
        source: guide,
        values: {
            atOnce: 'The answer to the upload says FAILED and names no uploadId.',
            inStatus: 'The answer to the upload says SUCCESS; the status says FAILED.'
        },
        defaultValue: 'atOnce'
    }),
    defineSwitch({
        name: 'uploadStatusWords',
        question: 'Which words a status has: the samples show SUCCESS and FAILED.',
        source: reference,
        values: {
            successFailed: 'SUCCESS as soon as one line was taken, else FAILED.',
            inProgressFirst: 'IN_PROGRESS the first time it is asked; until then no line is there.',
            partialWord: 'PARTIAL_SUCCESS where some lines were taken and some failed.',
            unknownWord: 'PROCESSED where lines were taken, a word that nobody has seen.'
        },
        defaultValue: 'successFailed'
    }),
    defineSwitch({
        name: 'uploadStatusRoot',
        question: 'Under which key the statuses come: one sample shows that of the answer to an upload.',
        source: guide,
        values: { statuses: 'Under conversationBulkUploadStatuses.', results: 'Under conversationBulkUploadsResults.' },
        defaultValue: 'statuses'
    }),
    defineSwitch({
        name: 'uploadStatusIdentifier',
        question: 'Under which key a status names its conversation: the samples differ.',
        source: guide,
        values: { conversationId: 'Under conversationId.', conversationIdentifier: 'Under conversationIdentifier.' },
        defaultValue: 'conversationId'
    }),
    defineSwitch({
        name: 'uploadStatusCounts',
        question: 'Whether the status of an upload that went well has counts: the sample of one shows none.',
        source: guide,
        values: { always: 'It has.', failuresOnly: 'Only where a line failed, with the time and the failed ids.' },
        defaultValue: 'always'
    }),
    defineSwitch({
        name: 'uploadedServerTime',
        question: 'Which time of receipt an uploaded line has.',
        source: guide,
        values: { client: 'That at which it was said.', now: 'That of the upload.' },
        defaultValue: 'client'
    }),
    defineSwitch({
        name: 'uploadStatusKept',
        question: 'How long the status of an upload can be asked.',
        source: reference,
        values: {
            always: 'Always.',
            oneHour: 'For an hour after the upload, by the clock of the org.',
            untilTold: 'Until it was told that it is finished.'
        },
        defaultValue: 'always'
    }),
    defineSwitch({
        name: 'unknownUpload',
        question: 'What a question for the status of an upload that there is not, or not any more, is answered with.',
        source: reference,
        values: {
            omitted: 'It is left out of the answer.',
            failed: 'A status FAILED that names no conversation.',
            notFound: 'The whole answer is 404.'
        },
        defaultValue: 'omitted'
    }),
    defineSwitch({
        name: 'mostUploadedEntries',
        question: 'How many lines one part may have.',
        source: reference,
        values: { any: 'Any number.', '1000': '1,000; a part with more can not be taken.' },
        defaultValue: 'any'
    })
] as const;
