import { lineOf, type EditSession, type Step } from 'c/transcriptModel';
import {
    buildMask,
    createMaskNumbering,
    formFor,
    isEntityType,
    maskFor,
    numberedMask,
    numbersIn,
    valueKey,
    type EntityType,
    type MaskNumbering,
    type MaskPolicy
} from 'c/transcriptRedaction';

/** One value that is said in several places: each is redacted by itself, and all of them are one. */
export interface ValueParts {
    readonly entityType: string;
    readonly parts: readonly {
        readonly identifier: string;
        readonly start: number;
        readonly end: number;
        readonly words: string;
    }[];
}

/** Makes the masks of one action, or of what is shown before it. What it has numbered once, it numbers so again. */
export interface Masker {
    /** The mask that these words leave behind. */
    maskOf(entityType: EntityType, words: string): string;
    /**
     * The masks that the parts of one value leave behind, in their order: they share its number, and none shows digits, for
     * the last four of a part are not the last of the whole.
     */
    masksOf(entityType: EntityType, words: readonly string[]): readonly string[];
}

/**
 * Masks by the policy, numbered on from those that stand in the call: what is to be removed but not saved yet keeps its
 * number, what was removed before has one that nobody gets again. `values`: what is known to be said in several places.
 */
export function createMasker(policy: MaskPolicy, session: EditSession, values: readonly ValueParts[] = []): Masker {
    let made: MaskNumbering | null = null;
    // Most policies number nothing: no line is looked at for them.
    const numbering = (): MaskNumbering => (made ??= numberingOf(session, values));
    const numberOf = (entityType: EntityType, value: string): number => numbering().numberOf(entityType, value);
    const maskOf = (entityType: EntityType, words: string): string => maskFor(entityType, words, policy, { numberOf });
    return {
        maskOf,
        masksOf(entityType, words) {
            const { kind } = formFor(policy, entityType);
            if (words.length === 1 || kind === 'fixedText' || kind === 'label') {
                return words.map((part) => maskOf(entityType, part));
            }
            if (kind === 'lastFour') {
                return words.map(() => buildMask(entityType));
            }
            const keys = new Set(words.map((part) => valueKey(entityType, part)));
            // Parts that read alike can't be told from the same value said again: then that is what they are.
            const [whole] = keys.size === 1 ? words : [words.join(' ')];
            const mask = numberedMask(entityType, numberOf(entityType, whole ?? ''));
            return words.map(() => mask);
        }
    };
}

/** The numbers that are in use in a call, and the values that have them, as far as they are still there to be told. */
function numberingOf(session: EditSession, values: readonly ValueParts[]): MaskNumbering {
    const numbering = createMaskNumbering();
    const takeAll = (text: string): void =>
        numbersIn(text).forEach(({ entityType, number }) => numbering.take(entityType, number));
    for (const text of session.stored.values()) {
        takeAll(text);
    }
    for (const { steps } of session.past) {
        steps.forEach((step) => textsOf(step).forEach(takeAll));
    }
    const pending = pendingNumbers(session);
    for (const { entityType, parts } of values) {
        const shared = parts.length > 1 ? sharedNumber(session, parts) : null;
        if (shared?.entityType === entityType) {
            numbering.learn(shared.entityType, parts.map(({ words }) => words).join(' '), shared.number);
        }
    }
    for (const { entityType, number, words } of pending.values()) {
        const keys = new Set(words.map((each) => valueKey(entityType, each)));
        if (keys.size === 1) {
            numbering.learn(entityType, words[0] ?? '', number);
        }
        numbering.take(entityType, number);
    }
    return numbering;
}

interface NumberedWords {
    readonly entityType: EntityType;
    readonly number: number;
    readonly words: string[];
}

/** The masks that are not saved yet, by what they read, with all that each of them stands for. */
function pendingNumbers(session: EditSession): ReadonlyMap<string, NumberedWords> {
    const pending = new Map<string, NumberedWords>();
    for (const { text, redactions } of session.changed.values()) {
        for (const { start, end, entityType, mask } of redactions) {
            const [read] = isEntityType(entityType) ? numbersIn(mask) : [];
            if (read) {
                const known = pending.get(mask) ?? { ...read, words: [] };
                pending.set(mask, known);
                known.words.push(text.slice(start, end));
            }
        }
    }
    return pending;
}

/** The number that all parts of a value have, if just they are redacted, and as one value. */
function sharedNumber(session: EditSession, parts: ValueParts['parts']): ReturnType<typeof numbersIn>[number] | null {
    const masks = parts.map(({ identifier, start, end }) =>
        session.changed.has(identifier)
            ? lineOf(session, identifier).redactions.find((each) => each.start === start && each.end === end)?.mask
            : undefined
    );
    const [mask] = masks;
    return mask !== undefined && masks.every((each) => each === mask) ? (numbersIn(mask)[0] ?? null) : null;
}

function textsOf(step: Step): readonly string[] {
    return step.kind === 'replaceText' ? [step.removed, step.inserted] : [step.redaction.mask];
}
