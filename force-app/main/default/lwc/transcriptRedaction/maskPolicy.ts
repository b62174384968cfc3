import type { EntityType } from 'c/entityTypes';

/** How an organisation wants the masks of a label to look. */
export type MaskForm =
    | { readonly kind: 'label' | 'numbered' | 'lastFour' }
    /** Whatever the label is. In square brackets: `isFixedText`. */
    | { readonly kind: 'fixedText'; readonly text: string };

/** What an organisation wants to be left of what is removed, as plain data. */
export interface MaskPolicy {
    /** By label, where it is not as for all others. */
    readonly forms: Readonly<Partial<Record<EntityType, MaskForm>>>;
    readonly others: MaskForm;
}

/** The label alone: nothing of what was removed stays. */
export const DEFAULT_MASK_POLICY: MaskPolicy = { forms: {}, others: { kind: 'label' } };

/** The form of a label's masks. */
export function formFor({ forms, others }: MaskPolicy, entityType: EntityType): MaskForm {
    return forms[entityType] ?? others;
}

/** The organisation's own masks, each once. */
export function fixedTextsOf({ forms, others }: MaskPolicy): readonly string[] {
    const texts = [others, ...Object.values(forms)].flatMap((form) => (form.kind === 'fixedText' ? [form.text] : []));
    return [...new Set(texts)];
}
