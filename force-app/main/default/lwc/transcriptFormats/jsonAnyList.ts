import type { GuessedField, JsonFormat, Likelihood } from './format';
import { findColumns, findTimes, toKey, toLabel, type AnyColumns } from './jsonAnyColumns';
import { toElements, toObjects, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { toRole, toSpeaker } from './jsonSpeakers';
import { isEpochMs, isoMoment, type TimeReader } from './jsonTimes';
import { addTurns } from './jsonTurns';
import { isArray, isObject, memberOf, toLanguage } from './jsonValues';

/**
 * The last resort: any list of objects with a text, told by what their members are called. With who spoke or when it is
 * sure enough to be looked for inside other things. A unit of time that is not named is a guess, and marked.
 */
export const anyListFormat: JsonFormat = {
    name: 'json-list',
    recognise(document): Likelihood {
        const found = findList(document);
        if (found === undefined) return 0;
        const { speaker, start } = found.columns;
        return speaker === undefined && start === undefined ? 0.2 : 0.5;
    },
    read(document) {
        const items = new JsonItems();
        const found = findList(document);
        if (found === undefined) return items.all;
        const { name, list, columns } = found;
        const elements = toElements(list).map(({ value, path }) => ({ value, path: name + path }));
        const reader = new ListReader(list, columns);
        items.addFacts({ ...factsOf(document), clock: reader.isEpoch ? 'epoch' : undefined });
        const entries = toObjects(elements, items);
        if (columns.areWords)
            addTurns(
                entries.flatMap((entry) => reader.toWord(entry)),
                items
            );
        else for (const entry of entries) reader.addEntry(entry, items);
        return items.all;
    }
};

interface FoundList {
    /** What the list is called in the document; empty where it is the document. */
    readonly name: string;
    readonly list: readonly unknown[];
    readonly columns: AnyColumns;
}

/** The list itself, or of an object's lists the one that says the most of each text; of two alike, lines before words. */
function findList(document: unknown): FoundList | undefined {
    if (isArray(document)) {
        const columns = findColumns(document);
        return columns === undefined ? undefined : { name: '', list: document, columns };
    }
    if (!isObject(document)) return undefined;
    let best: FoundList | undefined;
    for (const [name, list] of Object.entries(document)) {
        const columns = isArray(list) ? findColumns(list, toKey(name) === 'words') : undefined;
        if (columns === undefined || !isArray(list)) continue;
        if (best === undefined || worthOf(columns) > worthOf(best.columns)) best = { name, list, columns };
    }
    return best;
}

function worthOf({ speaker, isSpeakerSure, start, areWords }: AnyColumns): number {
    return (
        (speaker === undefined ? 0 : 2) + (isSpeakerSure ? 2 : 0) + (start === undefined ? 0 : 2) + (areWords ? 0 : 1)
    );
}

const ID_KEYS = ['conversationid', 'callid', 'contactid', 'id'];

function factsOf(document: unknown): {
    conversationId?: string | undefined;
    startedAtMs?: number | undefined;
    language?: string | undefined;
} {
    const members = isObject(document) ? Object.entries(document) : [];
    const find = (keys: readonly string[]): unknown =>
        keys
            .map((key) => members.find(([name]) => toKey(name) === key)?.[1])
            .find((value) => (value ?? undefined) !== undefined);
    const id = find(ID_KEYS);
    return {
        conversationId: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
        startedAtMs: isoMoment(find(['startedat', 'starttime', 'callstart'])),
        language: toLanguage(find(['language', 'languagecode', 'locale']))
    };
}

class ListReader {
    readonly isEpoch: boolean;
    readonly #columns: AnyColumns;
    readonly #guessed: readonly GuessedField[];
    readonly #readStart: TimeReader;
    readonly #readEnd: TimeReader;
    readonly #readDuration: TimeReader;

    constructor(list: readonly unknown[], columns: AnyColumns) {
        this.#columns = columns;
        const { start, end, duration } = columns;
        const main = start ?? end ?? duration;
        const times = main === undefined ? undefined : findTimes(list, columns, main);
        const readerOf = (name: string | undefined): TimeReader => {
            if (name === undefined || times === undefined) return () => undefined;
            const own = findTimes(list, columns, name);
            // What does not name its unit has that of the start.
            return own.isGuess ? times.read : own.read;
        };
        this.#readStart = readerOf(start);
        this.#readEnd = readerOf(end);
        this.#readDuration = readerOf(duration);
        this.#guessed = [
            ...(times?.isGuess === true ? (['startMs', 'durationMs'] as const) : []),
            ...(columns.isSpeakerSure ? [] : (['speaker'] as const))
        ];
        this.isEpoch =
            start !== undefined && list.some((each) => isEpochMs(this.#readStart(memberOf(each, start)) ?? 0));
    }

    addEntry(entry: JsonFields, items: JsonItems): void {
        const { text, id } = this.#columns;
        const label = this.labelOf(entry);
        items.addEntry({
            path: entry.path,
            id: id === undefined ? undefined : entry.label(id),
            text: entry.text(text),
            speaker: toSpeaker(label),
            role: toRole(label),
            ...this.timesOf(entry),
            guessed: this.#guessed
        });
    }

    toWord(entry: JsonFields) {
        const text = entry.text(this.#columns.text);
        // Some write spaces as items of their own.
        if (text === undefined || text.trim() === '') return [];
        return [
            {
                path: entry.path,
                text,
                speaker: toSpeaker(this.labelOf(entry)),
                ...this.timesOf(entry),
                guessed: this.#guessed
            }
        ];
    }

    private labelOf(entry: JsonFields): string | undefined {
        const { speaker } = this.#columns;
        if (speaker === undefined || !entry.has(speaker)) return undefined;
        const label = toLabel(entry.get(speaker));
        if (label === undefined) entry.wrong(speaker, 'a name');
        return label;
    }

    private timesOf(entry: JsonFields) {
        const { start, end, duration } = this.#columns;
        const both = start === undefined ? undefined : entry.get(start);
        if (isArray(both)) return { startMs: this.#readStart(both[0]), endMs: this.#readStart(both[1]) };
        return {
            startMs: start === undefined ? undefined : entry.time(this.#readStart, start),
            endMs: end === undefined ? undefined : entry.time(this.#readEnd, end),
            durationMs: duration === undefined ? undefined : entry.time(this.#readDuration, duration)
        };
    }
}
