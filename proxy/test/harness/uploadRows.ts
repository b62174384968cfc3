import { randomUUID } from 'node:crypto';
import { buildUploadHead, buildUploadLine, parseUploads, toUploadAppType, toUploadRole } from 'c/conversationEntries';
import { parseCheckResponse, type CheckResult } from 'c/proxyProtocol';
import { createKeyRing } from '../../src/auth/keyRing';
import { sealChange } from '../../src/changes/changeSeal';
import { createUploadDigests, type LineToProve } from '../../src/changes/uploadDigests';
import type { ChangeFields } from '../../src/salesforce/changeRow';
import { linesOf, postRow, proxy } from './saveBench';
import { KEY } from './startProxy';
import { callNamed } from './transcript';

const ADMIN = 'admin@example.com';
const ring = createKeyRing([KEY]);

/** Lines as an upload of a call may have them: each said when and by whom a line there was, with a text of its own. */
export function newLines(key: string, count: number, text = 'Said again') {
    const { conversationIdentifier, voiceCallId } = callNamed(proxy, key);
    return linesOf(key)
        .slice(0, count)
        .map(({ clientTimestamp, clientDuration, sender }, index) => ({
            id: randomUUID(),
            conversationId: conversationIdentifier,
            startMs: clientTimestamp,
            durationMs: clientDuration,
            text: `${text} ${index}`,
            voiceCallIds: [voiceCallId.slice(0, 15)],
            sender: {
                appType: toUploadAppType(sender.appType) ?? '',
                role: toUploadRole(sender.role) ?? '',
                subject: sender.subject
            }
        }));
}
export type NewLine = ReturnType<typeof newLines>[number];

/** Sends lines straight to the org, as the proxy would: the id that Salesforce gives, null where it takes nothing. */
export async function sendLines(key: string, lines: readonly NewLine[]): Promise<string | null> {
    const { conversationIdentifier } = callNamed(proxy, key);
    const body = new FormData();
    const text = [buildUploadHead(conversationIdentifier), ...lines.map(toLine)].join('');
    body.append(conversationIdentifier, new Blob([text]), 'transcript.ndjson');
    const answer = await fetch(`${proxy.orgUrl}/services/data/v66.0/connect/conversations/upload`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${proxy.org.issueToken(ADMIN)}` },
        body
    });
    return parseUploads(await answer.json())?.[0]?.uploadId ?? null;
}

function toLine({ conversationId, ...line }: NewLine): string {
    return buildUploadLine(conversationId, line);
}

/** What of a line has to come back. */
export function toProve({ startMs, text, voiceCallIds, sender: { role } }: NewLine): LineToProve {
    return { startMs, role, text, voiceCallIds };
}

/** Makes the row that announces an upload, sealed as the proxy does: its id. `before`: what was stored before it was sent. */
export async function announce(
    key: string,
    lines: readonly NewLine[] | null,
    more: {
        readonly uploadId?: string | null;
        readonly isSealed?: boolean;
        readonly before?: readonly LineToProve[];
    } = {}
): Promise<string> {
    const { voiceCallId, conversationIdentifier } = callNamed(proxy, key);
    const digests = createUploadDigests(ring, more.before ?? []);
    lines?.forEach((line) => digests.add(toProve(line)));
    const { upload, ...fields }: ChangeFields & { upload: NonNullable<ChangeFields['upload']> } = {
        Voice_Call__c: voiceCallId,
        Kind__c: 'Upload',
        State__c: 'Sending',
        Edited_Lines__c: null,
        Redacted_Lines__c: null,
        Reason__c: 'Other',
        Note__c: null,
        Entity_Types__c: null,
        Lines__c: null,
        Digests__c: lines && digests.toText(),
        Request_Id__c: randomUUID(),
        Lock__c: conversationIdentifier,
        upload: {
            Restored_Lines__c: 0,
            Upload_Id__c: more.uploadId ?? null,
            Upload_Status__c: null,
            Success_Count__c: null,
            Failed_Count__c: null,
            Failed_Ids__c: null,
            Error_Detail__c: null,
            File_Name__c: null,
            Format__c: null,
            Content_Digest__c: null,
            Batch__c: null
        }
    };
    const createdById = proxy.org.users.find(({ username }) => username === ADMIN)!.id;
    const Seal__c = sealChange(ring, { changeId: null, createdById }, { ...fields, upload });
    return postRow({ ...fields, ...upload, ...(more.isSealed === false ? {} : { Seal__c }) }, ADMIN);
}

/** Asks after changes: the results, checked as the page checks them. */
export async function check(changeIds: readonly string[], username = ADMIN): Promise<readonly CheckResult[]> {
    const answer = await askAfter(changeIds, username);
    const body: unknown = await answer.json();
    const parsed = parseCheckResponse(body);
    if (!parsed) {
        throw new Error(`no check response: ${JSON.stringify(body)}`);
    }
    return parsed.results;
}

export async function askAfter(changeIds: readonly unknown[], username = ADMIN): Promise<Response> {
    const token = await proxy.tokenFor(username);
    return proxy.request('/v1/uploads/check', { method: 'POST', token, body: JSON.stringify({ changeIds }) });
}
