import type { FileEntry, SpeakerRole } from './format';
import { createSalesforceNdjsonReader, roleOf } from './salesforceNdjson';
import { readParts, type WriteFormat } from './writeFormat';

const ROLE_WORDS: Readonly<Record<SpeakerRole, string>> = { agent: 'AGENT', customer: 'END_USER', system: 'SYSTEM' };

/** What voice calls say where nothing else is known. */
const APP_TYPE = 'TELEPHONY_INTEGRATION';

/**
 * What Salesforce takes as an upload of one call. It knows only moments: times into a call are written where the facts say
 * when it began, else left out.
 */
export const writeSalesforceNdjson: WriteFormat = {
    name: 'salesforce-ndjson',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    open({ conversationId, clock, startedAtMs }) {
        const zero = clock === 'epoch' ? 0 : startedAtMs;
        let head = toLine('conversation', { conversationId });
        return {
            add(entry) {
                const { id, startMs, durationMs, text, salesforce } = entry;
                const line = toLine('conversationEntry', {
                    conversationId,
                    id,
                    clientSentTimestamp: startMs === undefined || zero === undefined ? undefined : startMs + zero,
                    clientDuration: durationMs,
                    messageText: text,
                    sender: toSender(entry),
                    relatedRecords: salesforce?.relatedRecords
                });
                const lines = `${head}${line}`;
                head = '';
                return lines;
            },
            end: () => head
        };
    },
    read: (parts) => readParts(parts, createSalesforceNdjsonReader())
};

function toSender({ speaker, role, salesforce }: FileEntry): object | undefined {
    const known = salesforce?.role;
    // Salesforce's own word stays where it still says who speaks.
    const word = known !== undefined && roleOf(known) === role ? known : role && ROLE_WORDS[role];
    const appType = salesforce ? salesforce.appType : APP_TYPE;
    if (appType === undefined && speaker === undefined && word === undefined) return undefined;
    return { appType, subject: speaker, role: word };
}

function toLine(type: string, payload: object): string {
    return `${JSON.stringify({ type, payload })}\n`;
}
