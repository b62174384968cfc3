import { parseReadMessage, type ReadMessage } from 'c/proxyProtocol';
import { createProblem, fromErrorBody, type ProxyProblem } from 'c/proxyProblem';
import { createLineReader, type LineReader } from './lineReader';

/** What a reader is told: everything but errors, which are the outcome. */
export type TranscriptMessage = Exclude<ReadMessage, { readonly type: 'error' }>;

/**
 * How a read ended. `cutOff`: the stream stopped before its end, what came so far stands. `aborted`: the caller ended
 * it.
 */
export type ReadOutcome =
    | { readonly outcome: 'complete' | 'cutOff' | 'aborted' }
    | { readonly outcome: 'failed'; readonly problem: ProxyProblem };

/** A proxy that says nothing for this long has lost the connection: it sends a page every few seconds at most. */
const SILENCE_MS = 60_000;

/** Reads the messages out of an answer as they arrive (one JSON object a line) and passes them on in order. */
export async function readMessages(
    body: ReadableStream<Uint8Array>,
    onMessage: (message: TranscriptMessage) => void,
    signal: AbortSignal
): Promise<ReadOutcome> {
    const lines = createLineReader(body);
    try {
        for (;;) {
            const line = await nextWithin(lines, SILENCE_MS, signal);
            if (line === null) {
                return { outcome: signal.aborted ? 'aborted' : 'cutOff' };
            }
            const message = parseLine(line);
            if (message === null) {
                return { outcome: 'failed', problem: createProblem('PROXY_UNEXPECTED') };
            }
            if (message.type === 'error') {
                return { outcome: 'failed', problem: fromErrorBody(message.error) };
            }
            onMessage(message);
            if (message.type === 'end') {
                return { outcome: 'complete' };
            }
        }
    } finally {
        lines.cancel();
    }
}

function parseLine(line: string): ReadMessage | null {
    try {
        return parseReadMessage(JSON.parse(line));
    } catch {
        return null;
    }
}

/** The next line; null at the end, when the stream breaks, when nothing comes for `silenceMs`, or when it is aborted. */
async function nextWithin(lines: LineReader, silenceMs: number, signal: AbortSignal): Promise<string | null> {
    const timer = setTimeout(lines.cancel, silenceMs);
    signal.addEventListener('abort', lines.cancel);
    try {
        return signal.aborted ? null : await lines.next();
    } catch {
        return null;
    } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', lines.cancel);
    }
}
