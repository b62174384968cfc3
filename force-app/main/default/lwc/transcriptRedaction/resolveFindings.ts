import type { Finding } from 'c/redactionRecognizers';

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
    const taken = new Map<number, { start: number; end: number }[]>();
    const kept: Finding[] = [];
    const byRank = findings
        .map((finding, order) => ({ finding, order, length: lengthOf(finding) }))
        .sort(
            (a, b) =>
                b.finding.score - a.finding.score ||
                b.length - a.length ||
                compareSpans(a.finding, b.finding) ||
                a.order - b.order
        );
    for (const { finding } of byRank) {
        const isFree = finding.spans.every((span) =>
            (taken.get(span.line) ?? []).every((other) => other.end <= span.start || other.start >= span.end)
        );
        if (isFree) {
            kept.push(finding);
            for (const { line, start, end } of finding.spans) {
                const spans = taken.get(line);
                if (spans === undefined) {
                    taken.set(line, [{ start, end }]);
                } else {
                    spans.push({ start, end });
                }
            }
        }
    }
    return kept.sort(compareSpans);
}
