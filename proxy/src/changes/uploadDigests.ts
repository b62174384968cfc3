import { fromRole, toEntry, type ConversationEntry } from 'c/conversationEntries';
import { z } from 'zod';
import type { KeyRing } from '../auth/keyRing';

/**
 * What of a line has to come back as it was sent. Not its identifier: an org may give it another. Nor the key of who said
 * it: nothing says that reads spell that as uploads do.
 */
export interface LineToProve {
    /** Milliseconds since the Unix epoch; null where a stored line has none. */
    readonly startMs: number | null;
    /** In Salesforce's word, in either spelling. */
    readonly role: string | null;
    readonly text: string;
    /** The calls that it is shown in, 15 characters each: without one it would be shown in all of its conversation. */
    readonly voiceCallIds: readonly string[];
}

/** What a stored line has of it. */
export function toLineToProve(entry: ConversationEntry): LineToProve {
    const { startMs, text, voiceCallIds } = toEntry(entry, null);
    return { startMs, role: entry.sender.role, text, voiceCallIds };
}

/** 48 of 256 bits, in base64url: ten thousand lines fit in one field, and nobody can try against them without the key. */
const DIGEST_LENGTH = 8;

const schema = z.object({
    key: z.string(),
    before: z.int().nonnegative(),
    lines: z.string().regex(/^(?:[\w-]{8})*$/)
});

/** Collects the keyed digests of an upload's lines as they go by. */
export interface UploadDigests {
    add(line: LineToProve): void;
    /** As Digests__c of a change row of Kind Upload holds them. */
    toText(): string;
}

/**
 * Starts with no line; by the ring's current key.
 * @param stored the lines that the conversation holds before anything is sent
 */
export function createUploadDigests(keyRing: KeyRing, stored: Iterable<LineToProve>): UploadDigests {
    const key = keyRing.current.id;
    const digests: string[] = [];
    // Reads may leave out the calls of a line for a while: what is in doubt counts as stored.
    const takeStored = createTaker(Array.from(stored, toSaid));
    let before = 0;
    return {
        add(line) {
            const said = toSaid(line);
            digests.push(digestOf(keyRing, key, line, said) ?? '');
            before += takeStored(said) ? 1 : 0;
        },
        toText: () => JSON.stringify({ key, before, lines: digests.join('') })
    };
}

/** How many of an upload's lines are there. Of two lines that are the same, one stored line proves one. */
export interface ProvenLines {
    readonly lineCount: number;
    /** Those that were stored before the upload was sent: they prove nothing of it. */
    readonly beforeCount: number;
    readonly storedCount: number;
}

/** Counts what was sent and is stored; null where the text is no digests of an upload, or their key has left the ring. */
export function countProven(keyRing: KeyRing, text: string | null, stored: Iterable<LineToProve>): ProvenLines | null {
    const parsed = parse(text);
    if (parsed === null || keyRing.digest('', parsed.key) === null) {
        return null;
    }
    const { key, before: beforeCount, lines } = parsed;
    const lineCount = lines.length / DIGEST_LENGTH;
    const takeSent = createTaker(
        Array.from({ length: lineCount }, (_, at) => lines.slice(at * DIGEST_LENGTH, (at + 1) * DIGEST_LENGTH))
    );
    let storedCount = 0;
    for (const line of stored) {
        storedCount += takeSent(digestOf(keyRing, key, line) ?? '') ? 1 : 0;
    }
    return { lineCount, beforeCount, storedCount };
}

/** Takes one of these at a time, each as often as it is there; false where none is left. */
function createTaker(texts: readonly string[]): (text: string) => boolean {
    const left = new Map<string, number>();
    for (const text of texts) {
        left.set(text, (left.get(text) ?? 0) + 1);
    }
    return (text) => {
        const count = left.get(text) ?? 0;
        // What is not there is not remembered either: an upload of any length goes by here.
        if (count > 0) {
            left.set(text, count - 1);
        }
        return count > 0;
    };
}

function parse(text: string | null): z.infer<typeof schema> | null {
    try {
        const parsed = schema.safeParse(JSON.parse(text ?? ''));
        return parsed.success ? parsed.data : null;
    } catch {
        return null;
    }
}

function digestOf(keyRing: KeyRing, keyId: string, line: LineToProve, said = toSaid(line)): string | null {
    const form = JSON.stringify([said, [...new Set(line.voiceCallIds)].sort()]);
    return keyRing.digest(form, keyId)?.slice(0, DIGEST_LENGTH) ?? null;
}

/** A line without the calls that it is shown in. */
function toSaid({ startMs, role, text }: LineToProve): string {
    return JSON.stringify(['upload', startMs, fromRole(role), text]);
}
