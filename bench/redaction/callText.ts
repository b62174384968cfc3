/** Words of a made-up call; `{…}` is filled from the list of that name, `#` by a digit. */
const CHATTER = [
    'thank you for calling, my name is {name}, how can i help you today',
    'yeah so i was looking at my bill from {month} and it seems a bit higher than usual',
    'Okay, let me pull that up for you. It may take a moment.',
    'mhm',
    'okay',
    'Right. And when did you first notice the problem?',
    'i think it was two or three weeks ago, maybe the {ordinal} of {month}',
    'I do apologise for the wait, the system is a little slow this morning.',
    'no that is fine, i have got time, i am just about to make a coffee',
    'So what I can see here is that you were on the old plan until {month}, and that one had twenty gigabytes included.',
    'the new one is fifty nine dollars a month and that is with everything, so you would save about twelve',
    'uh huh, and does that include the calls to {city}, because my daughter lives there now',
    'Sí, perdón, un momento por favor, ahora mismo se lo digo.',
    'You should see it on your next statement, it takes three to five business days.',
    'well, to be honest, i called about this before and nobody called me back',
    'I understand, and I’m sorry about that. Let me make a note so that it doesn’t happen again.',
    'is there anything else i can help you with today',
    'no i think that was all, thank you so much {name}, you have been very helpful',
    'The technician comes between nine and one, and he rings the bell first.',
    'sorry, you were breaking up a little, could you say that again please'
] as const;

/** What a detector has to look at twice, in as many forms as callers have. */
const PERSONAL = [
    'sure, it is four one one one, one one one one, two two double three, four four five six',
    'my card number is 4#12 88## 8888 1881 and it expires oh nine twenty seven',
    'you can reach me at (4#5) 555-01## or on my work phone, +1 212 555 01##',
    'the phone number is five five five, oh one two three, area code six one seven',
    'it is {name} dot smith at g mail dot com, all lower case',
    'my e-mail is {name}.miller#@example.com',
    'my social is oh seven eight, oh five, one one two oh',
    'the account number is #######09, and the sort code is ##-##-##',
    'i live at forty two {name} street, apartment five b, in {city}',
    'my date of birth is the {ordinal} of {month} nineteen eighty four',
    'that is m for mike, a for alpha, r, k, e, r',
    'The reference is ref-####-#### and the ticket is 10.0.##.#'
] as const;

const FILLERS: Readonly<Record<string, readonly string[]>> = {
    name: ['Anna', 'José', 'priya', 'Sam', 'michael', 'Zoë', 'Dwayne', 'li'],
    month: ['January', 'march', 'June', 'september', 'december'],
    ordinal: ['first', 'third', 'tenth', 'twenty second', '31st'],
    city: ['Leeds', 'san antonio', 'München', 'Toronto']
};

/** How many of a hundred lines hold something personal. */
const PERSONAL_SHARE = 8;

/** Lines of calls, always the same for the same seed and count. */
export function makeCallLines(seed: number, count: number): readonly string[] {
    const random = randomFrom(seed);
    const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
    return Array.from({ length: count }, () => {
        const words = pick(random() * 100 < PERSONAL_SHARE ? PERSONAL : CHATTER);
        return words
            .replace(/\{(\w+)\}/g, (_match, list: string) => pick(FILLERS[list] ?? []))
            .replace(/#/g, () => String(Math.floor(random() * 10)));
    });
}

/** Lines put together to calls of about so many bytes. */
export function toCalls(lines: readonly string[], bytes: number): readonly (readonly string[])[] {
    const calls: string[][] = [];
    let size = Infinity;
    for (const line of lines) {
        if (size >= bytes) {
            calls.push([]);
            size = 0;
        }
        calls.at(-1)?.push(line);
        size += Buffer.byteLength(line) + 1;
    }
    return calls;
}

/** Numbers from 0 to 1 that a seed decides: mulberry32. */
function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
