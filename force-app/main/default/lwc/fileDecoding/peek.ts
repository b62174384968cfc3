/** The beginning of some bytes, and all of them again. */
export interface Peeked {
    readonly opening: Uint8Array;
    /** Whether the opening is all there is. */
    readonly isWhole: boolean;
    readonly bytes: AsyncIterable<Uint8Array>;
}

/** Reads as far as `count` bytes, or to the end where there are fewer. */
export async function peek(source: AsyncIterable<Uint8Array>, count: number): Promise<Peeked> {
    const iterator = source[Symbol.asyncIterator]();
    const chunks: Uint8Array[] = [];
    let length = 0;
    let isWhole = false;
    while (length < count && !isWhole) {
        const next = await iterator.next();
        if (next.done) {
            isWhole = true;
        } else {
            chunks.push(next.value);
            length += next.value.length;
        }
    }
    return { opening: join(chunks, length).subarray(0, count), isWhole, bytes: chain(chunks, iterator) };
}

async function* chain(chunks: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
        yield* chunks;
        for (let next = await rest.next(); !next.done; next = await rest.next()) {
            yield next.value;
        }
    } finally {
        await rest.return?.();
    }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
    const all = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
        all.set(chunk, at);
        at += chunk.length;
    }
    return all;
}
