import type { ProxyProblem } from 'c/proxyProblem';
import type { KeyedCall, UploadRecord, UploadSearch, UploadTarget } from 'c/proxyProtocol';
import type { LookupPorts } from '../lookups';

export const START_MS = Date.parse('2026-07-14T10:00:00Z');

export const call = (id: string): KeyedCall => ({
    voiceCallId: id,
    name: `VC-${id}`,
    by: 'name',
    startMs: START_MS,
    endMs: START_MS + 600_000
});

export const target = (id: string, isClosed = true): UploadTarget => ({
    voiceCallId: id,
    name: `VC-${id}`,
    conversationIdentifier: `conversation-${id}`,
    startMs: START_MS,
    endMs: isClosed ? START_MS + 600_000 : null,
    participants: [
        { id: 'a', role: 'agent', name: 'Grace', sender: { appType: 'telephony', role: 'Agent', subject: 's' } },
        { id: 'c', role: 'customer', name: null, sender: { appType: 'telephony', role: 'EndUser', subject: 't' } }
    ],
    unusable: 0,
    legs: []
});

export const record = (digest: string, id: string, more: Partial<UploadRecord> = {}): UploadRecord => ({
    changeId: `change-${id}`,
    name: `TC-${id}`,
    voiceCallId: id,
    callName: `VC-${id}`,
    state: 'verified',
    seal: 'intact',
    savedBy: 'Ana',
    isOwn: true,
    madeMs: START_MS,
    reason: 'Other',
    note: null,
    fileName: null,
    format: null,
    digest,
    batch: null,
    restoredCount: 0,
    status: null,
    errorDetail: null,
    successCount: null,
    failedCount: null,
    ...more
});

/** A WebVTT whose two speakers are known by their roles. */
export const vtt = (...texts: readonly string[]): string =>
    [
        'WEBVTT',
        ...(texts.length > 0 ? texts : ['Hello.', 'Good day.']).map(
            (text, line) =>
                `00:00:0${line}.000 --> 00:00:0${line + 1}.000\n<v ${line % 2 === 0 ? 'Agent' : 'Customer'}>${text}`
        )
    ].join('\n\n');

/**
 * A file of the page. jsdom's own have no stream, and are no blobs to Node: this is as much of one as is read.
 */
export function file(name: string, text: string): File {
    const blob = new Blob([text]);
    const bytes = new TextEncoder().encode(text);
    Object.assign(blob, {
        name,
        webkitRelativePath: '',
        stream: () =>
            new ReadableStream<Uint8Array>({
                start(controller) {
                    controller.enqueue(bytes);
                    controller.close();
                }
            }),
        text: () => Promise.resolve(text)
    });
    return blob as File;
}

export interface FakeOrg {
    /** The calls of keys. */
    readonly calls: Map<string, readonly KeyedCall[]>;
    readonly earlier: UploadRecord[];
    readonly closed: Set<string>;
    /** What was asked, in its order: so many keys, targets and digests. */
    readonly asked: string[];
    problem: ProxyProblem | null;
    readonly ports: LookupPorts;
}

/** An org that knows the calls that the test puts into it. */
export function fakeOrg(): FakeOrg {
    const org: FakeOrg = {
        calls: new Map(),
        earlier: [],
        closed: new Set(),
        asked: [],
        problem: null,
        ports: {
            findCalls(keys) {
                org.asked.push(`calls ${keys.length}`);
                return Promise.resolve(
                    org.problem
                        ? { ok: false, problem: org.problem }
                        : { ok: true, value: { keys: keys.map((key) => ({ key, calls: org.calls.get(key) ?? [] })) } }
                );
            },
            fetchTargets(ids) {
                org.asked.push(`targets ${ids.length}`);
                const targets = ids.map((id) => ({
                    voiceCallId: id,
                    target: target(id, !org.closed.has(id)),
                    problem: null
                }));
                return Promise.resolve({ ok: true, value: { targets } });
            },
            searchUploads({ digests = [] }: UploadSearch) {
                org.asked.push(`digests ${digests.length}`);
                const uploads = org.earlier.filter(({ digest }) => digest !== null && digests.includes(digest));
                return Promise.resolve({ ok: true, value: { uploads, isCutOff: false } });
            }
        }
    };
    return org;
}
