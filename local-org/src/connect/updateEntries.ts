import { z } from 'zod';
import type { Behaviour } from '../behaviour/behaviour';
import type { ConversationEntry, TranscriptStore } from '../org/transcriptStore';
import { createFailure, createSuccess, type RestResult } from '../rest/restFailure';

/** The PATCH body (Connect REST API Developer Guide, "Conversation Entries Updates Input"). */
const updatesBody = z.object({
    conversationEntriesUpdates: z.array(
        z.object({
            identifier: z.string(),
            messageText: z.string(),
            relatedRecords: z.array(z.string()).nullish()
        })
    )
});

/** Outcome of one update. The documentation names no fields; these are the local org's. */
export interface EntryUpdateResult {
    identifier: string;
    status: 'SUCCESS' | 'FAILED';
    errorDetail: string | null;
}

/** What was done, and the lines as they are now. */
export interface EntriesUpdate {
    results: EntryUpdateResult[];
    updated: ConversationEntry[];
}

/**
 * Applies a PATCH body: text and related records only, never speaker, time or order. The text is stored exactly as
 * given, entities and all.
 */
export function updateEntries(
    transcripts: TranscriptStore,
    conversationIdentifier: string,
    body: unknown,
    behaviour: Behaviour
): RestResult<EntriesUpdate> {
    const parsed = updatesBody.safeParse(body);
    if (!parsed.success) {
        const place = parsed.error.issues[0]?.path.join('.') ?? '';
        return createFailure(400, 'JSON_PARSER_ERROR', `The request body is missing or has a wrong value: ${place}`);
    }
    const updates = parsed.data.conversationEntriesUpdates;
    const existing = new Map(
        (transcripts.entries(conversationIdentifier) ?? []).map((entry) => [entry.identifier, entry])
    );
    if (behaviour.unknownEntry === 'notFound' && updates.some((update) => !existing.has(update.identifier)))
        return createFailure(404, 'NOT_FOUND', 'The requested resource does not exist');
    const results: EntryUpdateResult[] = [];
    const updated: ConversationEntry[] = [];
    for (const { identifier, messageText, relatedRecords } of updates) {
        const entry = existing.get(identifier);
        if (!entry) {
            if (behaviour.unknownEntry === 'failEntry')
                results.push({ identifier, status: 'FAILED', errorDetail: 'No such conversation entry.' });
            continue;
        }
        const kept = behaviour.omittedRelatedRecords === 'keep' ? entry.relatedRecords : [];
        const next = { ...entry, messageText, relatedRecords: relatedRecords?.map((id) => id.slice(0, 15)) ?? kept };
        transcripts.replace(conversationIdentifier, next);
        existing.set(identifier, next);
        updated.push(next);
        results.push({ identifier, status: 'SUCCESS', errorDetail: null });
    }
    return createSuccess({ results, updated });
}
