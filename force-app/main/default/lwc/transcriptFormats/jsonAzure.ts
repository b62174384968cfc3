import type { JsonFormat, Likelihood } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { toChannelSpeaker } from './jsonSpeakers';
import { anyOf, isoDuration, milliseconds, seconds, ticks } from './jsonTimes';
import { firstObject, isArray, memberOf, someHave, toLanguage } from './jsonValues';

/**
 * Azure AI Speech: batch transcription (version 2 in its own spelling, 3, and 3.2 with milliseconds) and fast transcription.
 * The best of a phrase's readings comes first, and of its spellings the one that is meant to be shown.
 */
export const azureFormat: JsonFormat = {
    name: 'azure-speech',
    recognise,
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        if (file.has('AudioFileResults')) {
            for (const audio of file.objects('AudioFileResults')) {
                items.addFacts({ conversationId: audio.label('AudioFileName') });
                readPhrases(audio, 'SegmentResults', items);
            }
        } else {
            const list = file.has('recognizedPhrases') ? 'recognizedPhrases' : 'phrases';
            items.addFacts({ language: toLanguage(memberOf(firstObject(file.get(list)), 'locale')) });
            readPhrases(file, list, items);
        }
        return items.all;
    }
};

function recognise(document: unknown): Likelihood {
    if (isArray(memberOf(document, 'recognizedPhrases'))) return 1;
    if (someHave(memberOf(document, 'AudioFileResults'), 'SegmentResults', 'CombinedResults')) return 1;
    const isCombined =
        isArray(memberOf(document, 'combinedPhrases')) || isArray(memberOf(document, 'combinedRecognizedPhrases'));
    const phrases = memberOf(document, 'phrases');
    if (someHave(phrases, 'offsetMilliseconds', 'durationMilliseconds')) return isCombined ? 1 : 0.9;
    if (isCombined) return 0.9;
    return someHave(phrases, 'offset') && someHave(phrases, 'duration') && someHave(phrases, 'text') ? 0.7 : 0;
}

function readPhrases(file: JsonFields, list: string, items: JsonItems): void {
    const phrases = file.objects(list);
    const channels = new Set(phrases.map((phrase) => phrase.label('channel') ?? phrase.label('ChannelNumber'))).size;
    for (const phrase of phrases) addPhrase(phrase, channels, items);
    if (phrases.length === 0) {
        const whole = ['combinedRecognizedPhrases', 'combinedPhrases', 'CombinedResults'].find((name) =>
            file.has(name)
        );
        if (whole !== undefined) {
            const parts = file.objects(whole);
            for (const part of parts) {
                const channel = part.label('channel') ?? part.label('ChannelNumber');
                const speaker = toChannelSpeaker(channel, undefined, parts.length);
                items.addEntry({ path: part.path, text: part.text('display', 'Display', 'text'), speaker });
            }
        }
    }
    if (channels > 1) items.sortByTime();
}

function addPhrase(phrase: JsonFields, channels: number, items: JsonItems): void {
    const status = phrase.string('recognitionStatus') ?? phrase.string('RecognitionStatus');
    const best = phrase.objects('nBest')[0] ?? phrase.objects('NBest')[0];
    const isWhole = phrase.has('text') || phrase.has('DisplayText');
    if (best === undefined && !isWhole) {
        if (status === undefined || status === 'Success') phrase.missing('nBest', 'error');
        else items.addIssue('ENTRY_NOT_RECOGNISED', 'warning', phrase.path, { status });
        return;
    }
    const channel = phrase.label('channel') ?? phrase.label('ChannelNumber');
    const speaker = phrase.label('speaker') ?? phrase.label('SpeakerId');
    items.addEntry({
        path: phrase.path,
        text:
            best === undefined
                ? phrase.text('text', 'DisplayText')
                : best.text('display', 'Display', 'itn', 'ITN', 'lexical', 'Lexical'),
        speaker: toChannelSpeaker(channel, speaker, channels),
        startMs: timeOf(phrase, 'offset', 'Offset'),
        durationMs: timeOf(phrase, 'duration', 'Duration')
    });
}

/** The same time stands there up to three times. A bare number is ticks in batch transcription, milliseconds in fast. */
function timeOf(phrase: JsonFields, name: string, oldName: string): number | undefined {
    const bare = phrase.has('text') ? milliseconds : ticks;
    return (
        phrase.time(milliseconds, `${name}Milliseconds`) ??
        phrase.time(ticks, `${name}InTicks`) ??
        phrase.time(anyOf(isoDuration, bare), name) ??
        phrase.time(seconds, `${oldName}InSeconds`) ??
        phrase.time(anyOf(isoDuration, ticks), oldName)
    );
}
