import { defineSwitch } from './switch';

const source = 'Connect REST API Developer Guide, "Conversation Entries", GET';

/** What is open about reading the lines of a conversation. */
export const entriesSwitches = [
    defineSwitch({
        name: 'filterClock',
        question: "Which of a line's two times startTimestamp and endTimestamp are compared with.",
        source,
        values: { server: 'The time at which the org received the line.', client: 'The time at which it was said.' },
        defaultValue: 'server'
    }),
    defineSwitch({
        name: 'filterBounds',
        question: 'Whether a line exactly at startTimestamp or endTimestamp is in the answer.',
        source,
        values: { inclusive: 'It is.', exclusive: 'It is not.' },
        defaultValue: 'inclusive'
    }),
    defineSwitch({
        name: 'endTimestampUnit',
        question: 'What endTimestamp counts: the description says milliseconds, the example beside it is in seconds.',
        source,
        values: {
            milliseconds: 'Milliseconds since 1970, as startTimestamp does.',
            seconds: 'Seconds since 1970, so that milliseconds bound nothing.'
        },
        defaultValue: 'milliseconds'
    }),
    defineSwitch({
        name: 'entryOrder',
        question: 'In which order the lines of an answer come.',
        source,
        values: {
            newestFirst: 'Latest first, by the time that filters use.',
            oldestFirst: 'Earliest first, by the time that filters use.',
            shuffled: 'In none: mixed, yet the same mix each time.'
        },
        defaultValue: 'newestFirst'
    }),
    defineSwitch({
        name: 'entryTimes',
        question: 'Whether times and durations come as JSON numbers: the type is named, but not how it is written.',
        source,
        values: { numbers: 'As numbers.', strings: 'As strings of digits.' },
        defaultValue: 'numbers'
    }),
    defineSwitch({
        name: 'freshTranscript',
        question: 'What a transcript is like during a call and for ten minutes after the end of its conversation.',
        source,
        values: {
            complete: 'Whole, as later.',
            withoutRelatedRecords: 'No line says which call it belongs to.',
            empty: 'There are no lines yet, and none can be changed.'
        },
        defaultValue: 'complete'
    }),
    defineSwitch({
        name: 'entityEncodingHeader',
        question:
            'Whether this resource heeds X-Chatter-Entity-Encoding: documented for Connect as a whole, not for it.',
        source: 'Connect REST API Developer Guide, "Response Body Encoding"',
        values: {
            honoured: 'With false, strings come as they are stored.',
            ignored: 'Strings always come entity-encoded.'
        },
        defaultValue: 'honoured'
    }),
    defineSwitch({
        name: 'entriesPermission',
        question:
            'Which permission the resource asks for: Access Conversation Entries is documented for the object alone.',
        source,
        values: {
            none: 'None beyond seeing a call of the conversation.',
            toChange: 'Access Conversation Entries for a PATCH, else 403.',
            always: 'Access Conversation Entries for GET and PATCH, else 403.'
        },
        defaultValue: 'none'
    })
] as const;
