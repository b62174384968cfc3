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
    }),
    defineSwitch({
        name: 'mostUpdates',
        question: 'How many updates one PATCH may have, and what more are answered with.',
        source,
        values: {
            unlimited: 'Any number.',
            fiftyThen400: 'At most 50; more are answered with 400 and none is made.',
            fiftyThen413: 'At most 50; more are answered with 413 and none is made.'
        },
        defaultValue: 'unlimited'
    }),
    defineSwitch({
        name: 'longestText',
        question: 'How long the text of a line may be, and what becomes of a longer one.',
        source,
        values: {
            unlimited: 'Of any length.',
            refused: 'At most 4,000 characters; a longer one fails.',
            cut: 'At most 4,000 characters; the rest is dropped, and nothing says so.'
        },
        defaultValue: 'unlimited'
    }),
    defineSwitch({
        name: 'emptyText',
        question: 'What an update with an empty text does.',
        source,
        values: {
            stored: 'It empties the line.',
            refused: 'It fails.',
            ignored: 'It counts as made, but the line keeps its text.'
        },
        defaultValue: 'stored'
    }),
    defineSwitch({
        name: 'updateAtomicity',
        question: 'What becomes of the other updates of a PATCH when one of them fails.',
        source,
        values: { perEntry: 'They are made.', all: 'None is made, and the answer is 400.' },
        defaultValue: 'perEntry'
    }),
    defineSwitch({
        name: 'liveCalls',
        question: 'Whether lines can be changed while a call of the conversation is in progress.',
        source,
        values: { accepted: 'They can.', refused: 'The PATCH is answered with 400.' },
        defaultValue: 'accepted'
    }),
    defineSwitch({
        name: 'inputEntities',
        question: 'Whether character references such as &lt; in a text that is sent are decoded before it is stored.',
        source,
        values: { kept: 'They are stored as they were sent.', decoded: 'They are decoded once.' },
        defaultValue: 'kept'
    }),
    defineSwitch({
        name: 'storedText',
        question: 'Whether a text is stored exactly as it was sent.',
        source,
        values: {
            exact: 'It is.',
            trimmed: 'White space at both ends is dropped.',
            composed: 'It is brought to Unicode normalization form C.'
        },
        defaultValue: 'exact'
    }),
    defineSwitch({
        name: 'writesShown',
        question: 'When reads begin to show what a PATCH stored, by the clock of the org.',
        source,
        values: {
            atOnce: 'With the next read.',
            after2s: 'Two seconds later; until then they show the old line.',
            after60s: 'A minute later; until then they show the old line.'
        },
        defaultValue: 'atOnce'
    })
] as const;
