import type { FileEntry, FileItem, JsonFormat, ReadOptions } from './format';
import type { FilePlace } from './issue';
import { findDocuments, type FoundDocument } from './jsonDocuments';
import { JSON_FORMATS } from './jsonFormats';
import { mendJson } from './jsonMend';

/** What is read of a file, in UTF-16 units: parsed, it takes several times as much memory. The longest calls take a tenth. */
export const MAX_JSON_CHARACTERS = 64 * 1024 * 1024;

/**
 * Reads a file that is one JSON document, or several one after another (then a path begins with the number of its
 * document, from 0). Of a file that is broken or too large, what comes before that is read as well as may be.
 */
export async function* readJson(source: AsyncIterable<string>, options: ReadOptions = {}): AsyncGenerator<FileItem> {
    const { text, isCut } = await readWhole(source);
    if (isCut)
        yield {
            kind: 'issue',
            issue: { code: 'JSON_TOO_LARGE', severity: 'error', values: { limit: MAX_JSON_CHARACTERS } }
        };
    yield* readJsonText(text, options, isCut);
}

/** The same for a text that is in memory. */
export function* readJsonText(text: string, options: ReadOptions = {}, isCut = false): Generator<FileItem> {
    const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const { document, issues, isBroken } = parseSource(source, isCut);
    yield* issues;
    if (document === undefined) return;
    yield* readDocuments(document.value, options, isBroken);
}

interface ParsedSource {
    /** Undefined: nothing could be read. */
    readonly document: { readonly value: unknown } | undefined;
    readonly issues: readonly FileItem[];
    readonly isBroken: boolean;
}

function parseSource(source: string, isCut: boolean): ParsedSource {
    const whole = parse(source);
    if (whole !== undefined) return { document: whole, issues: [], isBroken: false };
    const { text, flaws, fault } = mendJson(source);
    const issues: FileItem[] = flaws.map(({ code, offset, count }) => ({
        kind: 'issue',
        issue: { code, severity: 'warning', at: toPlace(source, offset), values: { count } }
    }));
    // Where the end was cut off here, that has been said.
    if (fault !== undefined && !isCut) {
        issues.push({ kind: 'issue', issue: { code: 'JSON_INVALID', severity: 'error', at: toPlace(source, fault) } });
    }
    return { document: text === undefined ? undefined : parse(text), issues, isBroken: fault !== undefined };
}

function parse(text: string): { readonly value: unknown } | undefined {
    try {
        const value: unknown = JSON.parse(text);
        return { value };
    } catch {
        return undefined;
    }
}

function* readDocuments(root: unknown, options: ReadOptions, isBroken: boolean): Generator<FileItem> {
    const formats =
        options.format === undefined ? JSON_FORMATS : JSON_FORMATS.filter(({ name }) => name === options.format);
    const { documents, unknown } = findDocuments(root, formats);
    const found = documents.length > 0 || options.format === undefined ? documents : asWhole(root, formats);
    if (found.length === 0) {
        // Of a broken file it has been said what is wrong: too little of it was left to know it by.
        if (!isBroken) yield { kind: 'issue', issue: { code: 'FORMAT_UNKNOWN', severity: 'error' } };
        return;
    }
    let hasTimes = false;
    const untimed: FileEntry[] = [];
    for (const { format, value, path } of found) {
        yield { kind: 'facts', facts: { format: format.name } };
        for (const item of format.read(value, options)) {
            const moved = moveUnder(item, path);
            if (moved.kind === 'entry' && moved.entry.startMs === undefined) untimed.push(moved.entry);
            else hasTimes ||= moved.kind === 'entry';
            yield moved;
        }
    }
    for (const path of unknown) {
        yield { kind: 'issue', issue: { code: 'FORMAT_UNKNOWN', severity: 'error', at: { path } } };
    }
    // Where no entry has a time, that is one thing to say of the file, and said of every kind of file.
    if (!hasTimes) return;
    for (const { at } of untimed) yield { kind: 'issue', issue: { code: 'TIME_MISSING', severity: 'warning', at } };
}

/** What somebody says the file to be, whatever it looks like. */
function asWhole(value: unknown, formats: readonly JsonFormat[]): readonly FoundDocument[] {
    return formats.map((format) => ({ format, value, path: '' }));
}

/** The item of a document that stands under a path of its file. */
function moveUnder(item: FileItem, path: string): FileItem {
    if (path === '' || item.kind === 'facts') return item;
    if (item.kind === 'entry') return { kind: 'entry', entry: { ...item.entry, at: movePlace(item.entry.at, path) } };
    return { kind: 'issue', issue: { ...item.issue, at: movePlace(item.issue.at ?? { path: '' }, path) } };
}

function movePlace(place: FilePlace, path: string): FilePlace {
    if (!('path' in place)) return place;
    const joins = place.path === '' || place.path.startsWith('[');
    return { path: joins ? path + place.path : `${path}.${place.path}` };
}

/** Line and column, from 1, of an offset. */
function toPlace(source: string, offset: number): FilePlace {
    let line = 1;
    let lineStart = 0;
    for (const match of source.slice(0, offset).matchAll(/\r\n?|\n/g)) {
        line += 1;
        lineStart = match.index + match[0].length;
    }
    return { line, column: offset - lineStart + 1 };
}

async function readWhole(source: AsyncIterable<string>): Promise<{ readonly text: string; readonly isCut: boolean }> {
    const parts: string[] = [];
    let length = 0;
    for await (const part of source) {
        const room = MAX_JSON_CHARACTERS - length;
        if (part.length > room) {
            parts.push(part.slice(0, room));
            return { text: parts.join(''), isCut: true };
        }
        parts.push(part);
        length += part.length;
    }
    return { text: parts.join(''), isCut: false };
}
