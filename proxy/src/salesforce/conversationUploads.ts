import { randomUUID } from 'node:crypto';
import { parseUploads, type UploadStatus } from 'c/conversationEntries';
import { PLAIN_TEXT } from './conversationEntriesResource';
import type { UploadingClient } from './salesforceClient';

/** A part that is to be sent: of which conversation, and how many bytes it will have. */
export interface PartToSend {
    readonly conversationIdentifier: string;
    readonly bytes: number;
}

/** An upload under way (Connect REST API, "Conversation Bulk Uploads"). Its parts come in the order that it was opened with. */
export interface ConversationUpload {
    startPart(): Promise<void>;
    /** Bytes of the part that was started last. */
    write(bytes: Uint8Array): Promise<void>;
    /** Makes the upload whole and waits for what Salesforce says of each part; null where that is nothing known. Throws what went wrong. */
    finish(): Promise<readonly UploadStatus[] | null>;
    /** Breaks it off: it lacks its last boundary then, and so is no upload. */
    cut(): void;
}

/** Opens the upload of these parts. Its length is known to the byte before the first of them is sent. */
export function openConversationUpload(client: UploadingClient, parts: readonly PartToSend[]): ConversationUpload {
    const boundary = `transcript-desk-${randomUUID()}`;
    const heads = parts.map((part, at) => Buffer.from(toHead(boundary, part, at === 0)));
    const close = Buffer.from(`\r\n--${boundary}--\r\n`);
    const length = parts.reduce((sum, { bytes }) => sum + bytes, 0) + Buffer.concat([...heads, close]).byteLength;
    const upload = client.openUpload({
        path: '/connect/conversations/upload',
        headers: { ...PLAIN_TEXT, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
        length
    });
    let started = 0;
    return {
        async startPart() {
            const head = heads[started];
            if (!head) {
                throw new Error('no such part was announced');
            }
            started += 1;
            await upload.write(head);
        },
        write: (bytes) => upload.write(bytes),
        finish: async () => parseUploads(toJson(await upload.end(close))),
        cut: () => upload.cut()
    };
}

/** A part without a filename counts as no file, and so as no conversation. */
function toHead(boundary: string, { conversationIdentifier }: PartToSend, isFirst: boolean): string {
    const name = conversationIdentifier.replace(/[\r\n"]/g, encodeURIComponent);
    return (
        `${isFirst ? '' : '\r\n'}--${boundary}\r\n` +
        `Content-Disposition: form-data; name="${name}"; filename="${name}.ndjson"\r\n` +
        'Content-Type: application/x-ndjson\r\n\r\n'
    );
}

function toJson(body: string): unknown {
    try {
        return JSON.parse(body);
    } catch {
        return null;
    }
}
