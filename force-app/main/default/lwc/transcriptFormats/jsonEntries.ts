import type { FileClock, GuessedField, JsonFormat, SpeakerRole } from './format';
import { toElements, toFields, toObjects, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { milliseconds } from './jsonTimes';
import { firstObject, hasAny, isArray, memberOf, someHave, toLanguage } from './jsonValues';

const ROLES: readonly string[] = ['agent', 'customer', 'system'] satisfies readonly SpeakerRole[];
const FIELDS: readonly string[] = ['startMs', 'durationMs', 'speaker'] satisfies readonly GuessedField[];

/** This project's own JSON: entries with `startMs`, `durationMs`, `speaker`, `role` and `text`, in an object or as a list. */
export const entriesFormat: JsonFormat = {
    name: 'json-entries',
    recognise(document) {
        const list = isArray(document) ? document : memberOf(document, 'entries');
        if (!isArray(list)) return 0;
        const first = firstObject(list);
        if (first === undefined) return hasAny(document, 'format', 'encoding') ? 0.8 : 0;
        if (typeof first['text'] !== 'string') return 0;
        if (hasAny(first, 'startMs', 'durationMs')) return hasAny(first, 'start', 'end', 'startTime') ? 0.5 : 0.95;
        const isPlain = Object.keys(first).every((key) => ['id', 'text', 'speaker', 'role', 'guessed'].includes(key));
        // Texts alone may be anything, inside of something else.
        return !isPlain ? 0 : someHave(list, 'speaker', 'role') ? 0.8 : 0.45;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        items.addFacts({
            conversationId: file.label('conversationId'),
            startedAtMs: file.time(milliseconds, 'startedAtMs'),
            language: toLanguage(file.get('language')),
            clock: toClock(file.get('clock'))
        });
        for (const entry of isArray(document) ? toObjects(toElements(document), items) : file.objects('entries')) {
            items.addEntry({
                path: entry.path,
                id: entry.label('id'),
                text: entry.text('text'),
                speaker: entry.label('speaker'),
                role: roleOf(entry),
                startMs: entry.time(milliseconds, 'startMs'),
                durationMs: entry.time(milliseconds, 'durationMs'),
                guessed: entry.list('guessed').flatMap(({ value }) => (isGuessedField(value) ? [value] : []))
            });
        }
        return items.all;
    }
};

function toClock(value: unknown): FileClock | undefined {
    return value === 'epoch' || value === 'callStart' ? value : undefined;
}

function roleOf(entry: JsonFields): SpeakerRole | undefined {
    const role = entry.get('role');
    if (role === undefined || isRole(role)) return role;
    entry.wrong('role', 'agent, customer or system');
    return undefined;
}

function isRole(value: unknown): value is SpeakerRole {
    return typeof value === 'string' && ROLES.includes(value);
}

function isGuessedField(value: unknown): value is GuessedField {
    return typeof value === 'string' && FIELDS.includes(value);
}
