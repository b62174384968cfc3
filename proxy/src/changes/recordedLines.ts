import { z } from 'zod';
import type { LineOutcome } from 'c/proxyProtocol';

/**
 * How a line ended in its record: the outcome of a save; `unproven` for one settled later that is not as it was sent, or
 * can't be told; `cutLoose` for one that is stored as it was sent, or may be yet, but no longer belongs to its part of the call.
 */
export type RecordedResult = LineOutcome | 'unproven' | 'cutLoose';

/** What Transcript_Change__c.Lines__c holds, in characters. */
export const LONGEST_LINES = 131_072;

const schema = z.array(z.looseObject({ identifier: z.string(), result: z.string().optional() }));

/** One line of a record as it was written, with whatever else it says. Never its text. */
export type RecordedLine = z.infer<typeof schema>[number];

/** Parses Lines__c; null where it is no list of lines, as somebody else may have written it. */
export function parseRecordedLines(text: string | null): readonly RecordedLine[] | null {
    try {
        const parsed = schema.safeParse(JSON.parse(text ?? ''));
        return parsed.success ? parsed.data : null;
    } catch {
        return null;
    }
}
