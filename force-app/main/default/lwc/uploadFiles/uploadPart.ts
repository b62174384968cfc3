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

/** One part of an upload and what is announced of it. Of the file's path only its own name. */
export async function toPart(
    lines: readonly PreparedLine[],
    target: UploadTarget,
    { fileName, ...about }: Pick<AnnouncedPart, 'fileName' | 'format' | 'restoredCount'>
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
            fileName: fileName === null ? null : toFileName(fileName),
            ...about
        }
    };
}

/** What a change record holds. */
const LONGEST_FILE_NAME = 255;

/** The file's own name, without the folders above it, which may say whose machine this is, or who called. */
function toFileName(path: string): string {
    const name = path.split(/[\\/]/).at(-1) ?? '';
    const plain = name.replace(/[\p{Cc}\p{Surrogate}]/gu, '').trim();
    return plain.slice(-LONGEST_FILE_NAME).replace(/^[\uDC00-\uDFFF]/, '');
}

async function digestBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
