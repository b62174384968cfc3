import { findAll, readCall, type Finding, type SpokenLine } from 'c/redactionRecognizers';
import type { CompiledRule } from 'c/redactionRules';
import { resolveFindings } from './resolveFindings';

export interface DetectOptions {
    /** The organisation's own rules, besides what is known everywhere. */
    readonly rules?: readonly CompiledRule[];
    /** Findings below this score are left out. */
    readonly minScore?: number;
}

/** What is less sure than this is not worth a person's look. */
export const DEFAULT_MIN_SCORE = 0.5;

/**
 * What should not stay in the lines, in the order of the lines. Pure and deterministic: the same lines give the same
 * findings, however they came together. No input throws.
 */
export function detect(
    lines: readonly SpokenLine[],
    { minScore = DEFAULT_MIN_SCORE }: DetectOptions = {}
): readonly Finding[] {
    const found: Finding[] = [];
    findAll(readCall(lines), (finding) => {
        if (finding.score >= minScore) {
            found.push(finding);
        }
    });
    return resolveFindings(found);
}
