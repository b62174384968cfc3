import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing, startPassingProxy } from '../harness/passing';
import {
    edited,
    failed,
    faulty,
    isSent,
    linesOf,
    proxy,
    reviewer,
    rows,
    save,
    seen,
    useSaveBench,
    viewer
} from '../harness/saveBench';
import { callNamed, entriesOf, noticesOf, readMessages } from '../harness/transcript';

useSaveBench();

/** The call that the reviewer and the viewer may not open; the other leg of its conversation they may. */
const HIDDEN = 'transfer-second-leg';
const OPEN = 'transfer-first-leg';

function hiddenLines() {
    const leg = callNamed(proxy, HIDDEN).voiceCallId.slice(0, 15);
    return linesOf(OPEN).filter(
        ({ relatedRecords }) => relatedRecords.length > 0 && relatedRecords.every((id) => id.slice(0, 15) === leg)
    );
}
function read(voiceCallId: string, token: string): Promise<Response> {
    return proxy.request(`/v1/voice-calls/${voiceCallId}/transcript`, { token });
}

describe('threat: reading or changing another call (BOLA)', () => {
    it('does not find a call that the person may not open, to read it', async () => {
        const answer = await failed(await read(callNamed(proxy, HIDDEN).voiceCallId, viewer));
        expect(answer).toMatchObject({ status: 404, code: 'VOICE_CALL_NOT_FOUND' });
        expect(faulty.seen.some(({ resource }) => resource === 'entries')).toBe(false);
    });

    it('does not find it to change it either, and writes nothing', async () => {
        const before = rows().length;
        const answer = await failed(await save(HIDDEN, [edited(HIDDEN, 0)], reviewer));
        expect(answer).toMatchObject({ status: 404, code: 'VOICE_CALL_NOT_FOUND' });
        expect(seen()).toEqual(['GET query']);
        expect(rows()).toHaveLength(before);
    });

    it.each([
        ['of another call', () => edited('long-call', 0)],
        ['of no call', () => ({ ...edited('billing', 0), identifier: 'nothing' })]
    ])('refuses a line %s, whole', async (name, createLine) => {
        const good = edited('billing', 0);
        const answer = await failed(await save('billing', [good, createLine()], reviewer));
        expect(answer).toMatchObject({ status: 404, code: 'ENTRY_NOT_IN_CALL', details: { places: [{ change: 1 }] } });
        expect(isSent()).toBe(false);
        expect(linesOf('billing')[0]!.messageText).toBe(good.baseText);
    });

    it('takes no conversation from a client', async () => {
        const { conversationIdentifier } = callNamed(proxy, HIDDEN);
        const answer = await failed(
            await save('billing', [edited('billing', 0)], reviewer, { conversationIdentifier })
        );
        expect(answer).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
        const { voiceCallId } = callNamed(proxy, 'billing');
        const query = `conversationIdentifier=${encodeURIComponent(conversationIdentifier)}`;
        const asked = await proxy.request(`/v1/voice-calls/${voiceCallId}/transcript?${query}`, { token: viewer });
        await asked.text();
        expect(faulty.seen.some(({ path }) => path.includes(encodeURIComponent(conversationIdentifier)))).toBe(false);
    });
});

describe('threat: text of a call one may not open', () => {
    it('keeps the lines of a hidden leg back, and says how many', async () => {
        const hidden = hiddenLines();
        expect(hidden.length).toBeGreaterThan(0);
        const messages = await readMessages(proxy, callNamed(proxy, OPEN).voiceCallId, viewer);
        const text = JSON.stringify(messages);
        for (const { messageText, identifier } of hidden) {
            expect(text).not.toContain(JSON.stringify(messageText).slice(1, -1));
            expect(text).not.toContain(identifier);
        }
        expect(noticesOf(messages)).toMatchObject({ ENTRIES_HIDDEN: hidden.length });
        expect(entriesOf(messages)).toHaveLength(linesOf(OPEN).length - hidden.length);
    });

    it('changes none of them, and gives no text away as a conflict', async () => {
        const [hidden] = hiddenLines();
        const line = { identifier: hidden!.identifier, baseText: 'a guess', editedText: 'x' };
        const answer = await save(OPEN, [line], reviewer);
        const text = await answer.clone().text();
        expect(await failed(answer)).toMatchObject({ status: 404, code: 'ENTRY_NOT_IN_CALL' });
        expect(text).not.toContain(JSON.stringify(hidden!.messageText).slice(1, -1));
        expect(isSent()).toBe(false);
    });
});

describe('threat: rights lost mid-session', () => {
    const USERNAME = 'reviewer@example.com';
    afterEach(() => proxy.org.assignPermissionSets(USERNAME, ['Transcript_Desk_Reviewer']));

    it('refuses the next write once the permission is gone, and takes it again with the permission', async () => {
        expect((await save('billing', [edited('billing', 35)], reviewer)).status).toBe(200);
        faulty.reset();
        proxy.org.assignPermissionSets(USERNAME, ['Transcript_Desk_Viewer']);
        const answer = await failed(await save('billing', [edited('billing', 36)], reviewer));
        expect(answer).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
        expect(isSent()).toBe(false);

        proxy.org.assignPermissionSets(USERNAME, ['Transcript_Desk_Reviewer']);
        expect((await save('billing', [edited('billing', 36)], reviewer)).status).toBe(200);
    });

    it('asks for the right to edit by itself: to be allowed to make change records is not enough', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-'));
        closing.push(async () => rmSync(folder, { recursive: true }));
        cpSync(new URL('../../../force-app', import.meta.url), folder, { recursive: true });
        const file = join(folder, 'main/default/permissionsets/Transcript_Desk_Reviewer.permissionset-meta.xml');
        const granted = readFileSync(file, 'utf8');
        const taken = granted.replace(/<customPermissions>[\s\S]*?<\/customPermissions>/, '');
        expect(taken).not.toBe(granted);
        writeFileSync(file, taken);

        const other = await startPassingProxy({ org: { forceAppDir: folder } });
        const { voiceCallId } = callNamed(other, 'billing');
        const answer = await failed(
            await other.request(`/v1/voice-calls/${voiceCallId}/entries`, {
                method: 'PATCH',
                token: await other.tokenFor(USERNAME),
                body: JSON.stringify({ reason: 'Other', changes: [edited('billing', 37)] })
            })
        );
        expect(answer).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
        expect(other.org.records('Transcript_Change__c')).toEqual([]);
    });
});
