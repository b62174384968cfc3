import { hash } from 'node:crypto';
import type { KeyRing } from '../../../src/auth/keyRing';

const KEY_ID = 'cheap-key-id';

/**
 * A ring of one key whose digests have the form of real ones, cost next to nothing and guard nothing: an HMAC by a
 * key that has to be derived takes longer than all else of a run.
 */
export function createCheapKeyRing(): KeyRing {
    const digestBy = (use: number) => (text: string, keyId?: string) =>
        keyId === undefined || keyId === KEY_ID ? toDigest(text, use) : null;
    return {
        current: { id: KEY_ID, sealingKey: new Uint8Array(32) },
        sealingKey: () => null,
        digest: digestBy(1),
        authenticate: digestBy(2)
    };
}

/** A digest of everybody's: 43 characters, as those of keys have. */
const toDigest = (text: string, use: number): string => hash('sha256', `${use} ${text}`, 'base64url');
