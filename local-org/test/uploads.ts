import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fixtureData, openTestOrg, type Answer, type TestOrg } from './openTestOrg';

/** When the conversation of the call `open` begins; it lasts six minutes. */
export const startMs = Date.parse('2025-01-31T09:00:00Z');

/** One part to upload. */
export interface Part {
    name: string;
    content: string | Uint8Array<ArrayBuffer>;
}

/** An answer to an upload, and one status. */
export const results = z.strictObject({
    conversationBulkUploadsResults: z.array(
        z.strictObject({
            conversationIdentifier: z.string(),
            errorDetail: z.string().nullable(),
            status: z.string(),
            uploadId: z.string().nullable()
        })
    )
});
export const statuses = z.strictObject({
    conversationBulkUploadStatuses: z.array(
        z.strictObject({
            conversationId: z.string().nullable(),
            errorDetail: z.string().nullable(),
            failedEntryCount: z.number(),
            failedEntryIds: z.array(z.string()),
            lastUpdatedTimestamp: z.number(),
            status: z.string(),
            successEntryCount: z.number(),
            uploadId: z.string()
        })
    )
});

const liveCall = {
    name: 'Live call',
    startedAt: '2025-01-31T12:00:00Z',
    endedAt: null,
    owner: 'owner@example.com',
    participants: { customer: { role: 'EndUser', name: 'Customer', subject: '+14155550100' } },
    entries: [{ at: '0:01', speaker: 'customer', text: 'Anybody there?' }]
};

/** A test org with ways to upload to it. */
export interface UploadOrg extends TestOrg {
    identifierOf(key: string): string;
    /** 15-character id of a call. */
    callId(key: string): string;
    /** One entry of `open`, said by the customer at five seconds, with changes. */
    entry(change?: object): object;
    /** A part of entries with the conversation first. */
    part(key: string, entries: object[]): Part;
    upload(parts: Part[], version?: string, username?: string): Promise<Answer>;
    askStatus(uploadIds: string[], version?: string): Promise<Answer>;
    /** Uploads entries of `open`. @returns the uploadId */
    take(entries: object[]): Promise<string>;
    /** The lines of `open` as they are stored, in their stored order of equal times. */
    textsOf(ids: string[]): string[];
}

/** Starts an org that has a call in progress, too. */
export async function openUploadOrg(now?: () => number): Promise<UploadOrg> {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-org-upload-'));
    cpSync(fixtureData, dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'live.call.json'), JSON.stringify(liveCall));
    const org = await openTestOrg({ dataDir, ...(now ? { now } : {}) });
    rmSync(dataDir, { recursive: true });
    const findCall = (key: string) => org.org.calls.find((one) => one.key === key);
    const identifierOf = (key: string) => findCall(key)?.conversationIdentifier ?? key;
    const callId = (key: string) => findCall(key)?.voiceCallId.slice(0, 15) ?? key;
    const entry = (change: object = {}) => ({
        conversationId: identifierOf('open'),
        id: 'uploaded-1',
        clientSentTimestamp: startMs + 5000,
        clientDuration: 900,
        messageText: 'Uploaded.',
        sender: { appType: 'TELEPHONY_INTEGRATION', subject: '+14155550100', role: 'END_USER' },
        relatedRecords: [callId('open')],
        ...change
    });
    const part = (key: string, entries: object[]): Part => {
        const name = identifierOf(key);
        const lines = [
            { type: 'conversation', payload: { conversationId: name } },
            ...entries.map((payload) => ({ type: 'conversationEntry', payload }))
        ];
        return { name, content: lines.map((line) => JSON.stringify(line)).join('\n') };
    };
    const toPath = (version: string) => `/services/data/v${version}/connect/conversations/upload`;
    const upload = async (parts: Part[], version = '66.0', username = 'reader@example.com'): Promise<Answer> => {
        const form = new FormData();
        for (const { name, content } of parts) form.append(name, new Blob([content]), 'transcript.ndjson');
        const response = await fetch(`${org.orgUrl}${toPath(version)}`, {
            method: 'POST',
            headers: {
                authorization: `Bearer ${org.org.issueToken(username)}`,
                'X-Chatter-Entity-Encoding': 'false'
            },
            body: form
        });
        const text = await response.text();
        const json: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null;
        return { status: response.status, headers: response.headers, text, json };
    };
    const askStatus = (uploadIds: string[], version = '66.0') =>
        org.call('reader@example.com', 'GET', `${toPath(version)}?uploadIds=${uploadIds.join(',')}`);
    return {
        ...org,
        identifierOf,
        callId,
        entry,
        part,
        upload,
        askStatus,
        async take(entries) {
            const answer = results.parse((await upload([part('open', entries)])).json);
            return answer.conversationBulkUploadsResults[0]?.uploadId ?? '';
        },
        textsOf: (ids) =>
            org.org
                .entries(identifierOf('open'))
                .filter((line) => ids.includes(line.identifier))
                .map((line) => line.messageText)
    };
}
