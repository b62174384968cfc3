import type { AnnouncedPart, UploadTarget } from 'c/proxyProtocol';
import { toUploadParts, type PreparedLine } from 'c/transcriptUpload';

/** SHA-256 of a text's UTF-8. */
export async function digestOf(text: string): Promise<Uint8Array> {
    return digestBytes(new TextEncoder().encode(text));
}

/** The text of an upload, to the byte. */
export function toRawText(lines: readonly PreparedLine[], target: UploadTarget): string {
    return [...toUploadParts(lines, target)].join('');
}

/** One part of an upload and what is announced of it. */
export async function toPart(
    lines: readonly PreparedLine[],
    target: UploadTarget,
    about: Pick<AnnouncedPart, 'fileName' | 'format' | 'restoredCount'>
): Promise<{ readonly blob: Blob; readonly announced: AnnouncedPart }> {
    const bytes = new TextEncoder().encode(toRawText(lines, target));
    const digest = [...(await digestBytes(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return {
        // Lightning Web Security refuses most kinds of text, and lets this one through as it is.
        blob: new Blob([bytes], { type: 'application/octet-stream' }),
        announced: {
            voiceCallId: target.voiceCallId,
            bytes: bytes.length,
            lineCount: lines.length,
            digest,
            ...about
        }
    };
}

async function digestBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
