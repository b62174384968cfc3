import { findAll, readCall, type Finding, type SpokenLine } from 'c/redactionRecognizers';
import type { CompiledRule } from 'c/redactionRules';
import { findMasked } from './findMasked';
import { LineIntervals } from './intervals';
import { resolveFindings } from './resolveFindings';

export interface DetectOptions {
    /** The organisation's own rules, besides what is known everywhere. */
    readonly rules?: readonly CompiledRule[];
    /** Findings below this score are left out. */
    readonly minScore?: number;
}

/** What is less sure than this is not worth a person's look. */
export const DEFAULT_MIN_SCORE = 0.5;

/** Without what is a mask already, whoever put it there. */
function leaveMasked(lines: readonly SpokenLine[], findings: readonly Finding[]): readonly Finding[] {
    const masked = new LineIntervals((line) => findMasked(lines[line]?.text ?? ''));
    return findings.flatMap((finding) => {
        const spans = finding.spans.filter(({ line, start, end }) => !masked.of(line).overlaps(start, end));
        return spans.length === finding.spans.length ? [finding] : spans.length > 0 ? [{ ...finding, spans }] : [];
    });
}

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
    return leaveMasked(lines, resolveFindings(found));
}
