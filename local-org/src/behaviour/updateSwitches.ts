import { defineSwitch } from './switch';

const source = 'Connect REST API Developer Guide, "Conversation Entries", PATCH';

/** What is open about changing lines. */
export const updateSwitches = [
    defineSwitch({
        name: 'patchAnswer',
        question: 'What a PATCH that went well is answered with.',
        source,
        values: {
            perEntry: '200 with one result for each update.',
            empty: '200 without a body.',
            noContent: '204.',
            echo: '200 with the lines as they are now.'
        },
        defaultValue: 'perEntry'
    }),
    defineSwitch({
        name: 'unknownEntry',
        question: 'What an update does that names a line which the conversation does not have.',
        source,
        values: {
            failEntry: 'It fails; the others are made.',
            notFound: 'The whole request is answered with 404.',
            ignore: 'Nothing, and nothing says so.'
        },
        defaultValue: 'failEntry'
    }),
    defineSwitch({
        name: 'omittedRelatedRecords',
        question: 'What becomes of the related records of a line when an update leaves the field out.',
        source,
        values: { keep: 'They stay.', clear: 'They are removed.' },
        defaultValue: 'keep'
    })
] as const;
