import type { Finding, SpokenLine } from 'c/redactionRecognizers';
import type { CompiledRule } from 'c/redactionRules';

export interface DetectOptions {
    /** The organisation's own rules, besides what is known everywhere. */
    readonly rules?: readonly CompiledRule[];
}

/**
 * What should not stay in the lines, in the order of the lines. Pure and deterministic: the same lines give the same
 * findings, however they came together. No input throws.
 */
export function detect(_lines: readonly SpokenLine[], _options: DetectOptions = {}): readonly Finding[] {
    return [];
}
