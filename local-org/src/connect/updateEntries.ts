import { z } from 'zod';
import type { Behaviour } from '../behaviour/behaviour';
import type { OrgState } from '../org/orgState';
import type { ConversationEntry } from '../org/transcriptStore';
import { createFailure, createSuccess, notFound, type RestFailure, type RestResult } from '../rest/restFailure';
import type { OpenConversation } from './openConversation';
import { toTextToStore } from './textToStore';

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

type EntryUpdate = z.infer<typeof updatesBody>['conversationEntriesUpdates'][number];

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

/** The most updates of one PATCH where the org has a limit at all. No page names a number: this one is ours. */
export const mostUpdates = 50;

/** How long reads go on showing the old text. */
const shownAfterMs: Record<Behaviour['writesShown'], number> = { atOnce: 0, after2s: 2000, after60s: 60_000 };

/** One update, decided on but not made. */
type Decision =
    | { readonly kind: 'write'; readonly before: ConversationEntry; readonly after: ConversationEntry }
    | { readonly kind: 'pretend'; readonly identifier: string }
    | { readonly kind: 'leaveOut' }
    | { readonly kind: 'fail'; readonly identifier: string; readonly why: string };

function refuseCount(count: number, behaviour: Behaviour): RestFailure | null {
    if (count <= mostUpdates) return null;
    const message = `At most ${mostUpdates} conversation entries can be updated at once.`;
    switch (behaviour.mostUpdates) {
        case 'unlimited':
            return null;
        case 'fiftyThen400':
            return createFailure(400, 'INVALID_INPUT', message);
        case 'fiftyThen413':
            return createFailure(413, 'REQUEST_TOO_LARGE', message);
    }
}

function decide(update: EntryUpdate, before: ConversationEntry | undefined, behaviour: Behaviour): Decision {
    const { identifier, messageText, relatedRecords } = update;
    if (!before) {
        const isSilent = behaviour.unknownEntry === 'ignore';
        return isSilent ? { kind: 'leaveOut' } : { kind: 'fail', identifier, why: 'No such conversation entry.' };
    }
    const text = toTextToStore(messageText, behaviour);
    switch (text.kind) {
        case 'refuse':
            return { kind: 'fail', identifier, why: text.why };
        case 'ignore':
            return { kind: 'pretend', identifier };
        case 'store': {
            const omitted = behaviour.omittedRelatedRecords === 'keep' ? before.relatedRecords : [];
            const related = relatedRecords?.map((id) => id.slice(0, 15)) ?? omitted;
            return { kind: 'write', before, after: { ...before, messageText: text.text, relatedRecords: related } };
        }
    }
}

function toResult(decision: Decision): EntryUpdateResult[] {
    switch (decision.kind) {
        case 'leaveOut':
            return [];
        case 'fail':
            return [{ identifier: decision.identifier, status: 'FAILED', errorDetail: decision.why }];
        case 'pretend':
            return [{ identifier: decision.identifier, status: 'SUCCESS', errorDetail: null }];
        case 'write':
            return [{ identifier: decision.after.identifier, status: 'SUCCESS', errorDetail: null }];
    }
}

/**
 * Applies a PATCH body: text and related records only, never speaker, time or order. Only lines that a read shows can
 * be changed.
 */
export function updateEntries(
    state: OrgState,
    conversation: OpenConversation,
    body: unknown
): RestResult<EntriesUpdate> {
    const { behaviour } = state;
    const parsed = updatesBody.safeParse(body);
    if (!parsed.success) {
        const place = parsed.error.issues[0]?.path.join('.') ?? '';
        return createFailure(400, 'JSON_PARSER_ERROR', `The request body is missing or has a wrong value: ${place}`);
    }
    const updates = parsed.data.conversationEntriesUpdates;
    const tooMany = refuseCount(updates.length, behaviour);
    if (tooMany) return tooMany;
    const shown = new Set(conversation.entries.map((entry) => entry.identifier));
    if (behaviour.unknownEntry === 'notFound' && updates.some((update) => !shown.has(update.identifier)))
        return notFound;
    const lines = new Map(
        (state.transcripts.entries(conversation.identifier) ?? [])
            .filter((entry) => shown.has(entry.identifier))
            .map((entry) => [entry.identifier, entry])
    );
    const decisions = updates.map((update) => {
        const decision = decide(update, lines.get(update.identifier), behaviour);
        // A later update of the same line starts from this one.
        if (decision.kind === 'write') lines.set(update.identifier, decision.after);
        return decision;
    });
    const failed = decisions.find((decision) => decision.kind === 'fail');
    if (failed && behaviour.updateAtomicity === 'all') return createFailure(400, 'INVALID_INPUT', failed.why);
    const writes = decisions.filter((decision) => decision.kind === 'write');
    const delayMs = shownAfterMs[behaviour.writesShown];
    for (const { before, after } of writes) {
        state.transcripts.replace(conversation.identifier, after);
        if (delayMs > 0) state.lateWrites.add(conversation.identifier, before, state.now() + delayMs);
    }
    return createSuccess({ results: decisions.flatMap(toResult), updated: writes.map(({ after }) => after) });
}
