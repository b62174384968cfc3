import { isUtf8 } from 'node:buffer';
import type { SpokenLine } from 'c/transcriptRedaction';
import { MAX_JSON_MIB, type Place, type Problem } from '../problems';
import type { InputFormat, InputItem, ReadOptions } from './format';
import { createFault, isArray, isObject, parseJson, type Parsed } from './jsonShape';
import { JsonTexts, describeField, findField, findJsonFault, toPlace } from './jsonTexts';
import type { JsonPath } from './walkJson';

const MAX_JSON_BYTES = MAX_JSON_MIB * 1024 * 1024;

/** Our JSON: an array of entries, or an object that has it as `entries`. */
export const jsonFormat: InputFormat = {
    name: 'json',
    about: 'an array of {text, speaker?, role?}, or {entries: [...]}; the file is one call',
    extensions: ['.json'],
    async *read(chunks, options): AsyncGenerator<InputItem> {
        const bytes = await readWhole(chunks);
        if (bytes === undefined) yield { kind: 'flaw', problem: { code: 'FILE_TOO_LARGE' } };
        else if (!isUtf8(bytes)) {
            yield { kind: 'flaw', problem: { code: 'TEXT_NOT_UTF8', line: findOddLine(bytes) } };
        } else yield readCall(bytes.toString('utf8'), options);
    }
};

async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size > MAX_JSON_BYTES) return undefined;
        parts.push(chunk);
    }
    return Buffer.concat(parts, size);
}

/** The first line that is not UTF-8: line feeds are never part of another character. */
function findOddLine(bytes: Buffer): number {
    let line = 1;
    let from = 0;
    for (
        let end = bytes.indexOf('\n');
        end >= 0 && isUtf8(bytes.subarray(from, end));
        end = bytes.indexOf('\n', from)
    ) {
        line += 1;
        from = end + 1;
    }
    return line;
}

function readCall(file: string, { forMasking }: ReadOptions): InputItem {
    const mark = file.startsWith('\uFEFF') ? '\uFEFF' : '';
    const source = file.slice(mark.length);
    const createFlaw = (offset: number, problem: Problem): InputItem => ({
        kind: 'flaw',
        problem: { ...toPlace(source, offset), ...problem }
    });
    const json = parseJson(source);
    if (json === undefined) return createFlaw(findJsonFault(source) ?? 0, { code: 'JSON_INVALID' });
    const parsed = parseEntries(json.value);
    if (!parsed.ok) {
        const { path, what } = parsed.fault;
        return createFlaw(findField(source, path), { code: 'FIELD_INVALID', what, ...describeField(path) });
    }
    const { lines, listPath } = parsed.value;
    const entryOf = (path: JsonPath): number | undefined => {
        const [entry, name, ...deeper] = path.slice(listPath.length);
        const isText = name === 'text' && deeper.length === 0 && listPath.every((part, index) => path[index] === part);
        return isText && typeof entry === 'number' ? entry : undefined;
    };
    let located: JsonTexts | undefined;
    const locate = (): JsonTexts => (located ??= new JsonTexts(source, entryOf));
    if (forMasking && !locate().isExact(lines.length)) return createFlaw(0, { code: 'FIELD_REPEATED' });
    return {
        kind: 'passage',
        lines,
        firstEntry: 0,
        own: { start: 0, end: lines.length },
        placeOf: (line, offset): Place => toPlace(source, locate().offsetOf(line, offset)),
        toSource: (replacements) => mark + locate().replace(replacements)
    };
}

interface Entries {
    readonly lines: readonly SpokenLine[];
    /** Where their array stands. */
    readonly listPath: JsonPath;
}

function parseEntries(value: unknown): Parsed<Entries> {
    const listPath: JsonPath = isArray(value) ? [] : ['entries'];
    const list = isObject(value) ? value['entries'] : value;
    if (!isArray(list)) return createFault(listPath, 'the file has to be an array of entries, or an object with one');
    const lines: SpokenLine[] = [];
    for (const [index, item] of list.entries()) {
        const parsed = parseEntry(item, [...listPath, index]);
        if (!parsed.ok) return parsed;
        lines.push(parsed.value);
    }
    return { ok: true, value: { lines, listPath } };
}

function parseEntry(item: unknown, path: JsonPath): Parsed<SpokenLine> {
    if (!isObject(item)) return createFault(path, 'an entry has to be an object with a text');
    const { text } = item;
    const speaker = item['speaker'] ?? undefined;
    const role = item['role'] ?? undefined;
    if (typeof text !== 'string') return createFault([...path, 'text'], 'the text has to be a string');
    if (speaker !== undefined && typeof speaker !== 'string') {
        return createFault([...path, 'speaker'], 'the speaker has to be a string, or left out');
    }
    if (role !== undefined && role !== 'agent' && role !== 'customer') {
        return createFault([...path, 'role'], 'the role has to be "agent" or "customer", or left out');
    }
    return {
        ok: true,
        value: {
            text,
            ...(speaker === undefined ? {} : { speaker }),
            ...(role === undefined ? {} : { role })
        }
    };
}
