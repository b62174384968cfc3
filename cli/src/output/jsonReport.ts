import { explainFinding, type Finding } from 'c/transcriptRedaction';
import type { SpokenPassage } from '../input/format';
import { toTexts, type FindingReport } from './findingReport';

/** One JSON array over all files, a finding on each of its lines. */
export function createJsonReport(showText: boolean): FindingReport {
    let started = false;
    return {
        opening: '[',
        closing: () => (started ? '\n]\n' : ']\n'),
        onPassage: (file, passage, findings) =>
            findings
                .map((finding) => {
                    const lead = started ? ',\n' : '\n';
                    started = true;
                    return lead + JSON.stringify(toJson(file, passage, finding, showText));
                })
                .join(''),
        onFlaw: () => ''
    };
}

/**
 * `spans`: `entry` from 0 (of a dialog: its turn), `start` and `end` in UTF-16 units of its text, `line` and `column`
 * where that stands in the file, or `identifier` and `column` in a stored call.
 */
function toJson(file: string, passage: SpokenPassage, finding: Finding, showText: boolean): object {
    const { entityType, score, spans, reasons } = finding;
    return {
        file,
        ...(passage.id === undefined ? {} : { id: passage.id }),
        entityType,
        score,
        spans: spans.map(({ line, start, end }) => ({
            entry: passage.firstEntry + line,
            start,
            end,
            ...passage.placeOf(line, start)
        })),
        why: explainFinding(finding),
        reasons,
        ...(showText ? { texts: toTexts(passage, finding) } : {})
    };
}
