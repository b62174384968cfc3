import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openUploadOrg, results, startMs, statuses, type UploadOrg } from './uploads';

let org: UploadOrg;
beforeAll(async () => {
    org = await openUploadOrg();
});
afterAll(() => org.close());

const entries = z.object({ conversationEntries: z.array(z.looseObject({ identifier: z.string() })) });
const path = '/services/data/v66.0/connect/conversations/upload';
const only = async (entry: object, version = '66.0') => {
    const answer = await org.upload([org.part('open', [entry])], version);
    const [result] = results.parse(answer.json).conversationBulkUploadsResults;
    const [status] = statuses.parse(
        (await org.askStatus([result?.uploadId ?? ''])).json
    ).conversationBulkUploadStatuses;
    return status;
};

describe('an upload', () => {
    test('is received, has a status, and is read back in the form of every line', async () => {
        const answer = await org.upload([
            org.part('open', [
                org.entry({ id: 'whole-1', messageText: 'It\'s <b> & "so"', clientSentTimestamp: startMs + 20_000 }),
                org.entry({
                    id: 'whole-2',
                    sender: {
                        appType: 'TELEPHONY_INTEGRATION',
                        role: 'AGENT',
                        subject: org.org.users.find((user) => user.username === 'reader@example.com')?.id.slice(0, 15)
                    },
                    relatedRecords: [],
                    contextParamMap: { any: 'thing' }
                })
            ])
        ]);
        expect(answer.status).toBe(200);
        expect(answer.json).toEqual({
            conversationBulkUploadsResults: [
                {
                    conversationIdentifier: org.identifierOf('open'),
                    errorDetail: null,
                    status: 'SUCCESS',
                    uploadId: expect.stringMatching(/^[0-9a-f-]{36}$/)
                }
            ]
        });
        const [result] = results.parse(answer.json).conversationBulkUploadsResults;
        expect((await org.askStatus([result?.uploadId ?? ''])).json).toEqual({
            conversationBulkUploadStatuses: [
                {
                    conversationId: org.identifierOf('open'),
                    errorDetail: null,
                    failedEntryCount: 0,
                    failedEntryIds: [],
                    lastUpdatedTimestamp: expect.any(Number),
                    status: 'SUCCESS',
                    successEntryCount: 2,
                    uploadId: result?.uploadId
                }
            ]
        });
        const read = await org.call(
            'reader@example.com',
            'GET',
            `/services/data/v66.0/connect/conversation/${org.identifierOf('open')}/entries?recordLimit=1000`,
            undefined,
            { 'X-Chatter-Entity-Encoding': 'false' }
        );
        const lines = entries.parse(read.json).conversationEntries;
        expect(lines.find((line) => line.identifier === 'whole-1')).toEqual({
            identifier: 'whole-1',
            messageText: 'It\'s <b> & "so"',
            clientTimestamp: startMs + 20_000,
            clientDuration: 900,
            serverReceivedTimestamp: startMs + 20_000,
            relatedRecords: [org.callId('open')],
            sender: { appType: 'telephony_integration', role: 'EndUser', subject: '+14155550100' }
        });
        expect(lines.find((line) => line.identifier === 'whole-2')).toMatchObject({
            relatedRecords: [],
            sender: { role: 'Agent' }
        });
    });

    test('keeps the order of its lines and does not sort them', async () => {
        const ids = ['order-3', 'order-1', 'order-2'];
        await org.take(ids.map((id) => org.entry({ id, messageText: id, clientSentTimestamp: startMs + 30_000 })));
        expect(org.textsOf(ids)).toEqual(ids);
    });

    test('may have several parts, more than ten, and several of one conversation', async () => {
        const many = Array.from({ length: 12 }, (_none, index) =>
            org.part('open', [org.entry({ id: `many-${index}` })])
        );
        const answer = results.parse((await org.upload(many)).json).conversationBulkUploadsResults;
        expect(answer.map((one) => one.status)).toEqual(many.map(() => 'SUCCESS'));
        expect(new Set(answer.map((one) => one.uploadId)).size).toBe(12);
        expect(org.textsOf(many.map((_part, index) => `many-${index}`))).toHaveLength(12);
    });

    test('may have Windows line ends, blank lines, and what older versions asked for', async () => {
        const { name, content } = org.part('open', [org.entry({ id: 'ends-1' }), org.entry({ id: 'ends-2' })]);
        const [first = '', ...rest] = String(content).split('\n');
        const participant = JSON.stringify({ type: 'conversationParticipant', payload: { any: 'thing' } });
        await org.upload([{ name, content: `${[first, participant, '', ...rest].join('\r\n')}\r\n` }]);
        expect(org.textsOf(['ends-1', 'ends-2'])).toHaveLength(2);
    });

    test('is encoded for HTML unless the request says no', async () => {
        const form = new FormData();
        form.append('<x> & "y"', new Blob(['{}']), 'x.ndjson');
        const send = async (headers: Record<string, string>) => {
            const response = await fetch(`${org.orgUrl}${path}`, {
                method: 'POST',
                headers: { authorization: `Bearer ${org.org.issueToken('reader@example.com')}`, ...headers },
                body: form
            });
            return results.parse(await response.json()).conversationBulkUploadsResults[0]?.conversationIdentifier;
        };
        // The browser's form data says %22 for a quote in a name.
        expect(await send({})).toBe('&lt;x&gt; &amp; %22y%22');
        expect(await send({ 'X-Chatter-Entity-Encoding': 'false' })).toBe('<x> & %22y%22');
    });
});

