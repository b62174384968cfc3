import { readdirSync } from 'node:fs';
import {
    edited,
    faulty,
    patchRow,
    postRow,
    proxy,
    renewTokens,
    restOnRows,
    rowOf,
    rows,
    save,
    saved,
    supervisor,
    useSaveBench,
    waitUntilDue
} from '../harness/saveBench';
import { callNamed, changesOf, readMessages } from '../harness/transcript';

useSaveBench();

type Row = ReturnType<typeof rows>[number];

const changesIn = async (key: string) =>
    changesOf(await readMessages(proxy, callNamed(proxy, key).voiceCallId, supervisor));
const shown = async (id: string, key = 'billing') => {
    await renewTokens();
    return (await changesIn(key)).find(({ changeId }) => changeId.slice(0, 15) === id.slice(0, 15))!;
};

/** What a save of a line looks like in a row, for whoever makes one without the proxy. */
function forgedFields(more: object = {}): object {
    const { voiceCallId, conversationIdentifier } = callNamed(proxy, 'billing');
    const { identifier } = edited('billing', 0);
    return {
        Voice_Call__c: voiceCallId,
        Kind__c: 'Save',
        State__c: 'Sending',
        Edited_Lines__c: 1,
        Redacted_Lines__c: 0,
        Reason__c: 'Other',
        Lines__c: JSON.stringify([{ identifier, action: 'edit', labels: [], result: 'verified' }]),
        Lock__c: conversationIdentifier,
        ...more
    };
}

/** A row of the proxy's, left Sending by a save whose line was stored and not read back. */
async function cutOffRow(): Promise<Row> {
    faulty.spoil = ({ method, resource, nth }) =>
        (method === 'GET' && resource === 'entries' && nth > 1) || (method === 'PATCH' && resource === 'change')
            ? { drop: 'before' }
            : null;
    await saved(await save('billing', [edited('billing', 1)], supervisor, { note: 'Said so.' }));
    faulty.reset();
    return rows().at(-1)!;
}

/** The fields of a row that somebody may write, as another row would have them. */
function copyOf(row: Row, more: object = {}): object {
    const own = new Set([
        'Seal__c',
        ...Object.keys(forgedFields()),
        'Note__c',
        'Entity_Types__c',
        'Digests__c',
        'Request_Id__c'
    ]);
    return { ...Object.fromEntries(Object.entries(row).filter(([name]) => own.has(name))), ...more };
}

