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
    })
] as const;
