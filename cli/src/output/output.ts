import type { Writable } from 'node:stream';

/** Who reads our output has gone, as `head` does: nothing is wrong, and nothing is left to do. */
export class OutputClosed extends Error {}

/** A stream that is written no faster than it is read. */
export class Output {
    readonly #stream: Writable;
    #error: NodeJS.ErrnoException | undefined;
    #wake: () => void = () => {};

    constructor(stream: Writable) {
        this.#stream = stream;
        stream.on('error', (error) => {
            this.#error ??= error;
            this.#wake();
        });
        stream.on('drain', () => this.#wake());
        stream.on('close', () => this.#wake());
    }

    /** @throws OutputClosed; the stream's own error, when it is another */
    async write(text: string): Promise<void> {
        this.#refuse();
        if (text === '' || this.#stream.write(text)) return;
        await new Promise<void>((resolve) => (this.#wake = resolve));
        this.#refuse();
    }

    #refuse(): void {
        if (this.#error?.code === 'EPIPE' || (this.#stream.destroyed && this.#error === undefined)) {
            throw new OutputClosed();
        }
        if (this.#error !== undefined) throw this.#error;
    }
}
