import { createHash } from 'node:crypto';
import { parseUploadLine, type UploadedEntry } from './uploadPayload';

/** One line of a part that says what was said; `entry` is null where its form is wrong. */
export interface PartLine {
    id: string | null;
    entry: UploadedEntry | null;
}

/** What is in one part, or why it can not be read. */
export type PartContent = { ok: true; lines: PartLine[] } | { ok: false; problem: string };

/** One part of an upload. */
export interface UploadPart {
    /** Name of the part: the identifier of its conversation. */
    name: string;
    /** The same for the same bytes. */
    digest: string;
    content: PartContent;
}

/** Checks the order of types and collects what was said. */
function createPartReader(name: string) {
    const lines: PartLine[] = [];
    let count = 0;
    let problem: string | null = null;
    return {
        push(text: string): void {
            if (problem !== null || text.trim() === '') return;
            count += 1;
            const line = parseUploadLine(text);
            if (!line) problem = `Line ${count} is not JSON, or of no known type.`;
            else if ((line.type === 'conversation') !== (count === 1))
                problem = 'The first line, and no other, has to be the conversation.';
            else if (line.type === 'conversation') {
                if (line.conversationId !== name) problem = 'The part is named after another conversation.';
            } else if (line.type === 'conversationEntry') lines.push({ id: line.id, entry: line.entry });
            else if (lines.length > 0) problem = 'Participants have to come before the entries.';
        },
        fail(reason: string): void {
            problem ??= reason;
        },
        finish(): PartContent {
            if (problem === null && lines.length === 0) problem = 'There are no entries.';
            return problem === null ? { ok: true, lines } : { ok: false, problem };
        }
    };
}

/**
 * Reads a part as it arrives: UTF-8, one JSON object a line. Only the lines are kept, not the bytes.
 * @param name name of the part
 */
export async function readUploadPart(name: string, chunks: AsyncIterable<Uint8Array>): Promise<UploadPart> {
    const hash = createHash('sha256');
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const reader = createPartReader(name);
    let rest = '';
    const decode = (chunk?: Uint8Array) => {
        try {
            const texts = (rest + decoder.decode(chunk, { stream: chunk !== undefined })).split('\n');
            rest = texts.pop() ?? '';
            for (const text of texts) reader.push(text);
        } catch {
            reader.fail('The part is not UTF-8.');
        }
    };
    for await (const chunk of chunks) {
        hash.update(chunk);
        decode(chunk);
    }
    decode();
    reader.push(rest);
    return { name, digest: hash.digest('hex'), content: reader.finish() };
}