describe('threat: change row forged or rewritten through the API', () => {
    const digests = { key: 'AAAAAAAAAAAA', lines: [{ identifier: 'x', digest: 'AAAA' }] };
    it.each<[string, object, string]>([
        ['no seal', {}, 'missing'],
        ['a seal that is none', { Seal__c: 'sealed' }, 'broken'],
        ['a seal of a key that nobody has', { Seal__c: `AAAAAAAAAAAA.${'A'.repeat(43)}` }, 'unknownKey'],
        ['digests of its own', { Digests__c: JSON.stringify(digests) }, 'missing']
    ])(
        'shows one that was made with %s, proves nothing by it, and still gives the lock back',
        async (name, more, seal) => {
            const id = await postRow(forgedFields(more), 'reviewer@example.com');
            expect(await shown(id)).toMatchObject({ state: 'saving', seal });
            await waitUntilDue();
            expect(await shown(id)).toMatchObject({
                state: 'partlyVerified',
                isJustSettled: true,
                seal,
                lines: [{ result: 'unproven' }]
            });
            expect(rowOf(id)).toMatchObject({ State__c: 'Partly_Verified', Lock__c: null });
            // Having been settled makes it no better.
            expect(await shown(id)).toMatchObject({ isJustSettled: false, seal });
        }
    );

    it('shows one that was given its result without the proxy', async () => {
        const id = await postRow(forgedFields(), 'reviewer@example.com');
        await patchRow(id, { State__c: 'Verified', Lock__c: null }, 'reviewer@example.com');
        expect(await shown(id)).toMatchObject({ state: 'verified', seal: 'missing' });
    });

    it.each<[string, object, string]>([
        ['lines', { Lines__c: '[]' }, 'broken'],
        ['note', { Note__c: 'Said something else.' }, 'broken'],
        ['note, gone', { Note__c: null }, 'broken'],
        ['entity types', { Entity_Types__c: 'NAME' }, 'broken'],
        ['digests', { Digests__c: null }, 'broken'],
        ['request', { Request_Id__c: 'another' }, 'broken'],
        ['lock', { Lock__c: null }, 'broken'],
        ['seal', { Seal__c: null }, 'missing']
    ])(
        'shows one that was altered while it was Sending, and proves nothing by it: %s',
        async (name, alteration, seal) => {
            const { Id, Seal__c } = await cutOffRow();
            expect(await shown(String(Id))).toMatchObject({ state: 'saving', seal: 'intact' });
            await patchRow(String(Id), alteration, 'reviewer@example.com');
            expect(await shown(String(Id))).toMatchObject({ state: 'saving', seal });
            await waitUntilDue();
            expect(await shown(String(Id))).toMatchObject({ state: 'partlyVerified', isJustSettled: true, seal });
            expect(rowOf(String(Id)).Seal__c).toBe('Seal__c' in alteration ? null : Seal__c);
            expect(JSON.stringify(rowOf(String(Id)).Lines__c)).not.toContain('verified');
        }
    );

    it('shows one that was altered while its save was under way: the save seals what it wrote itself', async () => {
        faulty.spoil = async ({ method, resource }) => {
            if (method === 'PATCH' && resource === 'entries') {
                await patchRow(String(rows().at(-1)!.Id), { Note__c: 'Not mine.' }, 'reviewer@example.com');
            }
            return null;
        };
        const { changeId } = await saved(await save('billing', [edited('billing', 2)]));
        faulty.reset();
        expect(await shown(changeId)).toMatchObject({ state: 'verified', note: 'Not mine.', seal: 'broken' });
    });

    it('does not mind that Salesforce changes the ends of the lines of a note', async () => {
        const note = ' First line\nsecond line\n';
        const { changeId } = await saved(await save('billing', [edited('billing', 3)], supervisor, { note }));
        expect(await shown(changeId)).toMatchObject({ seal: 'intact' });
    });

    it('lets nobody copy a row that is Sending: lock and request are unique, and all else is sealed', async () => {
        const row = await cutOffRow();
        for (const more of [{}, { Lock__c: null }, { Request_Id__c: null }]) {
            const answer = await restOnRows('POST', '', copyOf(row, more));
            expect([answer.status, JSON.stringify(await answer.json()).includes('DUPLICATE_VALUE')]).toEqual([
                400,
                true
            ]);
        }
        const copies = [
            await postRow(copyOf(row, { Lock__c: null, Request_Id__c: null })),
            await postRow(copyOf(row, { Lock__c: null, Request_Id__c: 'of a copy' }), 'admin@example.com')
        ];
        await waitUntilDue();
        for (const id of copies) {
            expect(await shown(id)).toMatchObject({ state: 'partlyVerified', seal: 'broken' });
        }
        expect(await shown(String(row.Id))).toMatchObject({ state: 'verified', seal: 'intact' });
    });

    it('lets nobody copy one that is over: neither as it was while Sending, nor with the seal of its end', async () => {
        const sending = await cutOffRow();
        await waitUntilDue();
        expect(await shown(String(sending.Id))).toMatchObject({
            state: 'verified',
            isJustSettled: true,
            seal: 'intact'
        });
        expect((await restOnRows('POST', '', copyOf(sending))).status).toBe(400);

        const final = rowOf(String(sending.Id));
        const id = await postRow(copyOf(final, { State__c: 'Sending', Request_Id__c: null }));
        await patchRow(id, { State__c: 'Verified' });
        expect(await shown(id)).toMatchObject({ state: 'verified', seal: 'broken' });
    });

    it.each(['Verified', 'Partly_Verified', 'Not_Applied'])(
        'lets nobody make a row that is over: %s',
        async (state) => {
            const before = rows().length;
            const answer = await restOnRows('POST', '', forgedFields({ State__c: state, Lock__c: null }));
            expect(answer.status).toBe(400);
            expect(rows()).toHaveLength(before);
        }
    );

    it.each(['reviewer', 'supervisor'])(
        'lets nobody lock a call for an upload, which no save settles, without the right to upload: %s',
        async (name) => {
            const before = rows().length;
            const upload = forgedFields({ Kind__c: 'Upload' });
            expect((await restOnRows('POST', '', upload, `${name}@example.com`)).status).toBe(400);
            expect(rows()).toHaveLength(before);
        }
    );

    it.each<[string, () => object]>([
        ['its call', () => ({ Voice_Call__c: callNamed(proxy, 'long-call').voiceCallId })],
        ['its kind', () => ({ Kind__c: 'Upload' })],
        ['its reason', () => ({ Reason__c: 'Legal_Or_Policy' })],
        ['its count of edited lines', () => ({ Edited_Lines__c: 0 })],
        ['its count of redacted lines', () => ({ Redacted_Lines__c: 7 })]
    ])('lets nobody alter what a row that is Sending has announced: %s', async (name, alter) => {
        const { Id } = await cutOffRow();
        const before = rowOf(String(Id));
        const answer = await restOnRows('PATCH', `/${String(Id)}`, alter(), 'admin@example.com');
        expect(answer.status).toBe(400);
        expect(rowOf(String(Id))).toEqual(before);
    });

    const fields = readdirSync(
        new URL('../../../force-app/main/default/objects/Transcript_Change__c/fields', import.meta.url)
    ).map((file) => file.replace('.field-meta.xml', ''));
    const values: Readonly<Record<string, unknown>> = {
        State__c: 'Sending',
        Kind__c: 'Upload',
        Reason__c: 'Legal_Or_Policy',
        Edited_Lines__c: 7,
        Redacted_Lines__c: 7,
        Success_Count__c: 7,
        Failed_Count__c: 7,
        Voice_Call__c: null
    };
    it.each(['viewer', 'reviewer', 'supervisor', 'admin'])(
        'lets nobody rewrite a row that is over, by any of its fields: %s',
        async (name) => {
            expect(fields.length).toBeGreaterThan(20);
            const { changeId } = await saved(await save('billing', [edited('billing', 4)]));
            const before = rowOf(changeId);
            for (const field of [...fields, 'OwnerId', 'Name', 'CreatedById', 'CreatedDate']) {
                const value = field in values ? values[field] : 'rewritten';
                for (const one of [value, null, before[field]]) {
                    const answer = await restOnRows('PATCH', `/${changeId}`, { [field]: one }, `${name}@example.com`);
                    expect([field, answer.status >= 400]).toEqual([field, true]);
                }
            }
            const erased = await fetch(
                `${proxy.orgUrl}/services/data/v66.0/sobjects/Transcript_Change__c/${changeId}`,
                {
                    method: 'DELETE',
                    headers: { Authorization: `Bearer ${proxy.org.issueToken(`${name}@example.com`)}` }
                }
            );
            expect(erased.status).toBe(403);
            expect(rowOf(changeId)).toEqual(before);
        }
    );
});
