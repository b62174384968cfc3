import { decodeUtf32 } from './decodeUtf32';
import type { TextEncoding } from './guessEncoding';

/** What a decoder puts for bytes that its encoding does not have. */
const REPLACEMENT = '\uFFFD';

/** What was seen while a text was decoded; complete when the text has been read to its end. */
export interface DecodingRecord {
    /** How many characters could not be decoded, each of which reads U+FFFD; and the line of the first, from 1. */
    undecoded: number;
    firstUndecodedLine: number | null;
}

/** The text of these bytes, without its mark, in parts as they come. A text that has U+FFFD in itself counts as well. */
export async function* decodeText(
    bytes: AsyncIterable<Uint8Array>,
    { name, markBytes }: TextEncoding,
    record: DecodingRecord
): AsyncGenerator<string> {
    let line = 1;
    for await (const part of decode(skip(bytes, markBytes), name)) {
        for (let at = part.indexOf(REPLACEMENT); at >= 0; at = part.indexOf(REPLACEMENT, at + 1)) {
            record.undecoded += 1;
            record.firstUndecodedLine ??= line + countLines(part.slice(0, at));
        }
        if (record.firstUndecodedLine === null) {
            line += countLines(part);
        }
        yield part;
    }
}

async function* decode(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
    if (name.startsWith('utf-32')) {
        yield* decodeUtf32(bytes, name === 'utf-32le');
        return;
    }
    const decoder = new TextDecoder(name, { ignoreBOM: true });
    for await (const chunk of bytes) {
        yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
}

async function* skip(bytes: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
    let left = count;
    for await (const chunk of bytes) {
        yield chunk.subarray(left);
        left = Math.max(0, left - chunk.length);
    }
}

function countLines(text: string): number {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        count += 1;
    }
    return count;
}
