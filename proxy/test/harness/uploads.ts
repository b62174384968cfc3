import { createHash } from 'node:crypto';
import { buildUploadHead, buildUploadLine, type UploadLine } from 'c/conversationEntries';
import {
    parseCheckResponse,
    parseUploadResponse,
    type AnnouncedPart,
    type CheckResult,
    type UploadResponse,
    type UploadTarget
} from 'c/proxyProtocol';
import { fetchTargets } from '../../src/uploads/fetchTargets';
import { createSalesforceClient } from '../../src/salesforce/salesforceClient';
import type { TestProxy } from './startProxy';
import { callNamed } from './transcript';

/** Text that nobody but the org may hold. */
export const CANARY = 'CANARY-upload-4711';

/** One part as a page has it ready. */
export interface TestPart {
    readonly announced: AnnouncedPart;
    readonly body: string;
}

/** What a call can be uploaded to, as the admin. */
export async function targetOf(proxy: TestProxy, key: string): Promise<UploadTarget> {
    const client = createSalesforceClient({
        instanceUrl: proxy.orgUrl,
        accessToken: proxy.org.issueToken('admin@example.com'),
        apiVersion: '66.0',
        requestId: 'test'
    });
    const answer = await fetchTargets(client, [callNamed(proxy, key).voiceCallId]);
    const target = answer.ok ? answer.value[0]?.target : null;
    if (!target) {
        throw new Error(`no target ${key}`);
    }
    return target;
}

/** Lines for a call, a second apart from its beginning. */
export function linesFor(target: UploadTarget, count: number, name = 'line'): UploadLine[] {
    return Array.from({ length: count }, (_, at) => ({
        id: `00000000-0000-4000-8000-${createHash('sha256').update(`${target.voiceCallId}${name}${at}`).digest('hex').slice(0, 12)}`,
        startMs: target.startMs! + at * 1000,
        durationMs: 900,
        text: `${CANARY} ${name} ${at} <&"'> \u{1F600}`,
        sender: target.participants[at % target.participants.length]!.sender,
        voiceCallIds: [target.voiceCallId]
    }));
}

/** A part with these lines, announced as it is, or as `wrong` says. */
export function toPart(
    target: UploadTarget,
    lines: readonly UploadLine[],
    wrong: Partial<AnnouncedPart> = {}
): TestPart {
    const { conversationIdentifier } = target;
    const text = [
        buildUploadHead(conversationIdentifier),
        ...lines.map((line) => buildUploadLine(conversationIdentifier, line))
    ].join('');
    return toRawPart(target, text, { lineCount: lines.length, ...wrong });
}

/** A part of any text. */
export function toRawPart(target: UploadTarget, body: string, facts: Partial<AnnouncedPart>): TestPart {
    return {
        body,
        announced: {
            voiceCallId: target.voiceCallId,
            fileName: 'call.vtt',
            format: 'webvtt',
            bytes: Buffer.byteLength(body),
            lineCount: 1,
            digest: createHash('sha256').update(body).digest('hex'),
            restoredCount: 0,
            ...facts
        }
    };
}

/** The multipart body of an upload. */
export function toForm(parts: readonly TestPart[], manifest: object = {}): FormData {
    const form = new FormData();
    const announced = parts.map((part) => part.announced);
    form.append('manifest', JSON.stringify({ reason: 'Other', parts: announced, ...manifest }));
    for (const part of parts) {
        form.append(part.announced.voiceCallId, new Blob([part.body]), 'call.ndjson');
    }
    return form;
}

/** Sends a form as the page does. */
export function sendForm(proxy: TestProxy, token: string, body: FormData): Promise<Response> {
    return fetch(`${proxy.url}/v1/uploads`, {
        method: 'POST',
        body,
        headers: { Origin: 'http://localhost:4400', Authorization: `Bearer ${token}` }
    });
}

/** Sends parts, as the admin where nobody else is named; the answer, checked as the page checks it. */
export async function upload(
    proxy: TestProxy,
    parts: readonly TestPart[],
    username = 'admin@example.com'
): Promise<UploadResponse> {
    const answer = await sendForm(proxy, await proxy.tokenFor(username), toForm(parts));
    const response = parseUploadResponse(await answer.json());
    if (!response) {
        throw new Error(`no upload: ${answer.status}`);
    }
    return response;
}

/** The uploads that have come to the org. */
export function uploadsSeen(proxy: TestProxy): number {
    return proxy.org.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/conversations/upload'))
        .length;
}

/** The row of a part. */
export function rowOf(proxy: TestProxy, changeId: string | null) {
    return proxy.org.records('Transcript_Change__c').find(({ Id }) => Id === changeId);
}

/** Asks after uploads as the admin: the results, checked as the page checks them. */
export async function askAfter(
    proxy: TestProxy,
    changeIds: readonly (string | null)[]
): Promise<readonly CheckResult[]> {
    const token = await proxy.tokenFor('admin@example.com');
    const body = JSON.stringify({ changeIds });
    const answer = await proxy.request('/v1/uploads/check', { method: 'POST', token, body });
    const parsed = parseCheckResponse(await answer.json());
    if (!parsed) {
        throw new Error(`no check: ${answer.status}`);
    }
    return parsed.results;
}

/** Ends every open row behind the proxy's back: what an earlier test left is not in the way. */
export async function endOpenRows(proxy: TestProxy): Promise<void> {
    for (const { Id, State__c } of proxy.org.records('Transcript_Change__c')) {
        if (State__c === 'Sending') {
            await fetch(`${proxy.orgUrl}/services/data/v66.0/sobjects/Transcript_Change__c/${String(Id)}`, {
                method: 'PATCH',
                headers: {
                    Authorization: `Bearer ${proxy.org.issueToken('admin@example.com')}`,
                    'Content-Type': 'application/json'
                },
                body: JSON.stringify({ State__c: 'Not_Applied', Lock__c: null, Digests__c: null })
            });
        }
    }
}

/** What the org holds of these lines, by their texts. */
export function storedOf(proxy: TestProxy, to: UploadTarget, lines: readonly UploadLine[]): readonly string[] {
    const texts = new Set(lines.map(({ text }) => text));
    return proxy.org
        .entries(to.conversationIdentifier)
        .map(({ messageText }) => messageText)
        .filter((text) => texts.has(text));
}
