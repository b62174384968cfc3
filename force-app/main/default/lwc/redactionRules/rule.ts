import type { EntityType } from 'c/entityTypes';

/** One of the organisation's own rules, ready to run: checked, and its pattern bound in time. */
export interface CompiledRule {
    readonly name: string;
    readonly entityType: EntityType;
    /** Only lines of this speaker, where the rule says so and the line knows it. */
    readonly role?: 'agent' | 'customer';
    /** What it finds in one line, in order, without overlaps; UTF-16 offsets, the end not included. Never throws. */
    readonly find: (text: string) => readonly { readonly start: number; readonly end: number }[];
}
