import { EncryptJWT, jwtDecrypt } from 'jose';
import type { z } from 'zod';
import type { KeyRing } from './keyRing';

/**
 * What a sealed value is for. A value sealed for one purpose never opens for another, so that a handoff can't be used
 * as a session nor a cookie as a handoff.
 */
export type Purpose = 'transaction' | 'arrival' | 'handoff' | 'session' | 'knownUsers';

/** Seals and opens values that browsers carry for us: the proxy keeps nothing itself. */
export interface Sealing {
    /** Encrypts a value (JWE compact, dir + A256GCM, RFC 7516) that opens until `expiresAtMs`, rounded down to seconds. */
    seal(purpose: Purpose, claims: object, expiresAtMs: number): Promise<string>;
    /** The value; null for one that was tampered with, has expired, is of another purpose, or whose key has left the ring. */
    open<Claims>(purpose: Purpose, sealed: string, schema: z.ZodType<Claims>): Promise<Claims | null>;
}

/** The longest value worth trying to open: a cookie or header of ours is never longer. */
const LONGEST_SEALED = 12_000;

/** @param now the clock, milliseconds since the Unix epoch */
export function createSealing(keyRing: KeyRing, now: () => number): Sealing {
    return {
        seal(purpose, claims, expiresAtMs) {
            return new EncryptJWT({ value: claims })
                .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keyRing.current.id, typ: purpose })
                .setIssuedAt(Math.floor(now() / 1000))
                .setExpirationTime(Math.floor(expiresAtMs / 1000))
                .encrypt(keyRing.current.sealingKey);
        },
        async open(purpose, sealed, schema) {
            if (sealed.length > LONGEST_SEALED) {
                return null;
            }
            try {
                const { payload } = await jwtDecrypt(
                    sealed,
                    ({ kid }) => {
                        const key = kid === undefined ? null : keyRing.sealingKey(kid);
                        if (!key) {
                            throw new Error('key not in the ring');
                        }
                        return key;
                    },
                    {
                        typ: purpose,
                        keyManagementAlgorithms: ['dir'],
                        contentEncryptionAlgorithms: ['A256GCM'],
                        requiredClaims: ['exp'],
                        currentDate: new Date(now())
                    }
                );
                const parsed = schema.safeParse(payload['value']);
                return parsed.success ? parsed.data : null;
            } catch {
                // Why it does not open is of use to an attacker only.
                return null;
            }
        }
    };
}
