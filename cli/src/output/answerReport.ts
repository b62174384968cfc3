import { explainFinding, type Finding } from 'c/transcriptRedaction';
import type { SpokenPassage } from '../input/format';
import { messageOf } from '../problems';
import { toTexts, type FindingReport } from './findingReport';

/** A span as answers have it: turn, start, end, entity type, score. */
type AnswerSpan = readonly [turn: number, start: number, end: number, entityType: string, score: number];

/**
 * One JSON line for each dialog, in their order: `{id, spans: [[turn, start, end, entityType, score]]}`, or
 * `{line, id?, error: {code, message}}`. With reasons, also `findings`, which say which spans are one value.
 */
export function createAnswerReport({ reasons, showText }: { reasons: boolean; showText: boolean }): FindingReport {
    return {
        opening: '',
        closing: () => '',
        onPassage: (_file, passage, findings) =>
            toJsonLine({
                id: passage.id,
                spans: toSpans(findings),
                ...(reasons ? { findings: findings.map((finding) => toJson(passage, finding, showText)) } : {})
            }),
        onFlaw: ({ id, problem }) =>
            problem.line === undefined
                ? ''
                : toJsonLine({ line: problem.line, id, error: { code: problem.code, message: messageOf(problem) } })
    };
}

function toJsonLine(answer: object): string {
    return `${JSON.stringify(answer)}\n`;
}

function toSpans(findings: readonly Finding[]): readonly AnswerSpan[] {
    return findings.flatMap(spansOf).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function spansOf({ spans, entityType, score }: Finding): readonly AnswerSpan[] {
    return spans.map(({ line, start, end }) => [line, start, end, entityType, score]);
}

function toJson(passage: SpokenPassage, finding: Finding, showText: boolean): object {
    const { entityType, score, reasons } = finding;
    return {
        entityType,
        score,
        spans: finding.spans.map(({ line, start, end }) => [line, start, end]),
        why: explainFinding(finding),
        reasons,
        ...(showText ? { texts: toTexts(passage, finding) } : {})
    };
}
