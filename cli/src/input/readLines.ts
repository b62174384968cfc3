import { isUtf8 } from 'node:buffer';
import { MAX_LINE_MIB } from '../problems';

/** One line of a file. */
export interface FileLine {
    /** From 1. */
    readonly number: number;
    /** The byte order mark, which is no part of the text; on a first line only. */
    readonly mark: '' | '\uFEFF';
    readonly text: string;
    readonly ending: '' | '\n' | '\r\n';
    /** Too long: the text is empty. Not UTF-8: bad bytes are U+FFFD in it. */
    readonly fault?: 'LINE_TOO_LONG' | 'TEXT_NOT_UTF8';
}

const LINE_FEED = 0x0a;
const MAX_LINE_BYTES = MAX_LINE_MIB * 1024 * 1024;

/** Splits bytes at line feeds. Holds one line at a time, and never more of it than a line may have. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
    let parts: Uint8Array[] = [];
    let size = 0;
    let number = 0;
    const keep = (part: Uint8Array): void => {
        size += part.length;
        if (size > MAX_LINE_BYTES) parts = [];
        else parts.push(part);
    };
    const take = (ended: boolean): FileLine => {
        number += 1;
        const line = toLine(number, size > MAX_LINE_BYTES ? undefined : Buffer.concat(parts, size), ended);
        parts = [];
        size = 0;
        return line;
    };
    for await (const chunk of chunks) {
        let from = 0;
        for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
            keep(chunk.subarray(from, end));
            yield take(true);
            from = end + 1;
        }
        if (from < chunk.length) keep(chunk.subarray(from));
    }
    if (size > 0) yield take(false);
}

function toLine(number: number, bytes: Buffer | undefined, ended: boolean): FileLine {
    if (bytes === undefined) {
        return { number, mark: '', text: '', ending: ended ? '\n' : '', fault: 'LINE_TOO_LONG' };
    }
    const decoded = bytes.toString('utf8');
    const mark = number === 1 && decoded.startsWith('\uFEFF') ? '\uFEFF' : '';
    const returned = ended && decoded.endsWith('\r');
    return {
        number,
        mark,
        text: decoded.slice(mark.length, returned ? -1 : undefined),
        ending: ended ? (returned ? '\r\n' : '\n') : '',
        ...(isUtf8(bytes) ? {} : { fault: 'TEXT_NOT_UTF8' })
    };
}
