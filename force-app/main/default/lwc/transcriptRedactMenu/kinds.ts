import { ENTITY_TYPES, type EntityType } from 'c/transcriptRedaction';

/** A kind of data that can be picked, with the name that people see. */
export interface Kind {
    readonly entityType: EntityType;
    readonly name: string;
}

/** What callers say most often, in that order; the others follow in the core's order. */
const LIKELY_FIRST: readonly EntityType[] = [
    'CREDIT_DEBIT_NUMBER',
    'CREDIT_DEBIT_CVV',
    'CREDIT_DEBIT_EXPIRY',
    'PIN',
    'SSN',
    'NAME',
    'ADDRESS',
    'PHONE',
    'EMAIL',
    'BANK_ACCOUNT_NUMBER',
    'DATE_OF_BIRTH',
    'PASSWORD',
    'NUMBER_SEQUENCE'
];

/** Every kind, the likely ones first. */
export const KINDS: readonly EntityType[] = [...new Set([...LIKELY_FIRST, ...ENTITY_TYPES])];

/**
 * The kinds that the typed words fit, by their name or their label; those first whose name begins with them. Every typed
 * word has to be in it somewhere.
 */
export function matchKinds(kinds: readonly Kind[], typed: string): readonly Kind[] {
    const query = fold(typed);
    const words = query.split(' ').filter(Boolean);
    const fits = kinds.filter(({ entityType, name }) => {
        const haystack = `${fold(name)} ${fold(entityType)}`;
        return words.every((word) => haystack.includes(word));
    });
    const begins = ({ name }: Kind): boolean => fold(name).startsWith(query);
    return query === '' ? fits : [...fits.filter(begins), ...fits.filter((kind) => !begins(kind))];
}

/** Small letters without accents; whatever is no letter or digit is a space. */
function fold(text: string): string {
    return text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
