import type { Finding } from 'c/redactionRecognizers';
import { LineIntervals } from './intervals';

function lengthOf({ spans }: Finding): number {
    return spans.reduce((length, { start, end }) => length + end - start, 0);
}

function compareSpans(a: Finding, b: Finding): number {
    const [first, second] = [a.spans[0], b.spans[0]];
    return (first?.line ?? 0) - (second?.line ?? 0) || (first?.start ?? 0) - (second?.start ?? 0);
}

/**
 * The findings that stay where some overlap: the surest first, of equally sure ones the longest, then the earliest, then
 * the one that comes first in the list. What stays is in the order of the text, and no two of it overlap.
 */
export function resolveFindings(findings: readonly Finding[]): readonly Finding[] {
    if (findings.length < 2) {
        return findings;
    }
    const taken = new LineIntervals();
    const byRank = findings
        .map((finding, order) => ({ finding, order, length: lengthOf(finding) }))
        .sort(
            (a, b) =>
                b.finding.score - a.finding.score ||
                b.length - a.length ||
                compareSpans(a.finding, b.finding) ||
                a.order - b.order
        );
    const kept: Finding[] = [];
    for (const { finding } of byRank) {
        if (finding.spans.every(({ line, start, end }) => !taken.of(line).overlaps(start, end))) {
            kept.push(finding);
            finding.spans.forEach(({ line, start, end }) => {
                taken.of(line).add(start, end);
            });
        }
    }
    return kept.sort(compareSpans);
}
