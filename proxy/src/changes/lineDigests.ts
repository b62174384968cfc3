import { z } from 'zod';
import type { KeyRing } from '../auth/keyRing';

const schema = z.object({
    key: z.string(),
    lines: z.array(z.object({ identifier: z.string(), digest: z.string(), hintMs: z.number().nullish() }))
});

/** What a change row keeps, while it is Sending, to tell later whether its lines were stored. */
export type LineDigests = z.infer<typeof schema>;

/**
 * Digests of the texts as they are to be stored, keyed by the proxy's ring: without the key nobody can try sentences
 * against them. Each covers the identifier too, so that equal lines don't look equal. `hintMs`: where to look for the
 * line, milliseconds since the Unix epoch.
 */
export function toDigests(
    keyRing: KeyRing,
    lines: readonly { readonly identifier: string; readonly text: string; readonly hintMs: number | null }[]
): string {
    const digests: LineDigests = {
        key: keyRing.current.id,
        lines: lines.map(({ identifier, text, hintMs }) => ({
            identifier,
            digest: digestOf(keyRing, keyRing.current.id, identifier, text) ?? '',
            hintMs
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
    return keyRing.digest(JSON.stringify([identifier, text]), keyId);
}
