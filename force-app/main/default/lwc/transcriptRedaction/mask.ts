import { ENTITY_TYPES, isEntityType, type EntityType } from 'c/entityTypes';

/** What an organisation lets a mask say beyond its label. */
export interface MaskPolicy {
    /** Whether `[LABEL ending 1234]` may stand for a card, an account, a phone or a social security number. */
    readonly allowLastFour: boolean;
}

/** The label alone: nothing of what was removed stays. */
export const DEFAULT_MASK_POLICY: MaskPolicy = { allowLastFour: false };

const LAST_FOUR_TYPES: ReadonlySet<EntityType> = new Set<EntityType>([
    'CREDIT_DEBIT_NUMBER',
    'BANK_ACCOUNT_NUMBER',
    'SSN',
    'PHONE'
]);

/** The mask of a label: `[EMAIL]`. */
export function buildMask(entityType: EntityType): string {
    return `[${entityType}]`;
}

/**
 * Whether `mask` is one that this label may leave behind: `[LABEL]`, `[LABEL_2]` (the same value, numbered, up to four
 * digits and not from zero), or `[LABEL ending 1234]` where the policy and the label allow it.
 */
export function isMaskFor(entityType: EntityType, mask: string, policy: MaskPolicy): boolean {
    if (!mask.startsWith(`[${entityType}`) || !mask.endsWith(']')) {
        return false;
    }
    const tail = mask.slice(entityType.length + 1, -1);
    if (tail === '' || /^_[1-9]\d{0,3}$/.test(tail)) {
        return true;
    }
    return policy.allowLastFour && LAST_FOUR_TYPES.has(entityType) && /^ ending \d{4}$/.test(tail);
}

const LONGEST_FIRST = [...ENTITY_TYPES].sort((a, b) => b.length - a.length).join('|');
const MASK = new RegExp(`\\[(${LONGEST_FIRST})(?:_[1-9]\\d{0,3}| ending \\d{4})?\\]`, 'g');

/** The masks of this grammar that stand in a text, with their labels and UTF-16 offsets. */
export function findMasks(
    text: string
): readonly { readonly start: number; readonly end: number; readonly entityType: EntityType }[] {
    const found: { start: number; end: number; entityType: EntityType }[] = [];
    for (const match of text.matchAll(MASK)) {
        const label = match[1] ?? '';
        if (isEntityType(label)) {
            found.push({ start: match.index, end: match.index + match[0].length, entityType: label });
        }
    }
    return found;
}
