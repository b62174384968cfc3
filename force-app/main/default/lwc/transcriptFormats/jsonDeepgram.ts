import type { JsonFormat } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { toChannelSpeaker } from './jsonSpeakers';
import { seconds } from './jsonTimes';
import { addTurns, joinWords } from './jsonTurns';
import { hasAny, isArray, memberOf, toLanguage, valueAt } from './jsonValues';

/** Deepgram: utterances where they were asked for, else paragraphs, else words; one channel a party or speakers by number. */
export const deepgramFormat: JsonFormat = {
    name: 'deepgram',
    recognise(document) {
        const results = memberOf(document, 'results');
        if (isArray(memberOf(results, 'channels'))) return hasAny(document, 'metadata') ? 1 : 0.9;
        return isArray(memberOf(results, 'utterances')) && hasAny(document, 'metadata') ? 0.9 : 0;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const results = file.object('results');
        const channels = results?.objects('channels') ?? [];
        items.addFacts({
            conversationId: file.object('metadata')?.label('request_id'),
            language: toLanguage(valueAt(document, 'results', 'channels', 0, 'detected_language'))
        });
        const utterances = results?.objects('utterances') ?? [];
        if (utterances.length > 0) {
            const count = Math.max(channels.length, new Set(utterances.map((each) => each.label('channel'))).size);
            for (const utterance of utterances) addUtterance(utterance, count, items);
        } else {
            channels.forEach((channel, index) => readChannel(channel, index, channels.length, items));
        }
        if (channels.length > 1) items.sortByTime();
        return items.all;
    }
};

function addUtterance(utterance: JsonFields, channels: number, items: JsonItems): void {
    items.addEntry({
        path: utterance.path,
        id: utterance.label('id'),
        text: utterance.text('transcript'),
        speaker: toChannelSpeaker(utterance.label('channel'), utterance.label('speaker'), channels),
        startMs: utterance.time(seconds, 'start'),
        endMs: utterance.time(seconds, 'end')
    });
}

function readChannel(channel: JsonFields, index: number, channels: number, items: JsonItems): void {
    const [best] = channel.objects('alternatives');
    if (best === undefined) return channel.missing('alternatives');
    const toName = (label: string | undefined) => toChannelSpeaker(String(index), label, channels);
    const paragraphs = best.object('paragraphs')?.objects('paragraphs') ?? [];
    if (paragraphs.length > 0) {
        for (const paragraph of paragraphs) addParagraph(paragraph, toName, items);
        return undefined;
    }
    const words = best.objects('words').flatMap((word) => {
        const text = word.text('punctuated_word', 'word');
        if (text === undefined) return [];
        const speaker = toName(word.label('speaker'));
        return [
            { path: word.path, text, speaker, startMs: word.time(seconds, 'start'), endMs: word.time(seconds, 'end') }
        ];
    });
    if (words.length > 0) addTurns(words, items);
    else items.addEntry({ path: best.pathOf('transcript'), text: best.text('transcript'), speaker: toName(undefined) });
    return undefined;
}

function addParagraph(
    paragraph: JsonFields,
    toName: (label: string | undefined) => string | undefined,
    items: JsonItems
): void {
    const sentences = paragraph.objects('sentences').flatMap((sentence) => {
        const text = sentence.text('text');
        return text === undefined ? [] : [{ text }];
    });
    if (!paragraph.has('sentences')) paragraph.missing('sentences', 'error');
    else
        items.addEntry({
            path: paragraph.path,
            text: joinWords(sentences),
            speaker: toName(paragraph.label('speaker')),
            startMs: paragraph.time(seconds, 'start'),
            endMs: paragraph.time(seconds, 'end')
        });
}
