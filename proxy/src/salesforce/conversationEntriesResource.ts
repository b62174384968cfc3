import {
    PAGE_LIMIT,
    buildEntriesUpdate,
    parseEntriesPage,
    type EntriesPage,
    type EntriesRead
} from 'c/conversationEntries';
import { createFailure, createSuccess, type Failure, type Result } from '../errors';
import { SalesforceStatusError, SalesforceUnreachableError } from './boundTransport';
import { namesLimit } from './requestLimits';
import type { SalesforceClient } from './salesforceClient';
import { toFailure } from './toFailure';

/** Responses are HTML-entity-encoded unless this is sent: an edited line would be stored escaped (Connect REST API, "Encoding"). */
export const PLAIN_TEXT = { 'X-Chatter-Entity-Encoding': 'false' } as const;

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
 * fewer lines may pass. `refused`: proven not to be done. `unknown`: it may be done, or be done later, whatever is stored
 * by now; an error that came after the work is told from one before it by nothing.
 */
export type PatchOutcome =
    { readonly kind: 'taken' } | { readonly kind: 'tooMuch' | 'refused' | 'unknown'; readonly failure: Failure };

/** What a request is refused with that has too much in it, or something that is not right. */
const TOO_MUCH: ReadonlySet<number> = new Set([400, 413]);

/**
 * Answers that judge the request: the session, the rights, the address, the form (Connect REST API, "Status Codes"). None
 * is given to a request whose work was done. Not so 420 and 502 to 504, which the edge gives, nor a 500.
 */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 404, 405, 406, 409, 410, 412, 415, 422, 428, 429]);

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
        return { kind: outcomeOf(error), failure: toFailure(error) };
    }
}

/** What became of a request that stores texts, by what it was answered with. */
export function outcomeOf(error: unknown): 'tooMuch' | 'refused' | 'unknown' {
    if (error instanceof SalesforceStatusError) {
        const { status } = error;
        // A used-up limit is found before a request is let in, also where its status is the 503 of an edge.
        const isRefused = REFUSALS.has(status) || namesLimit(error);
        return TOO_MUCH.has(status) ? 'tooMuch' : isRefused ? 'refused' : 'unknown';
    }
    return error instanceof SalesforceUnreachableError && !error.mayHaveArrived ? 'refused' : 'unknown';
}
