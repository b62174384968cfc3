import type { JsonFormat } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { warnOfLoops } from './jsonLoops';
import { toSpeaker } from './jsonSpeakers';
import { clockTime, milliseconds, type TimeReader } from './jsonTimes';
import { hasAny, isArray, memberOf, someHave, toLanguage, valueAt } from './jsonValues';

/** whisper.cpp: `transcription` with offsets in milliseconds, and the same times as on a clock. */
export const whisperCppFormat: JsonFormat = {
    name: 'whisper-cpp',
    recognise(document) {
        const list = memberOf(document, 'transcription');
        if (someHave(list, 'offsets', 'timestamps') && someHave(list, 'text')) return 1;
        return isArray(list) && hasAny(document, 'systeminfo', 'params') ? 0.8 : 0;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        items.addFacts({ language: toLanguage(valueAt(document, 'result', 'language')) });
        const spoken: { path: string; text: string }[] = [];
        for (const segment of file.objects('transcription')) {
            const text = segment.text('text');
            if (text !== undefined) spoken.push({ path: segment.path, text });
            const speaker = segment.label('speaker');
            items.addEntry({
                path: segment.path,
                text,
                // The program's own sign for not knowing.
                speaker: speaker === '?' ? undefined : toSpeaker(speaker),
                ...timesOf(segment)
            });
        }
        warnOfLoops(spoken, items);
        return items.all;
    }
};

function timesOf(segment: JsonFields): { readonly startMs?: number | undefined; readonly endMs?: number | undefined } {
    const read = (name: string, reader: TimeReader) => {
        const span = segment.object(name);
        return { startMs: span?.time(reader, 'from'), endMs: span?.time(reader, 'to') };
    };
    return segment.has('offsets') ? read('offsets', milliseconds) : read('timestamps', clockTime);
}
