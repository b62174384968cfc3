import {
    buildUploadHead,
    buildUploadLine,
    isFinalStatus,
    parseUploadItem,
    parseUploads,
    toUploadAppType,
    toUploadRole,
    type UploadLine
} from 'c/conversationEntries';

const line: UploadLine = {
    id: '4',
    startMs: 1_704_397_759_228,
    durationMs: 1,
    text: 'Hi “there” \u2028 & <you>',
    sender: { appType: 'TELEPHONY_INTEGRATION', role: 'END_USER', subject: 'c1END_USER' },
    voiceCallIds: ['0LQ000000000001']
};

describe('what is uploaded', () => {
    it('is a conversation, then entries, each on a line of its own, and reads back the same', () => {
        const head = buildUploadHead('c1');
        const text = buildUploadLine('c1', line);
        expect(head).toBe('{"type":"conversation","payload":{"conversationId":"c1"}}\n');
        expect(text.indexOf('\n')).toBe(text.length - 1);
        expect(parseUploadItem(head.trimEnd())).toEqual({ kind: 'conversation', conversationIdentifier: 'c1' });
        expect(parseUploadItem(text.trimEnd())).toEqual({ kind: 'entry', conversationIdentifier: 'c1', line });
    });

    it('has nothing in it that any reader could take for the end of a line', () => {
        const text = buildUploadLine('c1', { ...line, text: 'a\rb\u0085c\u2028d\u2029e\n' });
        expect(text.trimEnd()).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
        expect(text).toContain('a\\rb\\u0085c\\u2028d\\u2029e\\n');
        expect(parseUploadItem(text.trimEnd())).toMatchObject({ line: { text: 'a\rb\u0085c\u2028d\u2029e\n' } });
    });

    const written = buildUploadLine('c1', line).trimEnd();
    it.each([
        ['two fields of one name', written.replace('"id":"4"', '"id":"3","id":"4"')],
        ['two conversations', written.replace('"conversationId":"c1"', '"conversationId":"c2","conversationId":"c1"')],
        ['two payloads', written.replace('{"type"', '{"payload":{},"type"')],
        [
            'its fields in another order',
            written.replace('"id":"4",', '').replace('"messageText"', '"id":"4","messageText"')
        ],
        ['white space', written.replace(':', ': ')],
        ['a bare CR', written.replace(',', ',\r')],
        ['white space at its end', `${written} `],
        ['its line end', `${written}\n`],
        ['another spelling of a letter', written.replace('Hi', '\\u0048i')],
        ['another spelling of a number', written.replace('"clientDuration":1', '"clientDuration":1.0')],
        ['a bare U+2028', written.replace('\\u2028', '\u2028')],
        ['a field more in its sender', written.replace('"role"', '"name":"x","role"')],
        ['a field that is no own one', written.replace('"role"', '"__proto__":{},"role"')]
    ])('is nothing where a line has %s', (_case, text) => {
        expect(text).not.toBe(written);
        expect(parseUploadItem(text)).toBeNull();
    });

    it.each([
        ['nothing', ''],
        ['a list', '[]'],
        ['no payload', '{"type":"conversation"}'],
        ['another type', '{"type":"conversationParticipant","payload":{"conversationId":"c1"}}'],
        ['a field more', '{"type":"conversation","payload":{"conversationId":"c1","startTimestamp":1}}'],
        ['a field more in an entry', buildUploadLine('c1', line).replace('"id":"4"', '"id":"4","contextParamMap":{}')],
        ['no id', buildUploadLine('c1', { ...line, id: '' })],
        ['half a millisecond', buildUploadLine('c1', { ...line, startMs: 1.5 })],
        ['a duration below zero', buildUploadLine('c1', { ...line, durationMs: -1 })],
        ['related records that are no texts', buildUploadLine('c1', line).replace('"0LQ000000000001"', '1')]
    ])('is nothing where a line has %s', (_case, text) => {
        expect(parseUploadItem(text.trimEnd())).toBeNull();
    });

    it.each([
        ['telephony_integration', 'TELEPHONY_INTEGRATION'],
        ['agent', 'AGENT'],
        ['somethingNew', null],
        [null, null]
    ])('spells the app %s as %s', (given, expected) => {
        expect(toUploadAppType(given)).toBe(expected);
    });

    it.each([
        ['EndUser', 'END_USER'],
        ['END_USER', 'END_USER'],
        ['Supervisor', 'SUPERVISOR'],
        ['Watcher', null]
    ])('spells the role %s as %s', (given, expected) => {
        expect(toUploadRole(given)).toBe(expected);
    });
});

describe('what Salesforce says of uploads', () => {
    const failed = {
        errorDetail: 'Failed to process any conversation entries.',
        failedEntryCount: 2,
        failedEntryIds: ['1', '2'],
        lastUpdatedTimestamp: '1611621077219',
        status: 'FAILED',
        successEntryCount: 0,
        uploadId: 'u1'
    };
    const read = {
        conversationIdentifier: 'c1',
        status: 'FAILED',
        errorDetail: 'Failed to process any conversation entries.',
        uploadId: 'u1',
        successCount: 0,
        failedCount: 2,
        failedIds: ['1', '2'],
        updatedMs: 1_611_621_077_219
    };

    it.each(['conversationBulkUploadStatuses', 'conversationBulkUploadsResults'])('is read under %s', (root) => {
        expect(parseUploads({ [root]: [{ ...failed, conversationId: 'c1' }] })).toEqual([read]);
        expect(parseUploads({ [root]: [{ ...failed, conversationIdentifier: 'c1' }] })).toEqual([read]);
    });

    it('says nothing of counts that are not there', () => {
        const item = { conversationIdentifier: 'c1', errorDetail: null, status: 'SUCCESS', uploadId: 'u1' };
        expect(parseUploads({ conversationBulkUploadsResults: [item] })).toEqual([
            {
                ...item,
                successCount: null,
                failedCount: null,
                failedIds: null,
                updatedMs: null
            }
        ]);
    });

    it.each([[null], [{}], [{ conversationBulkUploadStatuses: {} }], [{ conversationBulkUploadStatuses: ['u1'] }]])(
        'is no answer: %j',
        (body) => {
            expect(parseUploads(body)).toBeNull();
        }
    );

    it('is final only in the two words that are documented', () => {
        expect(['SUCCESS', 'FAILED', 'success'].every(isFinalStatus)).toBe(true);
        expect([null, '', 'IN_PROGRESS', 'PARTIAL_SUCCESS', 'PROCESSED'].some(isFinalStatus)).toBe(false);
    });
});
