import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** One key of the ring, with what is derived from it: no key serves two ends (RFC 5869). */
interface RingKey {
    readonly id: string;
    readonly sealingKey: Uint8Array;
    /** As an object: made anew of bytes for each of a hundred thousand lines, it would cost more than their digests. */
    readonly digestKey: KeyObject;
    readonly changeKey: KeyObject;
}

/** The proxy's keys. The first seals and digests; all of them open and check, so that a new key can be put first without ending sessions. */
export interface KeyRing {
    readonly current: { readonly id: string; readonly sealingKey: Uint8Array };
    /** Null for a key that has left the ring. */
    sealingKey(id: string): Uint8Array | null;
    /** A keyed digest of a line (HMAC-SHA256, base64url) by the current key, or by the one named; null for one that has left the ring. */
    digest(text: string, keyId?: string): string | null;
    /** The same over a change record, by a key of its own: nobody gets a record sealed by having a line digested. */
    authenticate(record: string, keyId?: string): string | null;
}

/** Builds the ring from 32-byte keys, at least one. */
export function createKeyRing(keys: readonly Uint8Array[]): KeyRing {
    const ring = new Map(keys.map(toRingKey).map((key) => [key.id, key]));
    const [current] = ring.values();
    if (!current) {
        throw new Error('a key ring needs a key');
    }
    const authenticateBy = (text: string, keyId: string, keyOf: (key: RingKey) => KeyObject): string | null => {
        const key = ring.get(keyId);
        return key ? createHmac('sha256', keyOf(key)).update(text, 'utf8').digest('base64url') : null;
    };
    return {
        current,
        sealingKey: (id) => ring.get(id)?.sealingKey ?? null,
        digest: (text, keyId = current.id) => authenticateBy(text, keyId, ({ digestKey }) => digestKey),
        authenticate: (record, keyId = current.id) => authenticateBy(record, keyId, ({ changeKey }) => changeKey)
    };
}

function toRingKey(key: Uint8Array): RingKey {
    return {
        id: createHash('sha256').update('transcript-desk key id').update(key).digest('base64url').slice(0, 12),
        sealingKey: derive(key, 'sealing'),
        digestKey: createSecretKey(derive(key, 'line digests')),
        changeKey: createSecretKey(derive(key, 'change seals'))
    };
}

function derive(key: Uint8Array, use: string): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', key, '', `transcript-desk ${use}`, 32));
}
