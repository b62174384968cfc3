import { FileProblem } from './fileProblem';
import { MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FROM_BYTES } from './limits';

/**
 * The same bytes, as long as they are not more than a file may hold, and not so many more than they were when packed that
 * only a bomb is.
 *
 * @param packedBytes how many packed bytes these came from, so far
 * @throws FileProblem PACKED_TOO_LARGE while they are read
 */
export async function* keepWithin(
    bytes: AsyncIterable<Uint8Array>,
    packedBytes: () => number
): AsyncGenerator<Uint8Array> {
    let count = 0;
    for await (const chunk of bytes) {
        count += chunk.length;
        const isBomb = count > RATIO_FROM_BYTES && count > packedBytes() * MAX_RATIO;
        if (isBomb || count > MAX_UNPACKED_BYTES) {
            throw new FileProblem('PACKED_TOO_LARGE');
        }
        yield chunk;
    }
}
