import type { Finding } from 'c/redactionRecognizers';
import { LineIntervals } from './intervals';

function lengthOf({ spans }: Finding): number {
    let length = 0;
    for (const { start, end } of spans) {
        length += end - start;
    }
    return length;
}

function compareSpans(a: Finding, b: Finding): number {
    const first = a.spans[0];
    const second = b.spans[0];
    return (first?.line ?? 0) - (second?.line ?? 0) || (first?.start ?? 0) - (second?.start ?? 0);
}

function compareRank(a: Finding, b: Finding): number {
    return b.score - a.score || lengthOf(b) - lengthOf(a) || compareSpans(a, b);
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
    const kept: Finding[] = [];
    for (const finding of [...findings].sort(compareRank)) {
        if (!taken.overlap(finding.spans)) {
            kept.push(finding);
            taken.add(finding.spans);
        }
    }
    return kept.sort(compareSpans);
}
