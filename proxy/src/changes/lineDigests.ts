import { z } from 'zod';
import type { KeyRing } from '../auth/keyRing';

const schema = z.object({
    key: z.string(),
    lines: z.array(
        z.object({
            identifier: z.string(),
            base: z.string(),
            sent: z.string(),
            hintMs: z.number().nullish(),
            legCount: z.number().nullish()
        })
    )
});

/** What a change row keeps, while it is Sending, to tell later whether its lines were stored. */
export type LineDigests = z.infer<typeof schema>;

/** What Transcript_Change__c.Digests__c holds, in characters. */
export const LONGEST_DIGESTS = 131_072;

/** 128 of 256 bits, in base64url: five hundred lines have two each in one field, and nobody can try against them without the key. */
const DIGEST_LENGTH = 22;

/**
 * Digests of the texts as they were and as they are to be stored, keyed by the proxy's ring: without the key nobody can
 * try sentences against them. Each covers the identifier too, so that equal lines don't look equal. `hintMs`: where to
 * look for the line, milliseconds since the Unix epoch. `legCount`: how many calls it named when the page read it; the row
 * is made before the save reads the line itself, and that reading is lost with a save that is cut off.
 */
export function toDigests(
    keyRing: KeyRing,
    lines: readonly {
        readonly identifier: string;
        readonly baseText: string;
        readonly text: string;
        readonly hintMs: number | null;
        readonly legCount: number | null;
    }[]
): string {
    const key = keyRing.current.id;
    const digests: LineDigests = {
        key,
        lines: lines.map(({ identifier, baseText, text, hintMs, legCount }) => ({
            identifier,
            base: digestOf(keyRing, key, identifier, baseText) ?? '',
            sent: digestOf(keyRing, key, identifier, text) ?? '',
            hintMs,
            legCount
        }))
    };
    return JSON.stringify(digests);
}

/** Parses Digests__c; null where it is none. */
export function parseDigests(text: string): LineDigests | null {
    try {
        const parsed = schema.safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : null;
    } catch {
        return null;
    }
}

/** The digest of one line by the key named; null for a key that has left the ring. */
export function digestOf(keyRing: KeyRing, keyId: string, identifier: string, text: string): string | null {
    return keyRing.digest(JSON.stringify([identifier, text]), keyId)?.slice(0, DIGEST_LENGTH) ?? null;
}
