import { fromRole } from 'c/conversationEntries';
import { z } from 'zod';
import type { KeyRing } from '../auth/keyRing';

/** What of a line has to come back as it was sent. Not its identifier: an org may give it another. */
export interface LineToProve {
    /** Milliseconds since the Unix epoch; null where a stored line has none. */
    readonly startMs: number | null;
    /** In Salesforce's word, in either spelling. */
    readonly role: string | null;
    readonly text: string;
}

/** 48 of 256 bits, in base64url: ten thousand lines fit in one field, and nobody can try against them without the key. */
const DIGEST_LENGTH = 8;

const schema = z.object({ key: z.string(), lines: z.string().regex(/^(?:[\w-]{8})*$/) });

/** Collects the keyed digests of an upload's lines as they go by. */
export interface UploadDigests {
    add(line: LineToProve): void;
    /** As Digests__c of a change row of Kind Upload holds them. */
    toText(): string;
}

/** Starts with no line; by the ring's current key. */
export function createUploadDigests(keyRing: KeyRing): UploadDigests {
    const key = keyRing.current.id;
    const digests: string[] = [];
    return {
        add: (line) => void digests.push(digestOf(keyRing, key, line) ?? ''),
        toText: () => JSON.stringify({ key, lines: digests.join('') })
    };
}

/** How many of an upload's lines are there. */
export interface ProvenLines {
    readonly lineCount: number;
    /** Of two lines that are the same, one stored line proves one. */
    readonly storedCount: number;
}

/** Counts what was sent and is stored; null where the text is no digests of an upload, or their key has left the ring. */
export function countProven(keyRing: KeyRing, text: string | null, stored: Iterable<LineToProve>): ProvenLines | null {
    const parsed = parse(text);
    if (parsed === null || keyRing.digest('', parsed.key) === null) {
        return null;
    }
    const open = new Map<string, number>();
    const lineCount = parsed.lines.length / DIGEST_LENGTH;
    for (let at = 0; at < parsed.lines.length; at += DIGEST_LENGTH) {
        const digest = parsed.lines.slice(at, at + DIGEST_LENGTH);
        open.set(digest, (open.get(digest) ?? 0) + 1);
    }
    let storedCount = 0;
    for (const line of stored) {
        const digest = digestOf(keyRing, parsed.key, line) ?? '';
        const left = open.get(digest) ?? 0;
        if (left > 0) {
            open.set(digest, left - 1);
            storedCount += 1;
        }
    }
    return { lineCount, storedCount };
}

function parse(text: string | null): z.infer<typeof schema> | null {
    try {
        const parsed = schema.safeParse(JSON.parse(text ?? ''));
        return parsed.success ? parsed.data : null;
    } catch {
        return null;
    }
}

function digestOf(keyRing: KeyRing, keyId: string, { startMs, role, text }: LineToProve): string | null {
    return (
        keyRing.digest(JSON.stringify(['upload', startMs, fromRole(role), text]), keyId)?.slice(0, DIGEST_LENGTH) ??
        null
    );
}
