import type { JsonFormat } from './format';
import { toFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { warnOfLoops } from './jsonLoops';
import { toSpeaker } from './jsonSpeakers';
import { seconds } from './jsonTimes';
import { addTurns, type SpokenWord } from './jsonTurns';
import { firstObject, hasAny, isArray, memberOf } from './jsonValues';

/** Whisper as Hugging Face's pipelines write it: chunks, each with its times as a pair; with speakers where it was asked for. */
export const whisperChunksFormat: JsonFormat = {
    name: 'whisper-chunks',
    recognise(document) {
        const first = firstObject(memberOf(document, 'chunks')) ?? firstObject(memberOf(document, 'speakers'));
        return isArray(memberOf(first, 'timestamp')) && hasAny(first, 'text') ? 0.95 : 0;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const speakers = file.get('speakers');
        const list = isArray(speakers) && speakers.length > 0 ? 'speakers' : 'chunks';
        const words: SpokenWord[] = file.objects(list).flatMap((chunk) => {
            const text = chunk.text('text');
            if (text === undefined) return [];
            const times = chunk.get('timestamp');
            const [startMs, endMs] = (isArray(times) ? times : []).map(seconds);
            return [{ path: chunk.path, text, speaker: toSpeaker(chunk.label('speaker')), startMs, endMs }];
        });
        // One chunk a word, where words were asked for: those become lines.
        const areWords = words.length > 3 && words.every(({ text }) => !text.trim().includes(' '));
        if (areWords) addTurns(words, items);
        else for (const word of words) items.addEntry(word);
        if (!areWords) warnOfLoops(words, items);
        return items.all;
    }
};
