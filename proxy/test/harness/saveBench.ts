import type { LineToSave, SaveRequest } from 'c/proxyProtocol';
import { parseSaveResponse } from 'c/proxyProtocol';
import { createFaultyOrg, type Fault, type PassingRequest } from './faultyOrg';
import { startProxy, type TestProxy } from './startProxy';
import { callNamed } from './transcript';

export const faulty = createFaultyOrg();
export let proxy: TestProxy;
export let supervisor: string;
export let reviewer: string;
export let viewer: string;
/** How far the proxy's clock is ahead, in milliseconds. */
export const clock = { aheadMs: 0 };
/** Every wait of the proxy, so that no test has to wait itself. */
export const waits: number[] = [];

/** Sets everything up for a test file: a proxy and an org of its own, fresh tokens and no faults for each test. */
export function useSaveBench(): void {
    beforeAll(async () => {
        proxy = await startProxy({
            between: faulty.between,
            now: () => Date.now() + clock.aheadMs,
            sleep: async (ms) => {
                waits.push(ms);
                clock.aheadMs += ms;
            },
            config: {
                save: {
                    chunkSize: 100,
                    deadlineMs: 60_000,
                    lockWaitMs: 20_000,
                    confirmTries: 3,
                    confirmWaitMs: 2_000,
                    uploadSettleMs: 900_000
                }
            }
        });
    });
    afterAll(async () => {
        await proxy.close();
        await faulty.close();
    });
    beforeEach(async () => {
        clock.aheadMs = 0;
        waits.length = 0;
        faulty.reset();
        await renewTokens();
        await endOpenRows();
    });
}

/** Ends every open row behind the proxy's back: what an earlier test left is not in the way. */
export async function endOpenRows(): Promise<void> {
    for (const { Id, State__c } of rows()) {
        if (State__c === 'Sending') {
            await patchRow(String(Id), { State__c: 'Not_Applied', Lock__c: null, Digests__c: null });
        }
    }
}

/** Plain REST on rows, as any client with a token may use it. */
export function restOnRows(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: object,
    username = 'supervisor@example.com',
    object = 'Transcript_Change__c'
): Promise<Response> {
    return fetch(`${proxy.orgUrl}/services/data/v66.0/sobjects/${object}${path}`, {
        method,
        headers: {
            Authorization: `Bearer ${proxy.org.issueToken(username)}`,
            'Content-Type': 'application/json'
        },
        body: JSON.stringify(body)
    });
}

/** Alters a row behind the proxy's back; throws where the org refuses. */
export async function patchRow(id: string, fields: object, username?: string, object?: string): Promise<void> {
    const answer = await restOnRows('PATCH', `/${id}`, fields, username, object);
    if (!answer.ok) {
        throw new Error(`the org refused: ${await answer.text()}`);
    }
}

/** Makes a row behind the proxy's back: its id. */
export async function postRow(fields: object, username?: string): Promise<string> {
    const answer = await restOnRows('POST', '', fields, username);
    const made = (await answer.json()) as { id?: string };
    if (made.id === undefined) {
        throw new Error(`the org refused: ${JSON.stringify(made)}`);
    }
    return made.id;
}

/** Lets so much time pass that a row made before can be of no save that is still under way. */
export async function waitUntilDue(): Promise<void> {
    clock.aheadMs += 2 * 60_000 + 5_000;
    await renewTokens();
}

/** Tokens that are good by the proxy's clock. */
export async function renewTokens(): Promise<void> {
    supervisor = await proxy.tokenFor('supervisor@example.com');
    reviewer = await proxy.tokenFor('reviewer@example.com');
    viewer = await proxy.tokenFor('viewer@example.com');
}

/** The lines of a call as they are stored. */
export function linesOf(key: string) {
    return proxy.org.entries(callNamed(proxy, key).conversationIdentifier);
}
/** The stored text of one line. */
export function textOf(key: string, identifier: string): string | undefined {
    return linesOf(key).find((entry) => entry.identifier === identifier)?.messageText;
}
/** Lines as the page would send them, edited. */
export function editedAll(
    key: string,
    indexes: readonly number[],
    change = (text: string): string => `${text} (corrected)`
): LineToSave[] {
    const entries = linesOf(key);
    return indexes.map((index) => toEdit(entries[index]!, change));
}
/** One line as the page would send it, edited. */
export function edited(key: string, index: number, change?: (text: string) => string): LineToSave {
    return editedAll(key, [index], change)[0]!;
}
function toEdit(entry: ReturnType<typeof linesOf>[number], change: (text: string) => string): LineToSave {
    return {
        identifier: entry.identifier,
        baseText: entry.messageText,
        editedText: change(entry.messageText),
        startMs: entry.clientTimestamp,
        receivedMs: entry.serverReceivedTimestamp
    };
}
/** A line as the page would send it, its first word redacted. */
export function redacted(key: string, index: number, entityType = 'NAME'): LineToSave {
    const { editedText, ...line } = edited(key, index);
    const end = /^\S+/.exec(line.baseText)![0].length;
    return { ...line, redactions: [{ start: 0, end, entityType, mask: `[${entityType}]` }] };
}
/** Saves lines of a call. */
export function save(
    key: string,
    changes: readonly object[],
    token = supervisor,
    more: object = {}
): Promise<Response> {
    const body = { reason: 'Transcription_Error', changes, ...more };
    return proxy.request(`/v1/voice-calls/${callNamed(proxy, key).voiceCallId}/entries`, {
        method: 'PATCH',
        token,
        body: JSON.stringify(body satisfies Partial<SaveRequest> | object)
    });
}
/** The answer to a save that went through, checked as the page checks it. */
export async function saved(response: Response) {
    const body: unknown = await response.json();
    const parsed = parseSaveResponse(body);
    if (!parsed) {
        throw new Error(`no save response: ${JSON.stringify(body)}`);
    }
    return parsed;
}
/** The answer to a save that did not. */
export async function failed(response: Response) {
    const body = (await response.json()) as { code: string; message: string; details?: Record<string, unknown> };
    return { status: response.status, ...body };
}
/** Every change row. */
export function rows() {
    return proxy.org.records('Transcript_Change__c');
}
/** The row of a save. */
export function rowOf(changeId: string) {
    return rows().find(({ Id }) => String(Id).slice(0, 15) === changeId.slice(0, 15))!;
}
/** The requests that the org has seen, in order. */
export function seen(): string[] {
    return faulty.seen.map(({ method, resource }) => `${method} ${resource}`);
}
/** Spoils one request of a kind. */
export function spoilNth(method: string, resource: PassingRequest['resource'], nth: number, fault: Fault): void {
    faulty.spoil = (request) =>
        request.method === method && request.resource === resource && request.nth === nth ? fault : null;
}
/** Whether any text was sent. */
export function isSent(): boolean {
    return faulty.seen.some(({ method, resource }) => method === 'PATCH' && resource === 'entries');
}
