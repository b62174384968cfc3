import { ERROR_CODES } from 'c/proxyProtocol';
import { ENTITY_TYPES } from 'c/transcriptRedaction';
import { statusOf } from '../src/errors';
import { createOpenApiDocument } from '../src/routes/openApi';
import {
    edited,
    failed,
    isSent,
    linesOf,
    proxy,
    redacted,
    reviewer,
    rows,
    save,
    saved,
    seen,
    supervisor,
    viewer,
    useSaveBench
} from './harness/saveBench';
import { callNamed } from './harness/transcript';

useSaveBench();

/** What the description of the API says of a save that is answered with this status. */
function describedFor(status: number): string {
    const { paths } = createOpenApiDocument('http://proxy') as {
        paths: Record<string, { patch: { responses: Record<string, { description: string }> } }>;
    };
    return paths['/v1/voice-calls/{id}/entries']!.patch.responses[status]?.description ?? '';
}

describe('a save that may not be', () => {
    it('needs the right to redact for a redaction: the row is refused and nothing sent', async () => {
        const before = rows().length;
        const answer = await failed(await save('billing', [redacted('billing', 20)], reviewer));
        expect(answer).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
        expect(answer.message).toContain('Transcript Desk Supervisor permission set');
        expect(rows()).toHaveLength(before);
        expect(isSent()).toBe(false);
    });

    it('lets the same person edit', async () => {
        expect((await saved(await save('billing', [edited('billing', 21)], reviewer))).state).toBe('verified');
    });

    it('needs the right to edit for an edit', async () => {
        const answer = await failed(await save('billing', [edited('billing', 22)], viewer));
        expect(answer).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
        expect(answer.message).toContain('permission');
        expect(isSent()).toBe(false);
    });

    it('is refused for a person without any of the permission sets', async () => {
        const answer = await failed(
            await save('billing', [edited('billing', 22)], await proxy.tokenFor('agent@example.com'))
        );
        expect(answer).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
        expect(isSent()).toBe(false);
    });

    it('follows a right that is lost while signed in', async () => {
        proxy.org.assignPermissionSets('reviewer@example.com', ['Transcript_Desk_Viewer']);
        const answer = await failed(await save('billing', [edited('billing', 23)], reviewer));
        proxy.org.assignPermissionSets('reviewer@example.com', ['Transcript_Desk_Reviewer']);
        expect(answer).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
        expect(isSent()).toBe(false);
    });

    it('waits for the call to end', async () => {
        const answer = await failed(await save('in-progress', [edited('in-progress', 0)]));
        expect(answer).toMatchObject({ status: 409, code: 'VOICE_CALL_IN_PROGRESS' });
        expect(seen()).toEqual(['GET query']);
    });

    it.each([
        ['of another call', () => ({ ...edited('billing', 0), ...edited('long-call', 0) }), 'billing'],
        ['of no call', () => ({ ...edited('billing', 0), identifier: 'nothing' }), 'billing'],
        [
            'of a leg that they may not open',
            () => edited('transfer-second-leg', linesOf('transfer-second-leg').length - 1),
            'transfer-first-leg'
        ]
    ])('refuses a line %s, whole', async (name, createLine, key) => {
        const good = edited(key, 0);
        const answer = await failed(await save(key, [good, createLine()], reviewer));
        expect(answer).toMatchObject({ status: 404, code: 'ENTRY_NOT_IN_CALL', details: { places: [{ change: 1 }] } });
        expect(isSent()).toBe(false);
        expect(rows().at(-1)).toMatchObject({ State__c: 'Not_Applied', Lock__c: null, Digests__c: null });
    });

    const line = (more: object = {}): object => ({
        identifier: 'a',
        baseText: 'My card is 4111',
        editedText: 'x',
        ...more
    });
    const span = (more: object): object =>
        line({
            editedText: undefined,
            redactions: [{ start: 11, end: 15, entityType: 'PIN', mask: '[PIN]', ...more }]
        });
    it.each<[string, object, string]>([
        ['no changes', { changes: [] }, 'CHANGE_EMPTY'],
        [
            '501 lines',
            { changes: Array.from({ length: 501 }, (_, index) => line({ identifier: String(index) })) },
            'TOO_MANY_LINES'
        ],
        [
            'more than the change record holds',
            {
                changes: Array.from({ length: 500 }, (_, index) => ({
                    identifier: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
                    baseText: 'x'.repeat(ENTITY_TYPES.length),
                    redactions: ENTITY_TYPES.map((entityType, start) => ({
                        start,
                        end: start + 1,
                        entityType,
                        mask: `[${entityType}]`
                    }))
                }))
            },
            'TOO_MANY_LINES'
        ],
        ['a line twice', { changes: [line(), line()] }, 'ENTRY_DUPLICATED'],
        ['an edit that changes nothing', { changes: [line({ editedText: 'My card is 4111' })] }, 'CHANGE_EMPTY'],
        ['neither edit nor redaction', { changes: [line({ editedText: undefined })] }, 'CHANGE_EMPTY'],
        [
            'a redaction that changes nothing',
            {
                changes: [
                    {
                        identifier: 'a',
                        baseText: '[PIN]',
                        redactions: [{ start: 0, end: 5, entityType: 'PIN', mask: '[PIN]' }]
                    }
                ]
            },
            'CHANGE_EMPTY'
        ],
        ['no reason', { reason: undefined, changes: [line()] }, 'REQUEST_INVALID'],
        ['another reason', { reason: 'Because', changes: [line()] }, 'REQUEST_INVALID'],
        ['a note too long', { note: 'x'.repeat(256), changes: [line()] }, 'REQUEST_INVALID'],
        ['an unknown field', { changes: [line({ redaction: [] })] }, 'REQUEST_INVALID'],
        ['a conversation of the client’s own', { conversationIdentifier: 'x', changes: [line()] }, 'REQUEST_INVALID'],
        ['half a surrogate pair', { changes: [line({ editedText: 'x\uD83D' })] }, 'TEXT_INVALID'],
        ['half a surrogate pair in an identifier', { changes: [line({ identifier: 'a\uD83D' })] }, 'REQUEST_INVALID'],
        ['half a surrogate pair in a note', { note: '\uDE00', changes: [line()] }, 'REQUEST_INVALID'],
        ['a number for a text', { changes: [line({ editedText: 4 })] }, 'REQUEST_INVALID'],
        ['null for a text', { changes: [line({ editedText: null })] }, 'REQUEST_INVALID'],
        ['an emptied line', { changes: [line({ editedText: '' })] }, 'TEXT_INVALID'],
        ['a line of white space', { changes: [line({ editedText: ' \n\u00a0\u2003' })] }, 'TEXT_INVALID'],
        ['100,000 characters', { changes: [line({ editedText: 'x'.repeat(100_000) })] }, 'TEXT_INVALID'],
        ['one character too many', { changes: [line({ editedText: 'x'.repeat(32_001) })] }, 'TEXT_INVALID'],
        ['no identifier', { changes: [line({ identifier: undefined })] }, 'REQUEST_INVALID'],
        ['an empty identifier', { changes: [line({ identifier: '' })] }, 'REQUEST_INVALID'],
        ['an identifier too long', { changes: [line({ identifier: 'x'.repeat(256) })] }, 'REQUEST_INVALID'],
        ['no old text', { changes: [line({ baseText: undefined })] }, 'REQUEST_INVALID'],
        ['a time that is none', { changes: [line({ startMs: 'now' })] }, 'REQUEST_INVALID'],
        ['half a leg', { changes: [line({ legCount: 0.5 })] }, 'REQUEST_INVALID'],
        ['a time before all time', { changes: [line({ receivedMs: -1 })] }, 'REQUEST_INVALID'],
        ['no list of changes', { changes: { 0: line() } }, 'REQUEST_INVALID'],
        ['a change that is null', { changes: [null] }, 'REQUEST_INVALID'],
        ['a change that is a list', { changes: [[line()]] }, 'REQUEST_INVALID'],
        ['redactions that are no list', { changes: [line({ redactions: {} })] }, 'REQUEST_INVALID'],
        ['a redaction that is null', { changes: [line({ redactions: [null] })] }, 'REQUEST_INVALID'],
        [
            'more redactions than a line can hold',
            {
                changes: [
                    line({ redactions: Array(1_001).fill({ start: 0, end: 1, entityType: 'PIN', mask: '[PIN]' }) })
                ]
            },
            'REQUEST_INVALID'
        ],
        ['an unknown field of a redaction', { changes: [span({ text: 'x' })] }, 'REQUEST_INVALID'],
        ['a span that is no number', { changes: [span({ start: '11' })] }, 'REQUEST_INVALID'],
        ['a span past the end', { changes: [span({ end: 16 })] }, 'REDACTION_INVALID'],
        ['a span before the start', { changes: [span({ start: -1 })] }, 'REDACTION_INVALID'],
        ['an empty span', { changes: [span({ end: 11 })] }, 'REDACTION_INVALID'],
        ['half an offset', { changes: [span({ start: 11.5 })] }, 'REDACTION_INVALID'],
        ['a span that ends before it starts', { changes: [span({ start: 15, end: 11 })] }, 'REDACTION_INVALID'],
        [
            'spans that overlap',
            {
                changes: [
                    line({
                        editedText: undefined,
                        redactions: [
                            { start: 0, end: 7, entityType: 'PIN', mask: '[PIN]' },
                            { start: 6, end: 15, entityType: 'PIN', mask: '[PIN]' }
                        ]
                    })
                ]
            },
            'REDACTION_INVALID'
        ],
        [
            'half of a character',
            {
                changes: [
                    {
                        identifier: 'a',
                        baseText: 'x\u{1F600}',
                        redactions: [{ start: 0, end: 2, entityType: 'PIN', mask: '[PIN]' }]
                    }
                ]
            },
            'REDACTION_INVALID'
        ],
        ['a mask of another label', { changes: [span({ mask: '[SSN]' })] }, 'REDACTION_INVALID'],
        ['a mask that says something', { changes: [span({ mask: 'a new sentence' })] }, 'REDACTION_INVALID'],
        [
            'a mask that keeps digits',
            { changes: [span({ entityType: 'PHONE', mask: '[PHONE ending 4111]' })] },
            'REDACTION_INVALID'
        ],
        ['an unknown label', { changes: [span({ entityType: 'SECRET', mask: '[SECRET]' })] }, 'REDACTION_INVALID']
    ])('refuses %s before Salesforce hears of it', async (name, body, code) => {
        const { changes, ...more } = body as { changes: object[] };
        const before = rows();
        const answer = await failed(await save('billing', changes, supervisor, more));
        expect(answer.code).toBe(code);
        expect(answer.status).toBe(400);
        expect(describedFor(400)).toContain(`\`${code}\``);
        expect(JSON.stringify(answer)).not.toContain('4111');
        expect(seen()).toEqual([]);
        expect(rows()).toEqual(before);
    });

    it('names the lines that can’t be left like that', async () => {
        const lines = [edited('billing', 5), edited('billing', 6, () => ' '), edited('billing', 7, () => 'x\uD83D')];
        expect(await failed(await save('billing', lines))).toMatchObject({
            code: 'TEXT_INVALID',
            details: {
                places: [
                    { change: 1, problem: 'blank' },
                    { change: 2, problem: 'halfCharacter' }
                ]
            }
        });
    });

    it.each([
        ['is longer than anybody may make it', `Card 4111 ${'and on '.repeat(6_000)}`],
        ['holds half of a character', 'Card 4111 \uD83D and on']
    ])('redacts and corrects a line that %s as it is stored', async (name, stored) => {
        const write = (text: string) =>
            proxy.org.replaceEntry(callNamed(proxy, 'billing').conversationIdentifier, {
                ...linesOf('billing')[8]!,
                messageText: text
            });
        const before = linesOf('billing')[8]!.messageText;
        write(stored);
        const answer = await saved(await save('billing', [redacted('billing', 8), edited('billing', 9)]));
        expect(answer.results.map(({ outcome }) => outcome)).toEqual(['verified', 'verified']);
        const corrected = edited('billing', 8, (text) => text.replace('4111', '4112'));
        expect(await saved(await save('billing', [corrected]))).toMatchObject({ state: 'verified' });
        write(before);
    });

    it('lets through what is only just right', async () => {
        const edit = edited('billing', 5, () => 'x'.repeat(32_000));
        const emoji = edited('billing', 6, (text) => `\u{1F600} ${text}`);
        const answer = await saved(await save('billing', [edit, emoji], supervisor, { note: 'x'.repeat(255) }));
        expect(answer.state).toBe('verified');
    });

    it.each<[string, string, Record<string, string>, number, string]>([
        ['that is too large', JSON.stringify({ note: 'x'.repeat(9_000_000) }), {}, 413, 'REQUEST_TOO_LARGE'],
        ['that is cut short', '{"reason":', {}, 400, 'REQUEST_INVALID'],
        ['that is empty', '', {}, 400, 'REQUEST_INVALID'],
        ['that is null', 'null', {}, 400, 'REQUEST_INVALID'],
        ['that is a text', '"save"', {}, 400, 'REQUEST_INVALID'],
        ['that is a list', '[]', {}, 400, 'REQUEST_INVALID'],
        ['without anything', '{}', {}, 400, 'REQUEST_INVALID'],
        ['of a form', 'reason=x', { 'Content-Type': 'application/x-www-form-urlencoded' }, 400, 'REQUEST_INVALID'],
        ['of plain text', '{}', { 'Content-Type': 'text/plain' }, 400, 'REQUEST_INVALID'],
        ['in an odd character set', '{}', { 'Content-Type': 'application/json; charset=odd' }, 400, 'REQUEST_INVALID'],
        ['that is compressed', '{}', { 'Content-Encoding': 'gzip' }, 400, 'REQUEST_INVALID']
    ])('refuses a body %s', async (name, body, headers, status, code) => {
        const path = `/v1/voice-calls/${callNamed(proxy, 'billing').voiceCallId}/entries`;
        const before = rows();
        const answer = await failed(await proxy.request(path, { method: 'PATCH', token: supervisor, body, headers }));
        expect(answer).toMatchObject({ status, code });
        expect(describedFor(status)).toContain(`\`${code}\``);
        expect(seen()).toEqual([]);
        expect(rows()).toEqual(before);
    });

    it.each([
        ['no id', 'x', []],
        ['an id of nothing', '0LQ000000000000AAA', ['GET query']],
        ['an id of something else', '005000000000000AAA', []],
        ['a query in the id', encodeURIComponent("0LQ0000' OR Name != '"), []]
    ])('does not find a call by %s', async (name, id, requests) => {
        const body = JSON.stringify({ reason: 'Other', changes: [edited('billing', 0)] });
        const before = rows();
        const answer = await failed(
            await proxy.request(`/v1/voice-calls/${id}/entries`, { method: 'PATCH', token: supervisor, body })
        );
        expect(answer).toMatchObject({ status: 404, code: 'VOICE_CALL_NOT_FOUND' });
        expect(describedFor(404)).toContain('`VOICE_CALL_NOT_FOUND`');
        expect(seen()).toEqual(requests);
        expect(rows()).toEqual(before);
    });

    it('says in its description every code that it can answer with', () => {
        // Of lines that were cut loose only the `problem` of a save that went through tells.
        const others = new Set<string>([
            'ROUTE_UNKNOWN',
            'LINES_CUT_LOOSE',
            'DRAFT_TOO_LARGE',
            'DRAFT_ELSEWHERE',
            'REDACTIONS_RESTORED'
        ]);
        const isAboutSaves = (code: string): boolean => !/^(SIGN_IN|REVIEW_|UPLOAD_)/.test(code) && !others.has(code);
        for (const code of ERROR_CODES.filter(isAboutSaves)) {
            expect(describedFor(statusOf(code))).toContain(`\`${code}\``);
        }
    });
});
