import { FileProblem } from './fileProblem';
import { keepWithin } from './unpackLimits';

/** The bytes in a gzip file (RFC 1952). @throws FileProblem while they are read */
export async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let packedBytes = 0;
    const counted = toStream(packed, (count) => (packedBytes += count));
    const unpacked = counted.pipeThrough(new DecompressionStream('gzip'));
    yield* keepWithin(readStream(unpacked), () => packedBytes);
}

/** What a stream gives; what goes wrong in it is a damaged file. */
export async function* readStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    const reader = stream.getReader();
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done) {
                return;
            }
            yield value;
        }
    } catch (error) {
        throw error instanceof FileProblem ? error : new FileProblem('PACKED_DAMAGED', error);
    } finally {
        await reader.cancel().catch(() => undefined);
    }
}

function toStream(bytes: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): ReadableStream<BufferSource> {
    const iterator = bytes[Symbol.asyncIterator]();
    return new ReadableStream({
        async pull(controller) {
            const next = await iterator.next();
            if (next.done) {
                controller.close();
            } else {
                onBytes(next.value.length);
                controller.enqueue(new Uint8Array(next.value));
            }
        },
        async cancel() {
            await iterator.return?.();
        }
    });
}
