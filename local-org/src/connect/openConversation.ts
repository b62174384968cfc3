import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { ConversationEntry } from '../org/transcriptStore';
import { hasUserPermission, isRecordVisible } from '../records/access';
import { createFailure, createSuccess, notFound, type RestFailure, type RestResult } from '../rest/restFailure';
import { parseDateTime } from '../schema/dateTime';

/** A conversation that a user may open. */
export interface OpenConversation {
    identifier: string;
    /** Null while a call of it is in progress. */
    endMs: number | null;
    /** Lines as a read shows them now. */
    entries: readonly ConversationEntry[];
}

/** How long after its end a conversation's transcript counts as fresh; while it lasts it is fresh, too. */
const freshForMs = 10 * 60 * 1000;

/** "Access Conversation Entries", which is documented for the object of that name alone. */
const accessEntries = 'CanAccessCE';

const notPermitted: RestFailure = createFailure(
    403,
    'INSUFFICIENT_ACCESS',
    'You need the user permission Access Conversation Entries.'
);

const stillActive: RestFailure = createFailure(400, 'INVALID_OPERATION', 'The conversation is still active.');

function hasAccessToEntries(state: OrgState, user: OrgUser): boolean {
    return hasUserPermission(state, user, accessEntries);
}

function toFresh(state: OrgState, entries: readonly ConversationEntry[]): readonly ConversationEntry[] {
    switch (state.behaviour.freshTranscript) {
        case 'complete':
            return entries;
        case 'withoutRelatedRecords':
            return entries.map((entry) => ({ ...entry, relatedRecords: [] }));
        case 'empty':
            return [];
    }
}

/**
 * A conversation, when the user may see at least one of its calls. As in Salesforce, the whole conversation comes:
 * lines of the other legs of a transferred call are not left out.
 * @returns 404 when there is none, or none that the user may see
 */
export function findConversation(state: OrgState, user: OrgUser, identifier: string): RestResult<OpenConversation> {
    const conversation = state.records
        .all('Conversation')
        .find((record) => record.ConversationIdentifier === identifier);
    const object = state.schema.objects.get('VoiceCall');
    const stored = state.transcripts.entries(identifier);
    if (!conversation || !object || !stored) return notFound;
    const isOpen = state.records
        .all('VoiceCall')
        .some((call) => call.ConversationId === conversation.Id && isRecordVisible(state, user, object, call));
    if (!isOpen) return notFound;
    const { EndTime } = conversation;
    const endMs = typeof EndTime === 'string' ? parseDateTime(EndTime) : null;
    const isFresh = endMs === null || state.now() - endMs < freshForMs;
    const shown = state.lateWrites.toShown(identifier, stored);
    return createSuccess({ identifier, endMs, entries: isFresh ? toFresh(state, shown) : shown });
}

/** The conversation for a GET. */
export function openToRead(state: OrgState, user: OrgUser, identifier: string): RestResult<OpenConversation> {
    const isAllowed = state.behaviour.entriesPermission !== 'always' || hasAccessToEntries(state, user);
    return isAllowed ? findConversation(state, user, identifier) : notPermitted;
}

/** The conversation for a PATCH. */
export function openToChange(state: OrgState, user: OrgUser, identifier: string): RestResult<OpenConversation> {
    const isAllowed = state.behaviour.entriesPermission === 'none' || hasAccessToEntries(state, user);
    if (!isAllowed) return notPermitted;
    const found = findConversation(state, user, identifier);
    const isRefused = found.ok && found.value.endMs === null && state.behaviour.liveCalls === 'refused';
    return isRefused ? stillActive : found;
}