describe('a line fails, and the others are taken', () => {
    const customer = { appType: 'TELEPHONY_INTEGRATION', subject: '+14155550100', role: 'END_USER' };
    test.each<[string, () => object]>([
        ['before the conversation', () => ({ clientSentTimestamp: startMs - 1 })],
        ['after the conversation', () => ({ clientSentTimestamp: startMs + 6 * 60_000 + 1000 })],
        ['at a time in seconds', () => ({ clientSentTimestamp: startMs / 1000 })],
        ['at a time that is text', () => ({ clientSentTimestamp: String(startMs + 5000) })],
        ['of another conversation', () => ({ conversationId: org.identifierOf('long') })],
        ['by nobody known', () => ({ sender: { ...customer, subject: '+14155550199' } })],
        ['by somebody in another role', () => ({ sender: { ...customer, role: 'AGENT' } })],
        ['by somebody of another app', () => ({ sender: { ...customer, appType: 'CHATBOT' } })],
        ['with a role as SOQL spells it', () => ({ sender: { ...customer, role: 'EndUser' } })],
        ['with an app as SOQL spells it', () => ({ sender: { ...customer, appType: 'telephony_integration' } })],
        ['without speaker', () => ({ sender: undefined })],
        ['of an 18-character id', () => ({ relatedRecords: [org.org.calls[0]?.voiceCallId] })],
        ['of a call that there is not', () => ({ relatedRecords: ['0LQLd0000000000'] })],
        ['without text', () => ({ messageText: undefined })],
        ['of a negative length', () => ({ clientDuration: -1 })]
    ])('%s', async (_name, change) => {
        const id = `bad ${_name}`;
        const good = `good ${_name}`;
        const uploadId = await org.take([org.entry({ id, ...change() }), org.entry({ id: good })]);
        const asked = await org.askStatus([uploadId]);
        expect(asked.json).toMatchObject({
            conversationBulkUploadStatuses: [
                {
                    status: 'SUCCESS',
                    errorDetail: expect.any(String),
                    failedEntryCount: 1,
                    failedEntryIds: [id],
                    successEntryCount: 1
                }
            ]
        });
        expect(org.textsOf([id])).toEqual([]);
        expect(org.textsOf([good])).toEqual(['Uploaded.']);
    });

    test('without an id is counted', async () => {
        const uploadId = await org.take([org.entry({ id: undefined }), org.entry({ id: 'with id' })]);
        expect((await org.askStatus([uploadId])).json).toMatchObject({
            conversationBulkUploadStatuses: [{ failedEntryCount: 1, failedEntryIds: [], successEntryCount: 1 }]
        });
    });

    test('when all fail, the upload fails', async () => {
        expect(await only(org.entry({ id: 'all fail', clientSentTimestamp: 0 }))).toMatchObject({
            status: 'FAILED',
            errorDetail: expect.any(String),
            failedEntryCount: 1,
            failedEntryIds: ['all fail'],
            successEntryCount: 0
        });
    });

    test.each([
        ['at the first moment', 0],
        ['in the last second', 6 * 60_000 + 999]
    ])('but not %s', async (_name, offset) => {
        const entry = org.entry({ id: `edge-${offset}`, clientSentTimestamp: startMs + offset });
        expect(await only(entry)).toMatchObject({ status: 'SUCCESS', failedEntryCount: 0 });
    });

    test('version 51 spells participants as SOQL does, and only so', async () => {
        const sender = { appType: 'telephony_integration', subject: '+14155550100', role: 'EndUser' };
        expect(await only(org.entry({ id: 'v51', sender }), '51.0')).toMatchObject({ status: 'SUCCESS' });
        expect(await only(org.entry({ id: 'v51 2' }), '51.0')).toMatchObject({ status: 'FAILED' });
        expect(await only(org.entry({ id: 'v52' }), '52.0')).toMatchObject({ status: 'SUCCESS' });
    });
});

