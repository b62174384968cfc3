import type { JsonFormat } from './format';
import { toElements, toFields, toObjects, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { toChannelSpeaker } from './jsonSpeakers';
import { anyOf, seconds, type TimeReader } from './jsonTimes';
import { addTurns, joinWords, type SpokenWord } from './jsonTurns';
import {
    firstObject,
    hasAny,
    isArray,
    isObject,
    memberOf,
    toLanguage,
    toNumber,
    valueAt,
    type JsonObject
} from './jsonValues';

/**
 * Google Speech-to-Text, versions 1 and 2. Each result is a line; where speakers were told apart, the last result repeats
 * every word of the call with who said it, and then those words are the lines.
 */
export const googleFormat: JsonFormat = {
    name: 'google-speech',
    recognise(document) {
        const list = isArray(document) ? document : memberOf(document, 'results');
        if (!isArray(list)) return 0;
        // Results may be empty, the first of them too.
        const result = list.slice(0, 20).find((each) => hasAny(bestOf(each), 'transcript', 'words'));
        const best = bestOf(result);
        if (best === undefined || hasAny(best, 'content', 'timestamps')) return 0;
        if (isArray(memberOf(best, 'words'))) return isGoogleWord(valueAt(best, 'words', 0)) ? 1 : 0.6;
        const named = hasAny(
            result,
            'resultEndTime',
            'resultEndOffset',
            'languageCode',
            'channelTag',
            'result_end_time'
        );
        return hasAny(best, 'transcript') ? (named ? 0.9 : 0.6) : 0;
    },
    read(document) {
        const items = new JsonItems();
        const results = isArray(document)
            ? toObjects(toElements(document), items)
            : toFields(document, items).objects('results');
        const read = results.map((result) => toResult(result, items));
        items.addFacts({ language: toLanguage(read.find(({ language }) => language !== undefined)?.language) });
        const channels = new Set(read.flatMap(({ channel }) => channel ?? [])).size;
        for (const result of withoutRepeated(read)) addResult(result, channels, items);
        if (channels > 1) items.sortByTime();
        return items.all;
    }
};

function bestOf(result: unknown): JsonObject | undefined {
    return firstObject(memberOf(result, 'alternatives'));
}

function isGoogleWord(word: unknown): boolean {
    return (
        hasAny(word, 'word') &&
        hasAny(word, 'startTime', 'endTime', 'startOffset', 'endOffset', 'start_time', 'end_time')
    );
}

/** Protobuf writes a duration as `7.2s`, or as an object with seconds (as text) and nanoseconds, of which it leaves out zeros. */
const duration: TimeReader = anyOf(seconds, (value) => {
    if (typeof value === 'string') return value.endsWith('s') ? seconds(value.slice(0, -1)) : undefined;
    if (!isObject(value)) return undefined;
    const whole = toNumber(value['seconds'] ?? 0);
    const nanos = toNumber(value['nanos'] ?? 0);
    return whole === undefined || nanos === undefined ? undefined : seconds(whole + nanos / 1e9);
});

interface Result {
    readonly path: string;
    readonly text: string | undefined;
    readonly words: readonly GoogleWord[];
    readonly channel: string | undefined;
    readonly language: unknown;
    readonly endMs: number | undefined;
}

interface GoogleWord extends SpokenWord {
    readonly label: string | undefined;
}

function toResult(result: JsonFields, items: JsonItems): Result {
    const [best] = result.objects('alternatives');
    if (best === undefined) items.addIssue('ENTRY_EMPTY', 'note', result.path);
    const words = best?.objects('words') ?? [];
    const text =
        best === undefined || (words.length > 0 && !best.has('transcript')) ? undefined : best.text('transcript');
    return {
        path: best === undefined ? result.path : best.path,
        text,
        words: words.flatMap(toWord),
        channel: result.label('channelTag') ?? result.label('channel_tag'),
        language: result.get('languageCode') ?? result.get('language_code'),
        endMs: result.time(duration, 'resultEndTime', 'resultEndOffset', 'result_end_time', 'result_end_offset')
    };
}

function toWord(word: JsonFields): readonly GoogleWord[] {
    const text = word.text('word');
    if (text === undefined) return [];
    const label =
        word.label('speakerLabel') ??
        word.label('speakerTag') ??
        word.label('speaker_label') ??
        word.label('speaker_tag');
    return [
        {
            path: word.path,
            // Japanese words come with how they are read.
            text: text.split('|', 1)[0] ?? text,
            startMs: word.time(duration, 'startTime', 'startOffset', 'start_time', 'start_offset'),
            endMs: word.time(duration, 'endTime', 'endOffset', 'end_time', 'end_offset'),
            // 0 is what protobuf has for not known.
            label: label === '0' || label === '' ? undefined : label
        }
    ];
}

/** Without the results that the last one says again, word by word and with who said it. */
function withoutRepeated(results: readonly Result[]): readonly Result[] {
    const last = results.at(-1);
    if (last === undefined || results.length < 2 || !last.words.some(({ label }) => label !== undefined))
        return results;
    const before = results.slice(0, -1).filter(({ words }) => words.every(({ label }) => label === undefined));
    const said = before.reduce((sum, { text, words }) => sum + (words.length || countWords(text)), 0);
    // By its beginning too: a last result that merely is long repeats nothing.
    const repeats = last.words.length >= said * 0.9 && said > 0 && beginsAlike(before, last.words);
    return repeats ? results.filter((result) => !before.includes(result)) : results;
}

function beginsAlike(before: readonly Result[], words: readonly SpokenWord[]): boolean {
    const said = before.flatMap((result) =>
        result.words.length > 0
            ? result.words.map(({ text }) => text)
            : (result.text ?? '').split(/\s+/).filter(Boolean)
    );
    return said.slice(0, 5).every((word, index) => toKey(word) === toKey(words[index]?.text ?? ''));
}

function toKey(word: string): string {
    return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function countWords(text: string | undefined): number {
    return text === undefined ? 0 : text.split(/\s+/).filter(Boolean).length;
}

function addResult({ path, text, words, channel, endMs }: Result, channels: number, items: JsonItems): void {
    // What is missing has been said.
    if (text === undefined && words.length === 0) return;
    const named = words.map((word) => ({ ...word, speaker: toChannelSpeaker(channel, word.label, channels) }));
    const speakers = new Set(named.map(({ speaker }) => speaker));
    if (named.length > 0 && (text === undefined || text.trim() === '' || speakers.size > 1)) {
        addTurns(named, items);
        return;
    }
    items.addEntry({
        path,
        text: text ?? joinWords(named),
        speaker: named[0]?.speaker ?? toChannelSpeaker(channel, undefined, channels),
        startMs: named.find(({ startMs }) => startMs !== undefined)?.startMs,
        endMs: named.findLast((word) => word.endMs !== undefined)?.endMs ?? endMs
    });
}
