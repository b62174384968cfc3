import { ENTITY_TYPES, isEntityType, type EntityType } from 'c/entityTypes';
import { formFor, type MaskForm, type MaskPolicy } from './maskPolicy';
import { lastFourOf } from './maskValue';

/** The mask of a label: `[EMAIL]`. It says least, so that it may stand for anything under every policy. */
export function buildMask(entityType: EntityType): string {
    return `[${entityType}]`;
}

/** The mask of one of several values: `[EMAIL_2]`. */
export function numberedMask(entityType: EntityType, number: number): string {
    return number > MOST_NUMBERED ? buildMask(entityType) : `[${entityType}_${number}]`;
}

/** More would be no count of what is said in a call, and room to say something in. */
const MOST_NUMBERED = 9_999;

/**
 * The mask that a value leaves behind: in the form of the policy where the value has what that needs, else the label alone.
 * What is a mask of this label already stays the mask it is. `numbering` is asked only where the policy numbers values.
 */
export function maskFor(
    entityType: EntityType,
    value: string,
    policy: MaskPolicy,
    numbering: { numberOf(entityType: EntityType, value: string): number }
): string {
    const form = formFor(policy, entityType);
    if (readMask(entityType, value) !== null && isMaskFor(entityType, value, value, policy)) {
        return value;
    }
    switch (form.kind) {
        case 'label':
            return buildMask(entityType);
        case 'fixedText':
            return form.text;
        case 'numbered':
            // A mask of another label says nothing of who is meant.
            return findMasks(value).length > 0
                ? buildMask(entityType)
                : numberedMask(entityType, numbering.numberOf(entityType, value));
        case 'lastFour': {
            const digits = lastFourOf(entityType, value);
            return digits === null ? buildMask(entityType) : `[${entityType} ending ${digits}]`;
        }
    }
}

/** A mask as it is read: in one of the forms, with the digits or the number that it shows. */
export type MaskRead =
    | { readonly kind: Exclude<MaskForm['kind'], 'numbered' | 'lastFour'> }
    | { readonly kind: 'numbered'; readonly number: number }
    | { readonly kind: 'lastFour'; readonly digits: string };

/**
 * What form of a mask of this label a text is: `[LABEL]`, `[LABEL_2]`, `[LABEL ending 1234]`, or what may be somebody's fixed
 * text; null where no organisation can have it.
 */
export function readMask(entityType: EntityType, mask: string): MaskRead | null {
    const [, label, number, digits] = WHOLE_MASK.exec(mask) ?? [];
    if (label === undefined) {
        return isFixedText(mask) ? { kind: 'fixedText' } : null;
    }
    if (label !== entityType) {
        return null;
    }
    return number !== undefined
        ? { kind: 'numbered', number: Number(number) }
        : digits !== undefined
          ? { kind: 'lastFour', digits }
          : { kind: 'label' };
}

/**
 * Whether `mask` may be left in the place of `removed`: the label alone always, another form where the policy has it for
 * this label. The last four have to be those of what is removed. Without a policy: whether there can be one that allows it.
 */
export function isMaskFor(
    entityType: EntityType,
    mask: string,
    removed: string,
    policy: MaskPolicy | null = null
): boolean {
    const read = readMask(entityType, mask);
    if (read === null || read.kind === 'label') {
        return read !== null;
    }
    if (read.kind === 'lastFour' && mask !== removed && read.digits !== lastFourOf(entityType, removed)) {
        return false;
    }
    const form = policy && formFor(policy, entityType);
    return form === null || (form.kind === read.kind && (form.kind !== 'fixedText' || form.text === mask));
}

/**
 * Whether a text can be an organisation's own mask: in square brackets, so that nobody takes it for what was said, in one
 * line, and not to be mistaken for a mask of the grammar.
 */
export function isFixedText(text: string): boolean {
    return FIXED_TEXT.test(text) && !LIKE_A_MASK.test(text);
}

const FIXED_TEXT =
    /^\[(?=[^[\]]*[\p{L}\p{N}*#█•])[^[\]\p{C}\p{Z}](?:[^[\]\p{C}\u2028\u2029]{0,76}[^[\]\p{C}\p{Z}])?\]$/u;
const LONGEST_FIRST = [...ENTITY_TYPES].sort((a, b) => b.length - a.length).join('|');
const MASK = new RegExp(`\\[(${LONGEST_FIRST})(?:_[1-9]\\d{0,3}| ending \\d{4})?\\]`, 'g');
const WHOLE_MASK = new RegExp(`^\\[(${LONGEST_FIRST})(?:_([1-9]\\d{0,3})| ending (\\d{4}))?\\]$`);
const LIKE_A_MASK = new RegExp(`^\\[(?:${LONGEST_FIRST})(?![A-Z])`);

/** A mask that stands in a text, with its UTF-16 offsets. `entityType` is null for a fixed text: it may be for several. */
export interface FoundMask {
    readonly start: number;
    readonly end: number;
    readonly entityType: EntityType | null;
}

/** The masks that stand in a text, in its order: those of the grammar, and the organisation's fixed texts. */
export function findMasks(text: string, fixedTexts: readonly string[] = []): readonly FoundMask[] {
    const found: FoundMask[] = [];
    if (!text.includes('[')) {
        return found;
    }
    for (const match of text.matchAll(MASK)) {
        const label = match[1] ?? '';
        if (isEntityType(label)) {
            found.push({ start: match.index, end: match.index + match[0].length, entityType: label });
        }
    }
    // Both begin and end with a bracket, and have none between: none reaches into another.
    for (const fixed of fixedTexts) {
        for (let start = text.indexOf(fixed); start >= 0; start = text.indexOf(fixed, start + fixed.length)) {
            found.push({ start, end: start + fixed.length, entityType: null });
        }
    }
    return fixedTexts.length === 0 ? found : found.sort((a, b) => a.start - b.start);
}
