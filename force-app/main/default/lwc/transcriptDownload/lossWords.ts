import { formatLabel } from 'c/labelText';
import type { FileIssue } from 'c/transcriptFormats';
import { labels, lossLabels } from './labels';

/** The fields of `findLosses` in people's words. */
const FIELD_WORDS: ReadonlyMap<string, string> = new Map([
    ['text', lossLabels.text],
    ['speaker', lossLabels.speaker],
    ['role', lossLabels.role],
    ['time', lossLabels.time],
    ['duration', lossLabels.duration],
    ['identifier', lossLabels.identifier],
    ['Salesforce fields', lossLabels.salesforce],
    ['beginning', lossLabels.beginning]
]);

/** What a format can't hold, one text for each thing; where it concerns some lines only, with how many of `lineCount`. */
export function toLossTexts(losses: readonly FileIssue[], lineCount: number): readonly string[] {
    return losses.map(({ values = {} }) => {
        const field = String(values['field'] ?? '');
        const words = FIELD_WORDS.get(field) ?? field;
        const count = Number(values['count'] ?? lineCount);
        return count < lineCount
            ? formatLabel(labels.lossLines, words, count.toLocaleString(), lineCount.toLocaleString())
            : words;
    });
}
