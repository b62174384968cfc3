import { createHash } from 'node:crypto';
import type { ParsedPart } from './uploadManifest';
import type { LineCheck } from './lineCheck';
import { PartRefused, toPartFailure, type PartProblem } from './uploadProblem';

/** Bytes of one line: more text than anybody says in one breath, each character escaped. */
const MOST_LINE_BYTES = 256 * 1024;

const LINE_END = 0x0a;

/**
 * Lets the bytes of a part through, each line once it was checked, and so not before it is there whole. Throws PartRefused at
 * the first thing that is not right; the last bytes come before the part as a whole was found to be as announced, so
 * nothing that makes them valid may be sent until this ends.
 * @param part where it stands in the manifest
 */
export async function* passChecked(
    bytes: AsyncIterable<Uint8Array>,
    part: number,
    announced: ParsedPart,
    check: LineCheck
): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    let total = 0;
    let line = 1;
    let rest: Uint8Array[] = [];
    let restBytes = 0;

    function refuse(problem: PartProblem, at: number | null): never {
        throw new PartRefused(part, toPartFailure(part, at, problem));
    }

    function checkLine(whole: Uint8Array): void {
        if (whole.byteLength > MOST_LINE_BYTES) {
            refuse('tooLong', line);
        }
        const problem = check.next(decode(decoder, whole) ?? refuse('unreadable', line));
        if (problem) {
            refuse(problem, line);
        }
        if (check.count() > announced.lineCount) {
            refuse('lineCount', line);
        }
        line += 1;
    }

    for await (const chunk of bytes) {
        total += chunk.byteLength;
        if (total > announced.bytes) {
            refuse('bytes', null);
        }
        hash.update(chunk);
        const whole = chunk.lastIndexOf(LINE_END) + 1;
        if (whole > 0) {
            const ready = Buffer.concat([...rest, chunk.subarray(0, whole)]);
            for (let start = 0; start < ready.byteLength;) {
                const end = ready.indexOf(LINE_END, start);
                checkLine(ready.subarray(start, end));
                start = end + 1;
            }
            rest = [];
            restBytes = 0;
            yield ready;
        }
        if (whole < chunk.byteLength) {
            rest.push(chunk.subarray(whole));
            restBytes += chunk.byteLength - whole;
            if (restBytes > MOST_LINE_BYTES) {
                refuse('tooLong', line);
            }
        }
    }
    if (restBytes > 0) {
        refuse('unreadable', line);
    }
    if (check.count() !== announced.lineCount) {
        refuse('lineCount', null);
    }
    if (total !== announced.bytes) {
        refuse('bytes', null);
    }
    if (hash.digest('hex') !== announced.digest) {
        refuse('digest', null);
    }
}

/** The text of a line; null where it is no UTF-8. */
function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
    try {
        return decoder.decode(bytes);
    } catch {
        return null;
    }
}
