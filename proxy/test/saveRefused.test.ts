import { ENTITY_TYPES } from 'c/transcriptRedaction';
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
        ['half a surrogate pair', { changes: [line({ editedText: 'x\uD83D' })] }, 'REQUEST_INVALID'],
        ['half a surrogate pair in the old text', { changes: [line({ baseText: '\uDE00x' })] }, 'REQUEST_INVALID'],
        ['a number for a text', { changes: [line({ editedText: 4 })] }, 'REQUEST_INVALID'],
        ['a span past the end', { changes: [span({ end: 16 })] }, 'REDACTION_INVALID'],
        ['a span before the start', { changes: [span({ start: -1 })] }, 'REDACTION_INVALID'],
        ['an empty span', { changes: [span({ end: 11 })] }, 'REDACTION_INVALID'],
        ['half a character', { changes: [span({ start: 11.5 })] }, 'REDACTION_INVALID'],
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
        const answer = await failed(await save('billing', changes, supervisor, more));
        expect(answer.code).toBe(code);
        expect(answer.status).toBe(400);
        expect(JSON.stringify(answer)).not.toContain('4111');
        expect(seen()).toEqual([]);
    });

    it('refuses a body that is too large, no JSON, or no JSON type', async () => {
        const path = `/v1/voice-calls/${callNamed(proxy, 'billing').voiceCallId}/entries`;
        const send = (body: string, headers: Record<string, string> = {}) =>
            proxy.request(path, { method: 'PATCH', token: supervisor, body, headers }).then(failed);
        expect(await send(JSON.stringify({ note: 'x'.repeat(9_000_000) }))).toMatchObject({
            status: 413,
            code: 'REQUEST_TOO_LARGE'
        });
        expect(await send('{"reason":')).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
        expect(await send('reason=x', { 'Content-Type': 'application/x-www-form-urlencoded' })).toMatchObject({
            status: 400,
            code: 'REQUEST_INVALID'
        });
        expect(seen()).toEqual([]);
    });
});
