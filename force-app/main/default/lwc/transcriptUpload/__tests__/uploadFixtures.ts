import { createHash } from 'node:crypto';
import type { TargetParticipant, UploadTarget } from 'c/proxyProtocol';
import { readTranscriptFile, type FileEntry, type FileFacts } from 'c/transcriptFormats';
import type { ParticipantRole } from 'c/transcriptModel';
import { gatherTranscripts, type FileTranscript, type GatheredTranscript } from 'c/transcriptUpload';

/** When the call began and ended. */
export const START = Date.UTC(2026, 2, 14, 9, 30);
export const END = START + 120_000;

const WORDS: Partial<Record<ParticipantRole, string>> = {
    customer: 'END_USER',
    system: 'SYSTEM',
    supervisor: 'SUPERVISOR'
};

/** A participant `p1` whose key is `key-p1`. */
export function party(id: string, role: ParticipantRole, name: string | null = null): TargetParticipant {
    const sender = { appType: 'TELEPHONY_INTEGRATION', role: WORDS[role] ?? 'AGENT', subject: `key-${id}` };
    return { id, role, name, sender };
}

export const AGENT = party('p1', 'agent', 'Grace Okafor');
export const CUSTOMER = party('p2', 'customer', 'Daniel Peña');

/** A call of two minutes with an agent and a customer. */
export function target(part: Partial<UploadTarget> = {}): UploadTarget {
    return {
        voiceCallId: '0LQ000000000001',
        name: 'VC-1',
        conversationIdentifier: 'conv-1',
        startMs: START,
        endMs: END,
        participants: [AGENT, CUSTOMER],
        unusable: 0,
        legs: [{ voiceCallId: '0LQ000000000001', name: 'VC-1', startMs: START, endMs: END }],
        ...part
    };
}

/** A file of lines, each the next one in it. */
export function file(entries: readonly Partial<FileEntry>[], facts: FileFacts = {}): FileTranscript {
    return {
        facts,
        entries: entries.map((entry, place) => ({
            text: `line ${String(place + 1)}`,
            at: { line: place + 1 },
            ...entry
        }))
    };
}

/** SHA-256, as the page has it from the browser. */
export function digest(text: string): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(createHash('sha256').update(text).digest()));
}

/** The calls of a text as it would stand in a file. */
export function readCalls(text: string): Promise<readonly GatheredTranscript[]> {
    return gatherTranscripts(readTranscriptFile(inParts(text)));
}

async function* inParts(text: string): AsyncGenerator<string> {
    await Promise.resolve();
    yield text;
}
