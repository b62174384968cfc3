import type { JsonFormat } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { warnOfLoops } from './jsonLoops';
import { toRole, toSpeaker } from './jsonSpeakers';
import { seconds } from './jsonTimes';
import { joinWords, mostFrequent } from './jsonTurns';
import { hasAny, isArray, isObject, memberOf, someHave, toLanguage } from './jsonValues';

/** OpenAI's API names languages where its programs have codes; these are the most frequent. */
const LANGUAGES: Readonly<Record<string, string>> = {
    english: 'en',
    spanish: 'es',
    german: 'de',
    french: 'fr',
    italian: 'it',
    portuguese: 'pt',
    dutch: 'nl',
    japanese: 'ja',
    chinese: 'zh',
    korean: 'ko',
    russian: 'ru',
    polish: 'pl',
    turkish: 'tr',
    arabic: 'ar',
    hindi: 'hi',
    swedish: 'sv'
};

/**
 * Whisper as its own program, OpenAI's API, faster-whisper, whisper-timestamped and WhisperX (which adds speakers) write it:
 * segments with times in seconds.
 */
export const whisperFormat: JsonFormat = {
    name: 'whisper',
    recognise(document) {
        const segments = memberOf(document, 'segments');
        if (!isArray(segments)) {
            const isText = typeof memberOf(document, 'text') === 'string';
            return isText && hasAny(document, 'task', 'usage', 'language') && !hasAny(document, 'words') ? 0.6 : 0;
        }
        if (segments.length === 0) return typeof memberOf(document, 'text') === 'string' ? 0.6 : 0.2;
        if (!someHave(segments, 'text', 'words') || !segments.slice(0, 20).some(hasSpan)) return 0;
        const isKnown =
            someHave(segments, 'words', 'seek', 'avg_logprob', 'no_speech_prob', 'tokens') ||
            hasAny(document, 'word_segments', 'text', 'language');
        return isKnown ? 0.9 : 0.6;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const language = file.string('language');
        items.addFacts({ language: languageOf(language) });
        const spoken: { path: string; text: string }[] = [];
        for (const segment of file.objects('segments')) {
            const text = textOf(segment);
            if (text !== undefined) spoken.push({ path: segment.path, text });
            const { speaker, guessed } = speakerOf(segment);
            items.addEntry({
                path: segment.path,
                id: segment.label('id'),
                text,
                speaker: toSpeaker(speaker),
                role: toRole(speaker),
                startMs: segment.time(seconds, 'start'),
                endMs: segment.time(seconds, 'end'),
                guessed
            });
        }
        if (spoken.length === 0 && file.has('text')) items.addEntry({ path: 'text', text: file.text('text') });
        warnOfLoops(spoken, items);
        return items.all;
    }
};

/** Its members may be null: a time that is not known. */
function hasSpan(segment: unknown): boolean {
    return isObject(segment) && 'start' in segment && 'end' in segment;
}

function languageOf(language: string | undefined): string | undefined {
    const name = language?.toLowerCase() ?? '';
    return Object.hasOwn(LANGUAGES, name)
        ? LANGUAGES[name]
        : name.length > 3 && !/[-_]/.test(name)
          ? undefined
          : toLanguage(language);
}

function textOf(segment: JsonFields): string | undefined {
    if (segment.has('text') || !segment.has('words')) return segment.text('text');
    return joinWords(
        segment.objects('words').flatMap((word) => {
            const text = word.text('word', 'text');
            return text === undefined ? [] : [{ text }];
        })
    );
}

function speakerOf(segment: JsonFields): ReturnType<typeof mostFrequent> {
    const speaker = segment.label('speaker');
    if (speaker !== undefined) return { speaker, guessed: [] };
    const words = segment.get('words');
    if (!isArray(words)) return { guessed: [] };
    return mostFrequent(
        words.map((word) => {
            const label = memberOf(word, 'speaker');
            return typeof label === 'string' ? label : undefined;
        })
    );
}
