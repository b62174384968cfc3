import type { FileItem } from './format';
import { MAX_LINE_CHARACTERS } from './limits';
import { lineIssue } from './lineIssue';

/** A line of a file, without its end. */
export interface FileLine {
    /** From 1. */
    readonly number: number;
    readonly text: string;
    /** '' at the end of the file. */
    readonly ending: '' | '\n' | '\r\n' | '\r';
    /** Longer than `MAX_LINE_CHARACTERS`: `text` is empty. */
    readonly tooLong: boolean;
}

/** Takes what is read from a file. */
export type Emit = (item: FileItem) => void;

/** Reads a file line by line. What a line completes is emitted at once, whatever is left at the end. */
export interface LineReader {
    readonly line: (line: FileLine, emit: Emit) => void;
    readonly end: (emit: Emit) => void;
}

/** Cuts text that comes in parts of any size into lines, at every kind of line end. Holds one line at a time. */
export function createLineCutter(): {
    readonly push: (part: string, take: (line: FileLine) => void) => void;
    readonly end: (take: (line: FileLine) => void) => void;
} {
    let pending: string[] = [];
    let length = 0;
    let number = 0;
    let returned = false;
    const keep = (text: string): void => {
        length += text.length;
        if (length > MAX_LINE_CHARACTERS) pending = [];
        else pending.push(text);
    };
    const close = (ending: FileLine['ending']): FileLine => {
        number += 1;
        const tooLong = length > MAX_LINE_CHARACTERS;
        const line = { number, text: tooLong ? '' : pending.join(''), ending, tooLong };
        pending = [];
        length = 0;
        return line;
    };
    return {
        push: (part, take) => {
            // A carriage return at the end of the last part may be half of a line end.
            const text = returned ? `\r${part}` : part;
            returned = text.endsWith('\r');
            const until = returned ? text.length - 1 : text.length;
            const ends = /\r\n?|\n/g;
            let from = 0;
            for (let end = ends.exec(text); end && end.index < until; end = ends.exec(text)) {
                if (length > 0 || end.index - from > MAX_LINE_CHARACTERS) {
                    keep(text.slice(from, end.index));
                    take(close(toEnding(end[0])));
                } else {
                    number += 1;
                    take({ number, text: text.slice(from, end.index), ending: toEnding(end[0]), tooLong: false });
                }
                from = end.index + end[0].length;
            }
            if (from < until) keep(text.slice(from, until));
        },
        end: (take) => {
            if (returned) take(close('\r'));
            else if (length > 0) take(close(''));
        }
    };
}

function toEnding(text: string): FileLine['ending'] {
    return text === '\n' ? '\n' : text === '\r' ? '\r' : '\r\n';
}

/** Gives the lines of a text to a reader. A line that is too long becomes an issue, and the reader does not see it. */
export async function* readByLines(source: AsyncIterable<string>, reader: LineReader): AsyncGenerator<FileItem> {
    const cutter = createLineCutter();
    let items: FileItem[] = [];
    const emit: Emit = (item) => {
        items.push(item);
    };
    const take = takeLines(reader, emit);
    for await (const part of source) {
        cutter.push(part, take);
        yield* items;
        items = [];
    }
    cutter.end(take);
    reader.end(emit);
    yield* items;
}

/** Gives lines to a reader; of one that is too long it only makes an issue. */
export function takeLines(reader: LineReader, emit: Emit): (line: FileLine) => void {
    return (line) => {
        if (line.tooLong) {
            emit(lineIssue('LINE_TOO_LONG', 'error', line.number, { limit: MAX_LINE_CHARACTERS }));
        } else {
            reader.line(line, emit);
        }
    };
}
