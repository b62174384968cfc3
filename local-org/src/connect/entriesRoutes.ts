import express, { Router, type Request, type Response } from 'express';
import { readParameter, readQuery, sendFailure, withUser, type OrgContext } from '../http/orgContext';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { ConversationEntry } from '../org/transcriptStore';
import { isRecordVisible } from '../records/access';
import { createFailure } from '../rest/restFailure';
import { encodeEntities } from './entityEncoding';
import { parseEntriesRequest, selectEntries } from './selectEntries';
import { updateEntries } from './updateEntries';

const notFound = createFailure(404, 'NOT_FOUND', 'The requested resource does not exist');

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

function sendEncoded(request: Request, response: Response, body: unknown): void {
    const isPlain = request.get('X-Chatter-Entity-Encoding')?.toLowerCase() === 'false';
    response.json(isPlain ? body : encodeEntities(body));
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
        withUser(context, (request, response, user) => {
            const entries = findEntries(state, user, readParameter(request, 'conversationIdentifier'));
            if (!entries) return sendFailure(response, notFound);
            const asked = parseEntriesRequest((name) => readQuery(request, name));
            if (!asked.ok) return sendFailure(response, asked);
            const selected = selectEntries(entries, asked.value, state.behaviour);
            sendEncoded(request, response, { conversationEntries: selected.map(toEntryJson) });
        })
    );
    routes.patch(
        path,
        express.json({ limit: '6mb', type: () => true }),
        withUser(context, (request, response, user) => {
            const conversationIdentifier = readParameter(request, 'conversationIdentifier');
            if (!findEntries(state, user, conversationIdentifier)) return sendFailure(response, notFound);
            const done = updateEntries(state.transcripts, conversationIdentifier, request.body, state.behaviour);
            if (!done.ok) return sendFailure(response, done);
            switch (state.behaviour.patchAnswer) {
                case 'noContent':
                    response.status(204).end();
                    break;
                case 'empty':
                    response.status(200).end();
                    break;
                case 'echo':
                    sendEncoded(request, response, { conversationEntries: done.value.updated.map(toEntryJson) });
                    break;
                case 'perEntry':
                    sendEncoded(request, response, { conversationEntriesUpdates: done.value.results });
            }
        })
    );
    return routes;
}
