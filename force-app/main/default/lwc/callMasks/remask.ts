import type { LineState } from 'c/transcriptModel';
import { isEntityType } from 'c/transcriptRedaction';
import type { Masker } from './masker';

/** The line with the masks that its redactions leave behind now, whatever they were made with. */
export function remask({ text, redactions }: LineState, masker: Masker): LineState {
    return {
        text,
        redactions: redactions.map((redaction) =>
            isEntityType(redaction.entityType)
                ? {
                      ...redaction,
                      mask: masker.maskOf(redaction.entityType, text.slice(redaction.start, redaction.end))
                  }
                : redaction
        )
    };
}
