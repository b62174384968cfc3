import type { EntityType } from 'c/entityTypes';
import { findMasks, readMask } from './mask';
import { valueKey } from './maskValue';

/** Gives the values of a call their numbers, label by label: the same value the same one, and no two values one. */
export interface MaskNumbering {
    /** The number of a value: the one that it has, or the next that is free, which it has from then on. */
    numberOf(entityType: EntityType, value: string): number;
    /** The value has this number already. What was known of the number, or of the value, before stays. */
    learn(entityType: EntityType, value: string, number: number): void;
    /** A number that stands for some value, nobody can tell which any more. */
    take(entityType: EntityType, number: number): void;
}

/** Numbers on from nothing. */
export function createMaskNumbering(): MaskNumbering {
    const last = new Map<EntityType, number>();
    const known = new Map<string, number>();
    const take = (entityType: EntityType, number: number): void => {
        last.set(entityType, Math.max(last.get(entityType) ?? 0, number));
    };
    const keyOf = (entityType: EntityType, value: string): string => `${entityType} ${valueKey(entityType, value)}`;
    const learn = (entityType: EntityType, value: string, number: number): void => {
        const key = keyOf(entityType, value);
        known.set(key, known.get(key) ?? number);
        take(entityType, number);
    };
    return {
        numberOf(entityType, value) {
            const found = known.get(keyOf(entityType, value));
            const number = found ?? (last.get(entityType) ?? 0) + 1;
            learn(entityType, value, number);
            return number;
        },
        learn,
        take
    };
}

/** The numbered masks that stand in a text. */
export function numbersIn(text: string): readonly { readonly entityType: EntityType; readonly number: number }[] {
    return findMasks(text).flatMap(({ start, end, entityType }) => {
        const read = entityType && readMask(entityType, text.slice(start, end));
        return entityType && read?.kind === 'numbered' ? [{ entityType, number: read.number }] : [];
    });
}
