import type { Reader } from 'c/fileLibraries';

/** What the zip library reads from: any part of a file, in any order, without holding it. */
export class BlobReader implements Pick<
    Reader<Blob>,
    'size' | 'init' | 'readable' | 'readUint8Array' | 'createReadable'
> {
    readonly #blob: Blob;
    readonly size: number;

    constructor(blob: Blob) {
        this.#blob = blob;
        this.size = blob.size;
    }

    init(): Promise<void> {
        return Promise.resolve();
    }

    get readable(): ReadableStream<Uint8Array> {
        return this.createReadable();
    }

    createReadable({ offset = 0, size }: { offset?: number; size?: number } = {}): ReadableStream<Uint8Array> {
        return this.#blob.slice(offset, size === undefined ? this.size : offset + size).stream();
    }

    async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
        return new Uint8Array(await this.#blob.slice(offset, offset + length).arrayBuffer());
    }
}
