import type { SpokenLine } from 'c/transcriptRedaction';
import type { Problem } from '../problems';
import type { DialogId, InputFormat, InputItem, ReadOptions } from './format';
import { createFault, isArray, isObject, parseJson, type JsonObject, type Parsed } from './jsonShape';
import { JsonTexts, describeField, findField, findJsonFault } from './jsonTexts';
import { readLines, type FileLine } from './readLines';
import type { JsonPath } from './walkJson';

/** JSON Lines: one dialog a line. Blank lines are passed over. */
export const dialogFormat: InputFormat = {
    name: 'jsonl',
    about: 'JSON Lines, one dialog {id, turns: [text], speakers?: [name]} a line',
    extensions: ['.jsonl'],
    async *read(chunks, options): AsyncGenerator<InputItem> {
        for await (const line of readLines(chunks)) yield readDialog(line, options);
    }
};

function readDialog({ number, mark, text, ending, fault }: FileLine, { forMasking }: ReadOptions): InputItem {
    if (fault !== undefined) return { kind: 'flaw', problem: { code: fault, line: number } };
    if (text.trim() === '') return { kind: 'filler', source: mark + text + ending };
    const createFlaw = (offset: number, problem: Problem, id?: DialogId): InputItem => ({
        kind: 'flaw',
        problem: { line: number, column: offset + 1, ...problem },
        ...(id === undefined ? {} : { id })
    });
    const json = parseJson(text);
    if (json === undefined) return createFlaw(findJsonFault(text) ?? 0, { code: 'JSON_INVALID' });
    const parsed = parseDialog(json.value);
    if (!parsed.ok) {
        const { path, what } = parsed.fault;
        const problem: Problem = { code: 'FIELD_INVALID', what, ...describeField(path) };
        return createFlaw(findField(text, path), problem, idOf(json.value));
    }
    const { id, lines } = parsed.value;
    let located: JsonTexts | undefined;
    const locate = (): JsonTexts => (located ??= new JsonTexts(text, turnAt));
    if (forMasking && !locate().isExact(lines.length)) return createFlaw(0, { code: 'FIELD_REPEATED' }, id);
    return {
        kind: 'passage',
        id,
        lines,
        firstEntry: 0,
        own: { start: 0, end: lines.length },
        placeOf: (line, offset) => ({ line: number, column: locate().offsetOf(line, offset) + 1 }),
        toSource: (replacements) => mark + locate().replace(replacements) + ending
    };
}

function turnAt([name, turn, ...deeper]: JsonPath): number | undefined {
    return name === 'turns' && typeof turn === 'number' && deeper.length === 0 ? turn : undefined;
}

interface Dialog {
    readonly id: DialogId;
    readonly lines: readonly SpokenLine[];
}

function parseDialog(value: unknown): Parsed<Dialog> {
    if (!isObject(value)) return createFault([], 'a dialog has to be an object with id and turns');
    const id = idOf(value);
    if (id === undefined) return createFault(['id'], 'the id has to be a string, or a number of at most 15 digits');
    const { turns } = value;
    if (!isArray(turns)) return createFault(['turns'], 'the turns have to be an array of strings');
    const speakers = parseSpeakers(value, turns.length);
    if (!speakers.ok) return speakers;
    const lines: SpokenLine[] = [];
    for (const [index, text] of turns.entries()) {
        if (typeof text !== 'string') return createFault(['turns', index], 'a turn has to be a string');
        const speaker = speakers.value[index];
        lines.push(speaker === undefined ? { text } : { text, speaker });
    }
    return { ok: true, value: { id, lines } };
}

function parseSpeakers(value: JsonObject, turns: number): Parsed<readonly (string | undefined)[]> {
    const speakers = value['speakers'] ?? undefined;
    if (speakers === undefined) return { ok: true, value: [] };
    if (!isArray(speakers) || speakers.length !== turns) {
        return createFault(['speakers'], 'the speakers have to be an array with one for each turn, or left out');
    }
    const names: (string | undefined)[] = [];
    for (const [index, name] of speakers.entries()) {
        if (typeof name !== 'string' && name !== null) {
            return createFault(['speakers', index], 'a speaker has to be a string, or null where it is not known');
        }
        names.push(name ?? undefined);
    }
    return { ok: true, value: names };
}

function idOf(value: unknown): DialogId | undefined {
    const id = isObject(value) ? value['id'] : undefined;
    return typeof id === 'string' || (typeof id === 'number' && isKept(id)) ? id : undefined;
}

/** Whether a number is answered with as it came: JavaScript rounds long integers. */
function isKept(id: number): boolean {
    return Number.isFinite(id) && (!Number.isInteger(id) || Number.isSafeInteger(id));
}
