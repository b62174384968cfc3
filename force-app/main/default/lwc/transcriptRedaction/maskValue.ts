import type { EntityType } from 'c/entityTypes';
import { readCall } from 'c/redactionRecognizers';

/** Labels whose last four digits may be shown, with how many digits such a value has at least: most of it has to go. */
const LEAST_DIGITS: ReadonlyMap<EntityType, number> = new Map([
    ['CREDIT_DEBIT_NUMBER', 13],
    ['BANK_ACCOUNT_NUMBER', 8],
    ['SSN', 9],
    ['PHONE', 7]
]);

/** Values in which it means something how digits are grouped: 1/12 is not 11/2. */
const GROUPED: ReadonlySet<EntityType> = new Set<EntityType>([
    'ADDRESS',
    'AGE',
    'CREDIT_DEBIT_EXPIRY',
    'DATE_OF_BIRTH',
    'EMAIL',
    'IP_ADDRESS',
    'NAME',
    'PASSWORD',
    'URL',
    'USERNAME'
]);

/** Values in which marks tell one from another, and the words that are said for these. */
const MARKED: ReadonlySet<EntityType> = new Set<EntityType>(['EMAIL', 'URL', 'USERNAME', 'IP_ADDRESS']);
const MARK_WORDS: ReadonlyMap<string, string> = new Map([
    ['at', '@'],
    ['dot', '.'],
    ['point', '.'],
    ['dash', '-'],
    ['hyphen', '-'],
    ['minus', '-'],
    ['underscore', '_'],
    ['slash', '/']
]);

/** Whether masks of this label can show the last four digits. */
export function hasLastFour(entityType: EntityType): boolean {
    return LEAST_DIGITS.has(entityType);
}

/**
 * The last four digits of a whole value, as it is said or written; null where the label shows none, or where what is there
 * is too short to be more than a part of one.
 */
export function lastFourOf(entityType: EntityType, value: string): string | null {
    const digits = readCall([{ text: value }])
        .stretches.map(({ characters }) => characters)
        .join('');
    return digits.length >= (LEAST_DIGITS.get(entityType) ?? Infinity) ? digits.slice(-4) : null;
}

/**
 * What a value says, whichever way it is said or written: the same text for "four one one one" and "4111". Two texts that
 * may be two values stay two.
 */
export function valueKey(entityType: EntityType, value: string): string {
    const text = value.normalize('NFKC').trim();
    if (entityType === 'PASSWORD') {
        return text;
    }
    const between = GROUPED.has(entityType) ? ' ' : '';
    let key = '';
    let at = 0;
    for (const { atoms } of readCall([{ text }]).stretches) {
        const said = atoms.filter(({ isEcho }) => !isEcho).map(({ characters }) => characters);
        key += `${text.slice(at, atoms[0]?.start)} ${said.join(between)} `;
        at = atoms[atoms.length - 1]?.end ?? at;
    }
    return foldWords(key + text.slice(at), MARKED.has(entityType));
}

function foldWords(text: string, keepsMarks: boolean): string {
    const words = text.toLowerCase();
    return keepsMarks
        ? words
              .split(/\s+/)
              .map((word) => MARK_WORDS.get(word) ?? word)
              .join('')
        : words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}
