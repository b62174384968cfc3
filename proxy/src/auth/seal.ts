import { timingSafeEqual } from 'node:crypto';
import type { SealState } from 'c/proxyProtocol';
import type { KeyRing } from './keyRing';

/** `keyId.mac`, as `makeSeal` writes it: 12 and 43 characters of base64url. */
const SEAL = /^([\w-]{12})\.([\w-]{43})$/;

/** The seal of a record in its canonical form: which key made it, and a keyed digest (HMAC-SHA256) over the form. */
export function makeSeal(keyRing: KeyRing, form: string): string {
    return `${keyRing.current.id}.${keyRing.authenticate(form) ?? ''}`;
}

/** Whether the seal that a record carries is over one of these forms, which all say what the record says now. */
export function checkSeal(keyRing: KeyRing, seal: string | null, forms: readonly string[]): SealState {
    const stated = seal?.trim() ?? '';
    if (stated === '') {
        return 'missing';
    }
    const [, keyId, mac] = SEAL.exec(stated) ?? [];
    if (keyId === undefined || mac === undefined) {
        return 'broken';
    }
    const expected = forms.map((form) => keyRing.authenticate(form, keyId));
    if (expected.includes(null)) {
        return 'unknownKey';
    }
    return expected.some((one) => one !== null && timingSafeEqual(Buffer.from(one), Buffer.from(mac)))
        ? 'intact'
        : 'broken';
}
