import type { ConversationEntry } from './parseEntries';

/** An entry's two times. Which of them a range is compared with is not documented (Connect REST API, "Conversation Entries"). */
export const TIMES = ['clientTimestamp', 'serverReceivedTimestamp'] as const;
export type TimeField = (typeof TIMES)[number];

/** The latest of one of the times, in milliseconds since the Unix epoch; null where no entry has it. */
export function latestMs(entries: readonly ConversationEntry[], field: TimeField): number | null {
    return entries.reduce<number | null>((latest, { [field]: ms }) => {
        return ms !== null && (latest === null || ms > latest) ? ms : latest;
    }, null);
}

/** Whether the time is known to lie before a point: then a range that begins there is not compared with it. */
export function isBefore(ms: number | null, pointMs: number): boolean {
    return ms !== null && ms < pointMs;
}
