import type { PreparedLine } from 'c/transcriptUpload';
import type { PreparationState } from './preparation';
import type { LineEdit } from './uploadDesk';

/**
 * Lines of a file as edits of the stored lines that they are. What is masked in them is a redaction where the person may
 * redact; else the mask is a part of the new text.
 */
export function toLineEdits(
    lines: readonly PreparedLine[],
    { beside, masked, prepared }: Pick<PreparationState, 'beside' | 'masked' | 'prepared'>,
    mayRedact: boolean
): readonly LineEdit[] {
    const texts = new Map(prepared.lines.map(({ id, text }) => [id, text]));
    return lines.flatMap(({ id, text }) => {
        const was = beside.changed.get(id);
        if (!was) {
            return [];
        }
        return mayRedact
            ? [{ identifier: was.identifier, text: texts.get(id) ?? text, redactions: masked.redactionsOf(id) }]
            : [{ identifier: was.identifier, text, redactions: [] }];
    });
}
