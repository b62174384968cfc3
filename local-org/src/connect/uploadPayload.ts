import { z } from 'zod';

/**
 * One line of a part: what is said of the conversation first, what older versions wanted to know of participants, then
 * what was said (Voice developer guide, "Upload or Update Transcripts with Connect REST API").
 */
const uploadLine = z.object({
    type: z.enum(['conversation', 'conversationParticipant', 'conversationEntry']),
    payload: z.looseObject({ conversationId: z.string().optional(), id: z.string().optional() })
});

const entryPayload = z.object({
    conversationId: z.string(),
    id: z.string().min(1),
    /** Ms since 1970. */
    clientSentTimestamp: z.int(),
    /** Ms. */
    clientDuration: z.int().min(0).default(0),
    messageText: z.string(),
    sender: z.object({ appType: z.string(), role: z.string(), subject: z.string() }),
    relatedRecords: z.array(z.string()).default([])
});

/** An uploaded line as it was sent. */
export type UploadedEntry = z.infer<typeof entryPayload>;

/** A line of a part, read as far as its form goes. */
export type UploadLine =
    | { type: 'conversation'; conversationId: string }
    | { type: 'conversationParticipant' }
    /** `entry` is null where it lacks something or has it in a wrong form; `id` is null where even that is missing. */
    | { type: 'conversationEntry'; id: string | null; entry: UploadedEntry | null };

/** Reads one line of NDJSON; null when it is not JSON or none of the known types. */
export function parseUploadLine(text: string): UploadLine | null {
    let json: unknown;
    try {
        json = JSON.parse(text);
    } catch {
        return null;
    }
    const line = uploadLine.safeParse(json);
    if (!line.success) return null;
    const { type, payload } = line.data;
    switch (type) {
        case 'conversation':
            return payload.conversationId === undefined ? null : { type, conversationId: payload.conversationId };
        case 'conversationParticipant':
            return { type };
        case 'conversationEntry': {
            const entry = entryPayload.safeParse(payload);
            return { type, id: payload.id ?? null, entry: entry.success ? entry.data : null };
        }
    }
}
