import { isFields } from './guards';

/**
 * What the organisation has decided about masks and suggestions, each a `SettingRecord` of `c/redactionSettings`: its parser
 * looks at every field, so that a record of a strange shape costs only itself.
 */
export interface SettingsAnswer {
    readonly settings: readonly unknown[];
}

/** Parses an answer; null where it is none. */
export function parseSettingsAnswer(value: unknown): SettingsAnswer | null {
    return isFields(value) && Array.isArray(value['settings']) ? { settings: value['settings'] } : null;
}
