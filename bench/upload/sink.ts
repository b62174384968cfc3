import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Busboy } from '@fastify/busboy';
import { ENDS_MS, SENDERS, STARTS_MS, toCallIdOf, toConversationId, toIdentifier } from './madeUpCalls';
import { listen } from './reporting';

/**
 * Plays Salesforce for a measurement: every call is there, every record can be written, every upload is taken, and nothing is
 * kept, so that memory and time are those of what is measured. Each conversation holds a hundred lines with a mask.
 */
const STORED_LINES = 100;
let rows = 0;

const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://sink');
    const path = url.pathname.replace(/^\/services\/data\/v[\d.]+/, '');
    if (request.method === 'POST' && path === '/connect/conversations/upload') {
        takeUpload(request, response);
        return;
    }
    request.resume();
    request.on('end', () => {
        if (path === '/query') answer(response, 200, toRecords(url.searchParams.get('q') ?? ''));
        else if (request.method === 'POST')
            answer(response, 201, { id: `a00${String((rows += 1)).padStart(12, '0')}`, success: true, errors: [] });
        else if (request.method === 'PATCH') answer(response, 204, null);
        else
            answer(response, 200, {
                conversationEntries: toStored(/conversation\/([\w-]+)\/entries/.exec(path)?.[1] ?? '')
            });
    });
});

function answer(response: ServerResponse, status: number, body: object | null): void {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(body && JSON.stringify(body));
}

function takeUpload(request: IncomingMessage, response: ServerResponse): void {
    const names: string[] = [];
    const parser = new Busboy({ headers: { 'content-type': request.headers['content-type'] ?? '' } });
    parser.on('file', (name, file) => {
        names.push(name);
        file.resume();
    });
    parser.on('finish', () => {
        const results = names.map((conversationIdentifier) => ({
            conversationIdentifier,
            errorDetail: null,
            status: 'SUCCESS',
            uploadId: conversationIdentifier
        }));
        answer(response, 201, { conversationBulkUploadsResults: results });
    });
    request.pipe(parser);
}

function toRecords(soql: string): object {
    const ids = [...soql.matchAll(/'(\w{15})'/g)].map(([, id]) => id ?? '');
    const time = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');
    const records = soql.includes('FROM ConversationParticipant')
        ? ids.flatMap((ConversationId) =>
              SENDERS.map(({ role, subject }) => ({
                  ConversationId,
                  AppType: 'Telephony_Integration',
                  ParticipantRole: role === 'AGENT' ? 'Agent' : 'EndUser',
                  ParticipantKey: subject,
                  ParticipantDisplayName: null
              }))
          )
        : soql.includes('FROM VoiceCall WHERE ConversationId')
          ? ids.map((ConversationId) => ({
                Id: toCallIdOf(ConversationId),
                Name: null,
                ConversationId,
                CallStartDateTime: time(STARTS_MS),
                CallEndDateTime: time(ENDS_MS)
            }))
          : soql.includes('FROM VoiceCall')
            ? ids.map((Id) => ({
                  Id,
                  Name: null,
                  ConversationId: toConversationId(Id),
                  Conversation: {
                      ConversationIdentifier: toIdentifier(Id),
                      StartTime: time(STARTS_MS),
                      EndTime: time(ENDS_MS)
                  }
              }))
            : [];
    return { done: true, totalSize: records.length, records };
}

/** Said at the very end of the call, so that no uploaded line brings anything back. */
function toStored(conversationIdentifier: string): readonly object[] {
    const callId = `0LQ${conversationIdentifier.slice(-12)}`;
    return Array.from({ length: STORED_LINES }, (_, at) => ({
        identifier: `stored-${at}`,
        messageText: `My name is [NAME], I live at [ADDRESS] and number ${at} isn't mine.`,
        clientTimestamp: ENDS_MS - (STORED_LINES - at) * 1_000,
        clientDuration: 900,
        serverReceivedTimestamp: ENDS_MS - (STORED_LINES - at) * 1_000,
        relatedRecords: [callId],
        sender: { appType: 'Telephony_Integration', role: 'EndUser', subject: SENDERS[0].subject }
    }));
}

listen(server);
