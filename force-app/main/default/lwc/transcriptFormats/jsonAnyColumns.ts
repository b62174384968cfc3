import {
    anyOf,
    clockTime,
    isoDuration,
    isoMoment,
    microseconds,
    milliseconds,
    seconds,
    ticks,
    type TimeReader
} from './jsonTimes';
import { isArray, isObject, memberOf, toNumber, type JsonObject } from './jsonValues';

/** Which member of a list's objects holds what, by its name there. */
export interface AnyColumns {
    readonly text: string;
    /** Whether each object is one word. */
    readonly areWords: boolean;
    readonly speaker?: string;
    /** Whether the name leaves no doubt. */
    readonly isSpeakerSure: boolean;
    readonly id?: string;
    readonly start?: string;
    readonly end?: string;
    readonly duration?: string;
}

const TEXT = [
    'text',
    'utterance',
    'transcript',
    'content',
    'message',
    'messagetext',
    'sentence',
    'body',
    'transcription',
    'phrase',
    'caption',
    'line',
    'speech',
    'displaytext',
    'punctuatedword',
    'word',
    'value'
];
const SURE_SPEAKER = [
    'speaker',
    'speakername',
    'speakerlabel',
    'speakerid',
    'participantname',
    'participant',
    'participantrole',
    'role'
];
const SPEAKER = [...SURE_SPEAKER, 'name', 'displayname', 'sender', 'author', 'from', 'who', 'party', 'user', 'channel'];
const UNIT =
    '(?:inmilliseconds|milliseconds|millis|msecs|msec|ms|inseconds|seconds|secs|sec|s|usec|micros|inticks|ticks)?';
const START = new RegExp(
    `^(?:(?:start|begin|relativestart)(?:time|offset|timestamp|at|date)?|offset|timestamp|time|ts|in|from|at|createdat|date)${UNIT}$`
);
const END = new RegExp(`^(?:(?:end|stop|finish)(?:time|offset|timestamp|at)?|to|out)${UNIT}$`);
const DURATION = new RegExp(`^(?:duration|dur|length)${UNIT}$`);

/** So many objects are looked at to tell what is where. */
const LOOKED_AT = 20;

/**
 * Tells what is where in a list of objects, by their members' names and what they hold. Undefined: nothing is a text.
 * `isNamedWords`: the list says itself that it holds words.
 */
export function findColumns(list: readonly unknown[], isNamedWords = false): AnyColumns | undefined {
    const objects = list.slice(0, LOOKED_AT).filter(isObject);
    const names = [...new Set(objects.flatMap(Object.keys))];
    const find = (wanted: readonly string[], fits: (value: unknown) => boolean): string | undefined => {
        for (const word of wanted) {
            const name = names.find((each) => toKey(each) === word && holds(objects, each, fits));
            if (name !== undefined) return name;
        }
        return undefined;
    };
    const findTime = (pattern: RegExp): string | undefined =>
        names.find((each) => pattern.test(toKey(each)) && holds(objects, each, isTime));
    const text = find(TEXT, (value) => typeof value === 'string');
    if (text === undefined) return undefined;
    const speaker = find(SPEAKER, (value) => toLabel(value) !== undefined && clockTime(value) === undefined);
    const start = findTime(START);
    const end = findTime(END);
    const duration = findTime(DURATION);
    const id = find(['id'], (value) => typeof value === 'string' || typeof value === 'number');
    return {
        text,
        areWords: (isNamedWords || areWords(objects, text)) && start !== undefined,
        isSpeakerSure: speaker !== undefined && SURE_SPEAKER.includes(toKey(speaker)),
        ...(speaker === undefined || speaker === text ? {} : { speaker }),
        ...(id === undefined ? {} : { id }),
        ...(start === undefined || start === speaker ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        ...(duration === undefined ? {} : { duration })
    };
}

/** A name in one spelling: `start_time`, `startTime` and `Start Time` are the same. */
export function toKey(name: string): string {
    return name.toLowerCase().replace(/[^a-z]/g, '');
}

function holds(objects: readonly JsonObject[], name: string, fits: (value: unknown) => boolean): boolean {
    return objects.some((each) => fits(memberOf(each, name)));
}

function areWords(objects: readonly JsonObject[], text: string): boolean {
    const texts = objects.flatMap((each) => memberOf(each, text)).filter((each) => typeof each === 'string');
    return (
        ['word', 'punctuatedword'].includes(toKey(text)) ||
        (texts.length >= 10 && texts.every((each) => !/\S\s+\S/.test(each)))
    );
}

/** Who speaks, where a value says it: a name, a number, or an object with one. */
export function toLabel(value: unknown): string | undefined {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (!isObject(value)) return undefined;
    const named = ['name', 'displayName', 'display_name', 'label', 'role', 'id'].map((name) => memberOf(value, name));
    return named.map((each) => (isObject(each) ? undefined : toLabel(each))).find((each) => each !== undefined);
}

const written: TimeReader = anyOf(clockTime, isoMoment, isoDuration, (value) =>
    typeof value === 'string' && /^\d+(?:\.\d+)?s$/.test(value) ? seconds(value.slice(0, -1)) : undefined
);

function isTime(value: unknown): boolean {
    return (
        toNumber(value) !== undefined ||
        written(value) !== undefined ||
        (isArray(value) && toNumber(value[0]) !== undefined)
    );
}

/** How to read the times of a list, and whether that had to be guessed. */
export interface AnyTimes {
    readonly read: TimeReader;
    readonly isGuess: boolean;
}

/** A second of speech is some fifteen characters; a call with this many times fewer counts in something smaller. */
const CHARACTERS_A_SECOND = 15;
const FAR_TOO_LONG = 20;

/** From here on a number of seconds counts from the Unix epoch. */
const FIRST_EPOCH_SECONDS = 1e9;
const LONGEST_CALL_SECONDS = 36_000;

/**
 * Tells the unit of a list's times: by a name such as `start_ms`; else parts of a second mean seconds, and times that no
 * call of so many words reaches mean milliseconds.
 */
export function findTimes(list: readonly unknown[], columns: AnyColumns, name: string): AnyTimes {
    const key = toKey(name);
    if (/(?:milliseconds|millis|msecs?|ms)$/.test(key)) return { read: anyOf(milliseconds, written), isGuess: false };
    if (/(?:usec|micros)$/.test(key)) return { read: anyOf(microseconds, written), isGuess: false };
    if (/ticks$/.test(key)) return { read: anyOf(ticks, written), isGuess: false };
    if (/(?:seconds|secs|sec)$/.test(key)) return { read: anyOf(seconds, written), isGuess: false };
    let characters = 0;
    let latest = 0;
    let hasParts = false;
    let count = 0;
    for (const each of list) {
        const text = memberOf(each, columns.text);
        if (typeof text === 'string') characters += text.length;
        const value = memberOf(each, name);
        const number = toNumber(isArray(value) ? value[0] : value);
        if (number === undefined) continue;
        count += 1;
        latest = Math.max(latest, number);
        hasParts ||= !Number.isInteger(number);
    }
    const isGuess = count > 0;
    if (latest >= 1e11) return { read: anyOf(milliseconds, written), isGuess };
    if (hasParts || latest >= FIRST_EPOCH_SECONDS) return { read: anyOf(seconds, written), isGuess };
    const isTooLong =
        latest > LONGEST_CALL_SECONDS || latest > (characters / CHARACTERS_A_SECOND) * FAR_TOO_LONG + FAR_TOO_LONG;
    return { read: anyOf(isTooLong ? milliseconds : seconds, written), isGuess };
}
