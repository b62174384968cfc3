import type { JsonFormat, Likelihood } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { toRole, toSpeaker } from './jsonSpeakers';
import { milliseconds } from './jsonTimes';
import { addTurns, joinWords } from './jsonTurns';
import { firstObject, hasAny, isArray, memberOf, toLanguage } from './jsonValues';

/** Where a file may have its lines, the best first. */
const LISTS = ['utterances', 'paragraphs', 'sentences'] as const;

/** What stands for what was taken out: `####`, or `[PERSON_NAME]`. */
const REDACTED = /#{2,}|\[[A-Z][A-Z_]+\]/;

/** AssemblyAI: utterances, or the answers of its paragraphs and sentences, else words. Times are whole milliseconds. */
export const assemblyAiFormat: JsonFormat = {
    name: 'assemblyai',
    recognise,
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const status = file.string('status');
        if (status !== undefined && status !== 'completed')
            items.addIssue('NOT_FINISHED', 'warning', 'status', { status });
        items.addFacts({ conversationId: file.label('id'), language: toLanguage(file.get('language_code')) });
        const list = LISTS.find((name) => isFilled(file.get(name)));
        if (list !== undefined) for (const line of file.objects(list)) addLine(line, items);
        else readWords(file, items);
        if (file.get('redact_pii') === true) {
            items.addIssue('ALREADY_REDACTED', 'note', 'redact_pii', { count: items.countEntries(REDACTED) });
        }
        return items.all;
    }
};

function recognise(document: unknown): Likelihood {
    const list = LISTS.map((name) => memberOf(document, name)).find(isArray) ?? memberOf(document, 'words');
    const first = firstObject(list);
    const isOurs = hasAny(document, 'audio_duration', 'audio_url', 'acoustic_model', 'language_model', 'speech_model');
    if (isOurs && (isArray(list) || hasAny(document, 'status'))) return hasAny(document, 'status', 'id') ? 1 : 0.8;
    if (
        hasAny(first, 'text') &&
        hasAny(first, 'start') &&
        (isArray(memberOf(first, 'words')) || memberOf(document, 'status') === 'completed') &&
        hasAny(document, 'utterances')
    ) {
        return Number.isInteger(memberOf(first, 'start')) && Number.isInteger(memberOf(first, 'end')) ? 0.6 : 0;
    }
    return 0;
}

function isFilled(list: unknown): boolean {
    return isArray(list) && list.length > 0;
}

function addLine(line: JsonFields, items: JsonItems): void {
    const speaker = line.label('speaker') ?? line.label('channel');
    items.addEntry({
        path: line.path,
        text: line.has('text') || !line.has('words') ? line.text('text') : joinWords(toWords(line)),
        speaker: toSpeaker(speaker),
        role: toRole(speaker),
        startMs: line.time(milliseconds, 'start'),
        endMs: line.time(milliseconds, 'end')
    });
}

function readWords(file: JsonFields, items: JsonItems): void {
    const words = toWords(file);
    if (words.length > 0) addTurns(words, items);
    else if (file.has('text')) items.addEntry({ path: 'text', text: file.text('text') });
    else if (file.has('error')) items.addIssue('FIELD_MISSING', 'error', 'text');
}

function toWords(fields: JsonFields) {
    return fields.objects('words').flatMap((word) => {
        const text = word.text('text');
        if (text === undefined) return [];
        const speaker = toSpeaker(word.label('speaker') ?? word.label('channel'));
        return [
            {
                path: word.path,
                text,
                speaker,
                startMs: word.time(milliseconds, 'start'),
                endMs: word.time(milliseconds, 'end')
            }
        ];
    });
}
