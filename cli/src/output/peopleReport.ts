import { explainFinding, type Finding } from 'c/transcriptRedaction';
import type { SpokenPassage } from '../input/format';
import { toTexts, type FindingReport } from './findingReport';

/** One line for a finding: `calls.txt:3:12: PHONE 0.97 why`, with where else it goes on; of a stored call, the line’s identifier instead of its number. */
export function createPeopleReport(showText: boolean): FindingReport {
    return {
        opening: '',
        closing: () => '',
        onPassage: (file, passage, findings) =>
            findings.map((finding) => toLine(file, passage, finding, showText)).join(''),
        onFlaw: () => ''
    };
}

function toLine(file: string, passage: SpokenPassage, finding: Finding, showText: boolean): string {
    const [first, ...others] = finding.spans.map(({ line, start }) => {
        const place = passage.placeOf(line, start);
        return `${'line' in place ? place.line : place.identifier}:${place.column}`;
    });
    const parts = [`${file}:${first}:`, finding.entityType, finding.score.toFixed(2), explainFinding(finding)];
    if (others.length > 0) parts.push(`(goes on at ${others.join(', ')})`);
    // As JSON strings: a control character must not reach the terminal.
    if (showText) parts.push(...toTexts(passage, finding).map((text) => JSON.stringify(text)));
    return `${parts.join(' ')}\n`;
}
