import express, { Router, type Request } from 'express';
import { readParameter, readQuery, type OrgContext } from '../http/orgContext';
import { limitHourlyCalls } from '../limits/limitCalls';
import type { OrgState } from '../org/orgState';
import { replyAs, type Reply } from '../rest/reply';
import { createSuccess, type RestResult } from '../rest/restFailure';
import { createEncodedReply, toEntryJson } from './entriesAnswer';
import { openToChange, openToRead } from './openConversation';
import { parseEntriesRequest, selectEntries } from './selectEntries';
import { updateEntries, type EntriesUpdate } from './updateEntries';

/** The PATCH answer is not documented: what comes is a behaviour of this org. */
function createUpdateReply({ behaviour }: OrgState, request: Request, done: EntriesUpdate): RestResult<Reply> {
    switch (behaviour.patchAnswer) {
        case 'noContent':
            return createSuccess({ status: 204 });
        case 'empty':
            return createSuccess({ status: 200 });
        case 'echo': {
            const conversationEntries = done.updated.map((entry) => toEntryJson(entry, behaviour));
            return createEncodedReply(request, { conversationEntries }, behaviour);
        }
        case 'perEntry':
            return createEncodedReply(request, { conversationEntriesUpdates: done.results }, behaviour);
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
    routes.use(path, limitHourlyCalls(state));
    routes.get(
        path,
        replyAs(context, (request, user) => {
            const conversation = openToRead(state, user, readParameter(request, 'conversationIdentifier'));
            if (!conversation.ok) return conversation;
            const asked = parseEntriesRequest((name) => readQuery(request, name));
            if (!asked.ok) return asked;
            const selected = selectEntries(conversation.value.entries, asked.value, state.behaviour);
            const conversationEntries = selected.map((entry) => toEntryJson(entry, state.behaviour));
            return createEncodedReply(request, { conversationEntries }, state.behaviour);
        })
    );
    routes.patch(
        path,
        express.json({ limit: '6mb', type: () => true }),
        replyAs(context, (request, user) => {
            const conversation = openToChange(state, user, readParameter(request, 'conversationIdentifier'));
            if (!conversation.ok) return conversation;
            const done = updateEntries(state, conversation.value, request.body);
            return done.ok ? createUpdateReply(state, request, done.value) : done;
        })
    );
    return routes;
}
