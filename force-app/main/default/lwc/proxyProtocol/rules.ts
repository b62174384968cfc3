import { isFields } from './guards';

/**
 * The organisation's own redaction rules that are active, each a `RuleRecord` of `c/redactionRules`: its parser looks at
 * every field, rule by rule, so that one of a strange shape costs only itself.
 */
export interface RulesAnswer {
    readonly rules: readonly unknown[];
    /** As many came as are read at once: there may be more. */
    readonly isCutOff: boolean;
}

/** Parses an answer; null where it is none. */
export function parseRulesAnswer(value: unknown): RulesAnswer | null {
    if (!isFields(value)) {
        return null;
    }
    const { rules, isCutOff } = value;
    return Array.isArray(rules) && typeof isCutOff === 'boolean' ? { rules, isCutOff } : null;
}
