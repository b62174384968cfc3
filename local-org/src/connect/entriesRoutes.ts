import express, { Router, type Request } from 'express';
import { readParameter, readQuery, type OrgContext } from '../http/orgContext';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { ConversationEntry } from '../org/transcriptStore';
import { isRecordVisible } from '../records/access';
import { createReply, replyAs, type Reply } from '../rest/reply';
import { createSuccess, notFound, type RestResult } from '../rest/restFailure';
import { encodeEntities } from './entityEncoding';
import { parseEntriesRequest, selectEntries } from './selectEntries';
import { updateEntries, type EntriesUpdate } from './updateEntries';

/**
 * Lines of a conversation, when the user may see at least one of its calls. As in Salesforce, the whole conversation
 * comes: lines of the other legs of a transferred call are not left out.
 */
function findEntries(
    state: OrgState,
    user: OrgUser,
    conversationIdentifier: string
): readonly ConversationEntry[] | null {
    const conversation = state.records
        .all('Conversation')
        .find((record) => record.ConversationIdentifier === conversationIdentifier);
    const object = state.schema.objects.get('VoiceCall');
    if (!conversation || !object) return null;
    const isOpen = state.records
        .all('VoiceCall')
        .some((call) => call.ConversationId === conversation.Id && isRecordVisible(state, user, object, call));
    return isOpen ? state.transcripts.entries(conversationIdentifier) : null;
}

function toEntryJson(entry: ConversationEntry) {
    return {
        clientDuration: entry.clientDuration,
        clientTimestamp: entry.clientTimestamp,
        identifier: entry.identifier,
        messageText: entry.messageText,
        relatedRecords: entry.relatedRecords,
        sender: entry.sender,
        serverReceivedTimestamp: entry.serverReceivedTimestamp
    };
}

function createEncodedReply(request: Request, body: unknown): RestResult<Reply> {
    const isPlain = request.get('X-Chatter-Entity-Encoding')?.toLowerCase() === 'false';
    return createReply(isPlain ? body : encodeEntities(body));
}

/** The PATCH answer is not documented: what comes is a behaviour of this org. */
function createUpdateReply(state: OrgState, request: Request, done: EntriesUpdate): RestResult<Reply> {
    switch (state.behaviour.patchAnswer) {
        case 'noContent':
            return createSuccess({ status: 204 });
        case 'empty':
            return createSuccess({ status: 200 });
        case 'echo':
            return createEncodedReply(request, { conversationEntries: done.updated.map(toEntryJson) });
        case 'perEntry':
            return createEncodedReply(request, { conversationEntriesUpdates: done.results });
    }
}

/**
 * `GET` and `PATCH /connect/conversation/{conversationIdentifier}/entries` (Connect REST API Developer Guide,
 * "Conversation Entries").
 */
export function createEntriesRoutes(context: OrgContext): Router {
    const { state } = context;
    const routes = Router({ mergeParams: true });
    const path = '/connect/conversation/:conversationIdentifier/entries';
    routes.get(
        path,
        replyAs(context, (request, user) => {
            const entries = findEntries(state, user, readParameter(request, 'conversationIdentifier'));
            if (!entries) return notFound;
            const asked = parseEntriesRequest((name) => readQuery(request, name));
            if (!asked.ok) return asked;
            const selected = selectEntries(entries, asked.value, state.behaviour);
            return createEncodedReply(request, { conversationEntries: selected.map(toEntryJson) });
        })
    );
    routes.patch(
        path,
        express.json({ limit: '6mb', type: () => true }),
        replyAs(context, (request, user) => {
            const conversationIdentifier = readParameter(request, 'conversationIdentifier');
            if (!findEntries(state, user, conversationIdentifier)) return notFound;
            const done = updateEntries(state.transcripts, conversationIdentifier, request.body, state.behaviour);
            return done.ok ? createUpdateReply(state, request, done.value) : done;
        })
    );
    return routes;
}
