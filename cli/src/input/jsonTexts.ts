import type { Place } from '../problems';
import type { Replacement } from './format';
import { replaceParts } from './replaceParts';
import { toSourceOffsets, walkJson, type JsonPath } from './walkJson';

interface Span {
    readonly start: number;
    readonly end: number;
}

/** Which line's text stands at a path; undefined for all else. */
export type LineAt = (path: JsonPath) => number | undefined;

/** The strings in JSON text that are lines' texts, by line. */
export class JsonTexts {
    readonly #source: string;
    readonly #spans = new Map<number, Span>();
    #repeated = false;

    constructor(source: string, lineAt: LineAt) {
        this.#source = source;
        walkJson(source, ({ kind, path, start, end }) => {
            if (kind !== 'string') return;
            const line = lineAt(path);
            if (line === undefined) return;
            // The last one counts, as it does for JSON.parse.
            this.#repeated ||= this.#spans.has(line);
            this.#spans.set(line, { start, end });
        });
    }

    /** Whether there is exactly one string for each line: members that stand twice would stay unmasked. */
    isExact(lineCount: number): boolean {
        return !this.#repeated && this.#spans.size === lineCount;
    }

    /** Where a character of a line's text stands in the source. */
    offsetOf(line: number, offset: number): number {
        const span = this.#spans.get(line);
        if (span === undefined) return 0;
        return toSourceOffsets(this.#source, span.start, span.end)[offset] ?? span.end - 1;
    }

    /** The source with parts of lines' texts replaced. Every other character stays, escapes and spaces too. */
    replace(replacements: ReadonlyMap<number, readonly Replacement[]>): string {
        const parts: Replacement[] = [];
        for (const [line, wanted] of replacements) {
            const span = this.#spans.get(line);
            if (span === undefined) continue;
            const offsets = toSourceOffsets(this.#source, span.start, span.end);
            for (const { start, end, mask } of wanted) {
                parts.push({
                    start: offsets[start] ?? span.end - 1,
                    end: offsets[end] ?? span.end - 1,
                    mask: JSON.stringify(mask).slice(1, -1)
                });
            }
        }
        return replaceParts(
            this.#source,
            parts.toSorted((a, b) => a.start - b.start)
        );
    }
}

/** Where JSON text stops being JSON. Undefined: nowhere. */
export function findJsonFault(source: string): number | undefined {
    return walkJson(source, () => {});
}

/** Where the value at a path begins; where its parent does, when it is missing. */
export function findField(source: string, wanted: JsonPath): number {
    let found = 0;
    walkJson(source, ({ path, start }) => {
        if (path.length <= wanted.length && path.every((part, index) => part === wanted[index])) found = start;
    });
    return found;
}

/** Line and column of an offset. */
export function toPlace(source: string, offset: number): Place {
    let line = 1;
    let from = 0;
    for (let end = source.indexOf('\n'); end >= 0 && end < offset; end = source.indexOf('\n', from)) {
        line += 1;
        from = end + 1;
    }
    return { line, column: offset - from + 1 };
}

/** A path as people write it, for a problem: `entries[3].text`. Nothing where it is the whole. */
export function describeField(path: JsonPath): { readonly field?: string } {
    if (path.length === 0) return {};
    const parts = path.map((part, index) =>
        typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`
    );
    return { field: parts.join('') };
}
