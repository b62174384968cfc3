import type { EntityType } from 'c/entityTypes';
import { DEFAULT_MASK_POLICY, type MaskPolicy } from 'c/transcriptRedaction';

/** How sure a suggestion has to be to be shown, in the steps that a person tells apart. `unsure`: all are. */
export type LeastCertainty = 'certain' | 'likely' | 'unsure';

/** What is decided about the suggestions of a label. */
export interface SuggestionSetting {
    /** Whether it is suggested unless a person asks for it. */
    readonly isOn: boolean;
    readonly least: LeastCertainty;
}

/** What an organisation has decided, as plain data: what its records say, or what goes without them. */
export interface RedactionSettings {
    readonly masks: MaskPolicy;
    /** By label, where it is not as for all others. */
    readonly suggestions: Readonly<Partial<Record<EntityType, SuggestionSetting>>>;
    readonly otherSuggestions: SuggestionSetting;
    /** The languages of the calls, as tags in lower case: rules of the organisation for other ones are left out. Empty: any. */
    readonly languages: readonly string[];
}

/** Nothing is decided: the label alone, everything suggested, every language. */
export const DEFAULT_SETTINGS: RedactionSettings = {
    masks: DEFAULT_MASK_POLICY,
    suggestions: {},
    otherSuggestions: { isOn: true, least: 'unsure' },
    languages: []
};

/** Whether a label is suggested unless a person asks otherwise. */
export function isSuggestedByDefault({ suggestions, otherSuggestions }: RedactionSettings, type: EntityType): boolean {
    return (suggestions[type] ?? otherSuggestions).isOn;
}

/** How sure suggestions of a label have to be. */
export function leastCertaintyOf(
    { suggestions, otherSuggestions }: RedactionSettings,
    type: EntityType
): LeastCertainty {
    return (suggestions[type] ?? otherSuggestions).least;
}

/**
 * SETTING_MALFORMED: no record, or a field of a kind that it can't have. APPLIES_TO_UNKNOWN, MASK_UNKNOWN,
 * CERTAINTY_UNKNOWN, LANGUAGE_UNKNOWN: a value that is none of those there are. SETTING_TWICE: another record decides about
 * the same. LAST_FOUR_NOT_SHOWN: masks of this label show no digits. FIXED_TEXT_INVALID: there is none, or none that can be
 * told from what was said.
 */
export type SettingProblemCode =
    | 'SETTING_MALFORMED'
    | 'APPLIES_TO_UNKNOWN'
    | 'MASK_UNKNOWN'
    | 'CERTAINTY_UNKNOWN'
    | 'LANGUAGE_UNKNOWN'
    | 'SETTING_TWICE'
    | 'LAST_FOUR_NOT_SHOWN'
    | 'FIXED_TEXT_INVALID';

/** A record that was left out, by its name, and why. */
export interface SettingProblem {
    readonly setting: string;
    readonly code: SettingProblemCode;
}
