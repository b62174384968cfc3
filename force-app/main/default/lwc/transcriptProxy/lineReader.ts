/** The lines of a byte stream as they arrive. */
export interface LineReader {
    /** The next line without its end; null at the end of the stream. Rejects when the stream breaks. */
    next(): Promise<string | null>;
    /** Ends the stream: whoever stops early wants no more of it, and a pending `next` gives null. */
    cancel(): void;
}

/** Cuts a UTF-8 stream into lines. Characters and lines cut by a chunk's edge are put together; a last line may lack its end. */
export function createLineReader(stream: ReadableStream<Uint8Array>): LineReader {
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    const lines: string[] = [];
    let rest = '';
    let ended = false;
    return {
        async next() {
            while (lines.length === 0 && !ended) {
                const { done, value } = await reader.read();
                rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
                const complete = rest.split('\n');
                rest = complete.pop() ?? '';
                if (done && rest !== '') {
                    complete.push(rest);
                }
                lines.push(...complete);
                ended = done;
            }
            return lines.shift() ?? null;
        },
        cancel() {
            lines.length = 0;
            ended = true;
            // A stream that broke has nothing to cancel, and says so.
            reader.cancel().catch(() => undefined);
        }
    };
}
