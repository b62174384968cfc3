import { checkItems } from './checkItems';
import { recogniseForeign } from './foreignFile';
import type { FileItem, ReadOptions, TextFormat } from './format';
import type { FileIssueCode } from './issue';
import { JSON_FORMATS } from './jsonFormats';
import { OPENING_CHARACTERS } from './limits';
import { readJson } from './readJson';
import { TEXT_FORMATS } from './textFormats';

/**
 * Reads a transcript file of whichever format it is, told from what it holds unless `options.format` names it. The facts
 * that come first say the format. `source`: its text in parts of any size. Never throws for what the text holds: that
 * comes as issues, and what can be read comes as entries (`checkItems` has looked at them).
 */
export function readTranscriptFile(source: AsyncIterable<string>, options: ReadOptions = {}): AsyncIterable<FileItem> {
    return checkItems(readUnchecked(source, options));
}

async function* readUnchecked(source: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<FileItem> {
    const parts = source[Symbol.asyncIterator]();
    try {
        const { opening, whole } = await takeOpening(parts);
        const kind = recogniseFormat(opening, options);
        if (typeof kind === 'string') {
            yield { kind: 'issue', issue: { code: kind, severity: 'error' } };
            return;
        }
        if (kind === undefined) {
            yield* readJson(whole, options);
            return;
        }
        yield { kind: 'facts', facts: { format: kind.name } };
        yield* kind.read(whole, options);
    } finally {
        // Whoever stops reading early lets the file go.
        await parts.return?.();
    }
}

/** The names of all formats that can be read. */
export function readableFormats(): readonly string[] {
    return [...TEXT_FORMATS, ...JSON_FORMATS].map(({ name }) => name);
}

/** The format of a text; undefined for a JSON document; a code where it is none that can be read. */
function recogniseFormat(opening: string, { format }: ReadOptions): TextFormat | FileIssueCode | undefined {
    const foreign = recogniseForeign(opening);
    if (format !== undefined && foreign !== 'FILE_EMPTY') {
        const named = TEXT_FORMATS.find(({ name }) => name === format);
        return named ?? (JSON_FORMATS.some(({ name }) => name === format) ? undefined : 'FORMAT_UNKNOWN');
    }
    if (foreign !== undefined) return foreign;
    const judged = TEXT_FORMATS.map((each) => ({ each, likelihood: each.recognise(opening) }));
    const best = judged.reduce((a, b) => (b.likelihood > a.likelihood ? b : a));
    if (isJson(opening) && best.likelihood < 1) return undefined;
    return best.likelihood > 0 ? best.each : 'FORMAT_UNKNOWN';
}

/** Whether a text begins like a JSON document; `[00:15] Grace: hello` does not. */
function isJson(opening: string): boolean {
    return /^\s*(?:\{\s*(?:["}/']|$)|\[\s*(?:[{["\]/]|$))/.test(opening);
}

/** The opening of a text, and all its parts, those of the opening included. */
async function takeOpening(
    parts: AsyncIterator<string>
): Promise<{ readonly opening: string; readonly whole: AsyncIterable<string> }> {
    const taken: string[] = [];
    let size = 0;
    let hasMore = true;
    while (hasMore && size < OPENING_CHARACTERS) {
        const next = await parts.next();
        hasMore = next.done !== true;
        if (next.done !== true) {
            const text = size === 0 ? next.value.replace(/^\ufeff/, '') : next.value;
            taken.push(text);
            size += text.length;
        }
    }
    return {
        opening: taken.join('').slice(0, OPENING_CHARACTERS),
        whole: joinParts(taken, hasMore ? parts : undefined)
    };
}

async function* joinParts(taken: string[], rest: AsyncIterator<string> | undefined): AsyncGenerator<string, void> {
    for (let part = taken.shift(); part !== undefined; part = taken.shift()) yield part;
    if (!rest) return;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