describe('a part can not be taken', () => {
    const first = (key: string) => ({ type: 'conversation', payload: { conversationId: org.identifierOf(key) } });
    const said = (id: string) => ({ type: 'conversationEntry', payload: org.entry({ id }) });
    const toPart = (lines: unknown[], name = org.identifierOf('open')) => ({
        name,
        content: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    });
    test.each<[string, () => { name: string; content: string | Uint8Array<ArrayBuffer> }]>([
        ['of an unknown conversation', () => org.part('nowhere', [org.entry()])],
        ['of a 0dw id', () => org.part(String(org.org.records('Conversation')[0]?.Id), [org.entry()])],
        ['of a conversation none of whose calls one may see', () => org.part('hidden-alone', [org.entry()])],
        ['of a conversation that is not closed', () => org.part('live', [org.entry()])],
        [
            'named after another conversation',
            () => ({ ...org.part('long', [org.entry()]), name: org.identifierOf('open') })
        ],
        ['with an entry first', () => toPart([said('first'), first('open')])],
        ['without the conversation', () => toPart([said('first')])],
        ['with the conversation twice', () => toPart([first('open'), said('x'), first('open')])],
        [
            'with participants after entries',
            () => toPart([first('open'), said('x'), { type: 'conversationParticipant', payload: {} }])
        ],
        ['with a line that is not JSON', () => toPart([first('open'), said('not json'), '{"type":'])],
        ['with a line of an unknown type', () => toPart([first('open'), { type: 'note', payload: {} }])],
        ['with a conversation that has no id', () => toPart([{ type: 'conversation', payload: {} }, said('x')])],
        ['without entries', () => toPart([first('open')])],
        ['that is empty', () => toPart([])],
        ['that is not UTF-8', () => ({ name: org.identifierOf('open'), content: new Uint8Array([0xff, 0xfe, 0x0a]) })]
    ])('%s', async (name, part) => {
        const good = org.part('open', [org.entry({ id: `beside ${name}` })]);
        const before = org.org.entries(org.identifierOf('open')).length;
        const bad = part();
        const answer = await org.upload([bad, good]);
        expect(answer.status).toBe(200);
        expect(results.parse(answer.json).conversationBulkUploadsResults).toEqual([
            { conversationIdentifier: bad.name, errorDetail: expect.any(String), status: 'FAILED', uploadId: null },
            { conversationIdentifier: good.name, errorDetail: null, status: 'SUCCESS', uploadId: expect.any(String) }
        ]);
        expect(org.org.entries(org.identifierOf('open'))).toHaveLength(before + 1);
    });
});

