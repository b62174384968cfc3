import { createHash } from 'node:crypto';

const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const checksumAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
/** Characters 4 to 6 of every id that the local org makes, as a Salesforce instance would put its own there. */
const instanceMark = 'Ld0';

/**
 * Adds the three checksum characters of a case-safe id.
 * Source: Salesforce Help, "15-character and 18-character IDs": one bit per upper-case letter, five bits a character.
 * @param id15 exactly 15 characters
 */
export function toId18(id15: string): string {
    let suffix = '';
    for (let block = 0; block < 3; block += 1) {
        let bits = 0;
        for (let position = 0; position < 5; position += 1) {
            const character = id15.charAt(block * 5 + position);
            if (character >= 'A' && character <= 'Z') bits |= 1 << position;
        }
        suffix += checksumAlphabet.charAt(bits);
    }
    return id15 + suffix;
}

/** The case-sensitive 15-character form, which the Connect resources use in `relatedRecords`. */
export function toId15(id: string): string {
    return id.slice(0, 15);
}

/** Reads a 15- or 18-character id and returns the 18-character form, or null for text that is no id. */
export function parseId(text: string): string | null {
    if (!/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(text)) return null;
    const id18 = toId18(text.slice(0, 15));
    return text.length === 15 || id18 === text ? id18 : null;
}

/** The same id for the same seed, so that links to calls survive a restart. `prefix` has three characters. */
export function createStableId(prefix: string, seed: string): string {
    const digest = createHash('sha256').update(`${prefix}:${seed}`).digest();
    let body = '';
    for (const byte of digest.subarray(0, 9)) body += base62.charAt(byte % base62.length);
    return toId18(prefix + instanceMark + body);
}

/** The id of the `sequence`-th record (from 1) that was created at run time. */
export function createSequentialId(prefix: string, sequence: number): string {
    let rest = sequence;
    let body = '';
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    for (let position = 0; position < 9; position += 1) {
        body = digits.charAt(rest % digits.length) + body;
        rest = Math.floor(rest / digits.length);
    }
    return toId18(prefix + instanceMark + body);
}

/** A UUID-shaped identifier that is the same for the same seed. */
export function createStableUuid(seed: string): string {
    const hex = createHash('sha256').update(seed).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
