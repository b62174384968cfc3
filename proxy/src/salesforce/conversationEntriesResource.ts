import {
    PAGE_LIMIT,
    buildEntriesUpdate,
    parseEntriesPage,
    type EntriesPage,
    type EntriesRead
} from 'c/conversationEntries';
import { createFailure, createSuccess, type Failure, type Result } from '../errors';
import { SalesforceStatusError } from './boundTransport';
import type { SalesforceClient } from './salesforceClient';
import { toFailure } from './toFailure';

/** Responses are HTML-entity-encoded unless this is sent: an edited line would be stored escaped (Connect REST API, "Encoding"). */
const PLAIN_TEXT = { 'X-Chatter-Entity-Encoding': 'false' } as const;

function entriesPath(conversationIdentifier: string): `/${string}` {
    return `/connect/conversation/${encodeURIComponent(conversationIdentifier)}/entries`;
}

/** The query of a GET of entries (Connect REST API, "Conversation Entries"). Points in time are whole milliseconds. */
function toEntriesQuery({ startMs, endMs, direction }: EntriesRead): string {
    const end = endMs === undefined ? '' : `&endTimestamp=${Math.max(0, Math.trunc(endMs))}`;
    return `queryDirection=${direction}&recordLimit=${PAGE_LIMIT}&startTimestamp=${Math.max(0, Math.trunc(startMs))}${end}`;
}

/** One page of a conversation's entries, at most PAGE_LIMIT. */
export async function fetchEntriesPage(
    client: SalesforceClient,
    conversationIdentifier: string,
    read: EntriesRead
): Promise<Result<EntriesPage>> {
    const answer = await client.fetch({
        method: 'GET',
        path: `${entriesPath(conversationIdentifier)}?${toEntriesQuery(read)}`,
        headers: PLAIN_TEXT,
        countsHourly: true
    });
    if (!answer.ok) {
        return answer;
    }
    const page = parseEntriesPage(answer.value);
    return page ? createSuccess(page) : createFailure('SALESFORCE_UNEXPECTED');
}

/** A line's text as it is to be stored, and the records that it stays related to. */
export interface TextToStore {
    readonly identifier: string;
    readonly text: string;
    readonly relatedRecords: readonly string[];
}

/**
 * What a PATCH came to. `taken`: a 2xx, whatever its body (it is not documented). `tooMuch`: refused as a whole, so that
 * fewer lines may pass. `failed`: refused otherwise, or no answer came: only reading back tells what is stored.
 */
export type PatchOutcome =
    { readonly kind: 'taken' } | { readonly kind: 'tooMuch' | 'failed'; readonly failure: Failure };

/** Stores texts. Never repeated by itself: an answer that was lost may belong to a change that was made. */
export async function patchEntries(
    client: SalesforceClient,
    conversationIdentifier: string,
    texts: readonly TextToStore[]
): Promise<PatchOutcome> {
    try {
        await client.call({
            method: 'PATCH',
            path: entriesPath(conversationIdentifier),
            headers: PLAIN_TEXT,
            countsHourly: true,
            body: buildEntriesUpdate(texts)
        });
        return { kind: 'taken' };
    } catch (error) {
        const isTooMuch = error instanceof SalesforceStatusError && (error.status === 400 || error.status === 413);
        return { kind: isTooMuch ? 'tooMuch' : 'failed', failure: toFailure(error) };
    }
}
