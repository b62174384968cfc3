import { createReadStream } from 'node:fs';
import type { Terminal } from '../terminal';

/** Bytes read at a time. */
const CHUNK_BYTES = 256 * 1024;

/** The file name that means standard input. */
export const STANDARD_INPUT = '-';

/** A file that can't be opened, or not read to its end: the cause is the system's. */
export class UnreadableFile extends Error {}

/** What problems and reports call a file. */
export function nameOf(file: string): string {
    return file === STANDARD_INPUT ? 'stdin' : file;
}

/**
 * The bytes of a file, or of standard input.
 *
 * @throws UnreadableFile while they are read
 */
export async function* openFile(file: string, { stdin }: Pick<Terminal, 'stdin'>): AsyncGenerator<Uint8Array> {
    const chunks = file === STANDARD_INPUT ? stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
    try {
        for await (const chunk of chunks) {
            if (chunk instanceof Uint8Array) yield chunk;
        }
    } catch (error) {
        throw new UnreadableFile('unreadable', { cause: error });
    }
}