describe('a request that is no upload', () => {
    const boundary = 'b0undary';
    const multipart = `multipart/form-data; boundary=${boundary}`;
    const head = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
    const whole = (disposition: string) => `${head(disposition)}{}\r\n--${boundary}--\r\n`;
    test.each([
        ['JSON', 'application/json', '{}', 415, 'UNSUPPORTED_MEDIA_TYPE'],
        ['a plain form', 'application/x-www-form-urlencoded', 'a=b', 415, 'UNSUPPORTED_MEDIA_TYPE'],
        ['no boundary', 'multipart/form-data', whole('name="a"; filename="b"'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
        ['no filename', multipart, whole('name="a"'), 400, 'INVALID_MULTIPART_REQUEST'],
        ['no name', multipart, whole('filename="b"'), 400, 'INVALID_MULTIPART_REQUEST'],
        ['no part', multipart, `--${boundary}--\r\n`, 400, 'INVALID_MULTIPART_REQUEST'],
        ['no body', multipart, '', 400, 'INVALID_MULTIPART_REQUEST'],
        ['a part cut off', multipart, `${head('name="a"; filename="b"')}{"type":`, 400, 'INVALID_MULTIPART_REQUEST'],
        ['a head cut off', multipart, `--${boundary}\r\nContent-Dispo`, 400, 'INVALID_MULTIPART_REQUEST'],
        ['no multipart at all', multipart, 'hello', 400, 'INVALID_MULTIPART_REQUEST']
    ])('with %s', async (_name, type, body, status, errorCode) => {
        const answer = await org.call('reader@example.com', 'POST', path, body, { 'content-type': type });
        expect(answer.status).toBe(status);
        expect(answer.json).toEqual([{ errorCode, message: expect.any(String) }]);
    });

    function startRequest(headers: Record<string, string | number>) {
        const url = new URL(path, org.orgUrl);
        return httpRequest(url, {
            method: 'POST',
            headers: {
                authorization: `Bearer ${org.org.issueToken('reader@example.com')}`,
                'content-type': multipart,
                ...headers
            }
        });
    }

    test('of more than 512 MB is refused before it is sent', async () => {
        const sent = startRequest({ 'content-length': 512 * 1024 * 1024 + 1 });
        sent.flushHeaders();
        const answer = await new Promise<IncomingMessage>((resolve) => sent.once('response', resolve));
        expect(answer.statusCode).toBe(413);
        sent.destroy();
    });

    /** A part that is whole, and the beginning of one that is not. */
    const brokenOff = (id: string) => {
        const { name, content } = org.part('open', [org.entry({ id })]);
        const disposition = `name="${name}"; filename="b"`;
        return `${head(disposition)}${String(content)}\r\n${head(disposition)}${String(content).slice(0, 40)}`;
    };

    test('that ends too early is refused, its whole parts, too', async () => {
        const answer = await org.call('reader@example.com', 'POST', path, brokenOff('too early'), {
            'content-type': multipart
        });
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject([{ errorCode: 'INVALID_MULTIPART_REQUEST' }]);
        expect(org.textsOf(['too early'])).toEqual([]);
    });

    test('that breaks off leaves nothing behind', async () => {
        const sent = startRequest({ 'content-length': 1_000_000 });
        sent.on('error', () => undefined);
        const before = org.org.requests.length;
        sent.write(brokenOff('broken off'));
        while (org.org.requests.length === before) await new Promise((resolve) => setImmediate(resolve));
        sent.destroy();
        // The org goes on answering, and a later request sees that nothing came of it.
        expect(await only(org.entry({ id: 'after the break' }))).toMatchObject({ status: 'SUCCESS' });
        expect(org.textsOf(['broken off'])).toEqual([]);
    });

    test('without a valid session is refused', async () => {
        const answer = await org.call(null, 'POST', path, whole('name="a"; filename="b"'), {
            'content-type': multipart
        });
        expect(answer.status).toBe(401);
    });
});

describe('statuses', () => {
    test('come in the order of the ids; commas may be encoded, and the parameter be repeated', async () => {
        const first = await org.take([org.entry({ id: 'status-1' })]);
        const second = await org.take([org.entry({ id: 'status-2' }), org.entry({ id: 'status-3' })]);
        for (const query of [
            `uploadIds=${second},${first}`,
            `uploadIds=${second}%2C${first}`,
            `uploadIds=${second}&uploadIds=${first}`
        ]) {
            const answer = await org.call('reader@example.com', 'GET', `${path}?${query}`);
            const found = statuses.parse(answer.json).conversationBulkUploadStatuses;
            expect(found.map((one) => [one.uploadId, one.successEntryCount])).toEqual([
                [second, 2],
                [first, 1]
            ]);
        }
    });

    test.each([
        ['none', 0, 400],
        ['1', 1, 200],
        ['100', 100, 200],
        ['101', 101, 400]
    ])('of %s ids', async (_name, count, status) => {
        const answer = await org.askStatus(Array.from({ length: count }, (_none, index) => `id-${index}`));
        expect(answer.status).toBe(status);
        if (status === 400) expect(answer.json).toMatchObject([{ errorCode: 'ILLEGAL_QUERY_PARAMETER_VALUE' }]);
        else expect(answer.json).toEqual({ conversationBulkUploadStatuses: [] });
    });
});
