import { discardDraft, draftOf, draftRows, keepDraft } from '../harness/drafts';
import {
    failed,
    faulty,
    linesOf,
    patchRow,
    proxy,
    restOnRows,
    reviewer,
    save,
    saved,
    supervisor,
    useSaveBench
} from '../harness/saveBench';
import { callNamed } from '../harness/transcript';

useSaveBench();
beforeEach(async () => {
    await discardDraft('billing', supervisor);
    await discardDraft('billing', reviewer);
    faulty.reset();
});

const OBJECT = 'Transcript_Draft__c';
/** Whatever anybody could read outside the answers: rows, the deleted ones too, log, and the addresses asked. */
const leftBehind = (): string =>
    [JSON.stringify(draftRows()), proxy.logged(), ...proxy.org.requests.map((request) => JSON.stringify(request))].join(
        '\n'
    );

/** A line that says a secret, put there behind the proxy's back. */
function lineThatSays(text: string, at = 0) {
    const entry = { ...linesOf('billing')[at]!, messageText: text };
    proxy.org.replaceEntry(callNamed(proxy, 'billing').conversationIdentifier, entry);
    return { identifier: entry.identifier, baseText: text };
}
const spanOf = (text: string, words: string, entityType = 'CREDIT_DEBIT_NUMBER') => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    entityType,
    mask: `[${entityType}]`
});

describe('threat: text kept in a draft', () => {
    const SECRET = 'CANARY four one one one';

    it.each<[string, () => object[]]>([
        [
            'an edit takes out',
            () => [{ ...lineThatSays(`my card is ${SECRET} ok`), editedText: 'my card is known ok' }]
        ],
        ['an edit takes out, with all around it', () => [{ ...lineThatSays(`so ${SECRET}`), editedText: 'nothing' }]],
        [
            'a redaction takes out',
            () => {
                const line = lineThatSays(`my card is ${SECRET} ok`);
                return [{ ...line, redactions: [spanOf(line.baseText, SECRET)] }];
            }
        ],
        [
            'a redaction takes out, in a line that is edited',
            () => {
                const line = lineThatSays(`my card is ${SECRET} ok`);
                const editedText = `my new card is ${SECRET} ok then`;
                return [{ ...line, editedText, redactions: [spanOf(editedText, SECRET)] }];
            }
        ],
        [
            'a person typed and then redacted',
            () => {
                const editedText = `my card is ${SECRET} ok`;
                const line = { ...lineThatSays('my card is ok'), editedText };
                const other = { ...lineThatSays('another line', 1), editedText: 'another line indeed' };
                return [{ ...line, redactions: [spanOf(editedText, SECRET)] }, other];
            }
        ],
        [
            'a redaction takes out, and another line says again',
            () => {
                const line = lineThatSays(`my card is ${SECRET} ok`);
                const other = { ...lineThatSays('say it again', 1), editedText: `say ${SECRET.toLowerCase()} again` };
                const third = { ...lineThatSays('a third line', 2), editedText: 'a third line indeed' };
                return [{ ...line, redactions: [spanOf(line.baseText, SECRET)] }, other, third];
            }
        ]
    ])('holds nothing that %s', async (_, work) => {
        expect((await keepDraft('billing', work(), supervisor)).status).toBe(200);
        expect(draftRows()).toHaveLength(1);
        expect(leftBehind()).not.toMatch(/canary|four one/i);
        expect(
            faulty.seen
                .filter(({ method }) => method !== 'GET')
                .map(({ body }) => body)
                .join()
        ).not.toMatch(/canary/i);
    });

    it('holds no words any more that were typed, kept, and redacted after that, also where they do not fit', async () => {
        const line = lineThatSays('my card is ok');
        const editedText = `my card is ${SECRET} ok`;
        await keepDraft('billing', [{ ...line, editedText }]);
        expect(JSON.stringify(draftRows())).toContain('CANARY');
        const redactedAfterwards = { ...line, editedText, redactions: [spanOf(editedText, SECRET)] };
        const large = Array.from({ length: 10 }, (__, at) => ({
            ...lineThatSays(`line ${at}`, at + 1),
            editedText: 'word '.repeat(3_000)
        }));
        expect((await keepDraft('billing', [redactedAfterwards, ...large])).status).toBe(413);
        expect(leftBehind()).not.toContain('CANARY');
    });

    it('leaves nothing in the recycle bin', async () => {
        await keepDraft('billing', [{ ...lineThatSays('hello'), editedText: 'CANARY hello' }]);
        await discardDraft('billing', supervisor);
        const token = proxy.org.issueToken('supervisor@example.com');
        const query = encodeURIComponent(`SELECT Lines__c, IsDeleted FROM ${OBJECT} WHERE IsDeleted = true`);
        const bin = await fetch(`${proxy.orgUrl}/services/data/v66.0/queryAll?q=${query}`, {
            headers: { Authorization: `Bearer ${token}` }
        });
        const text = await bin.text();
        expect(text).toContain('"IsDeleted":true');
        expect(text).not.toContain('CANARY');
    });

    it('shows, changes and deletes it for its owner alone', async () => {
        await keepDraft('billing', [{ ...lineThatSays('hello'), editedText: 'hello there' }], reviewer);
        const [row] = draftRows();
        expect(await draftOf('billing', supervisor)).toBeNull();
        expect((await discardDraft('billing', supervisor)).status).toBe(204);
        for (const method of ['PATCH', 'DELETE'] as const) {
            const answer = await restOnRows(method, `/${String(row!['Id'])}`, {}, 'supervisor@example.com', OBJECT);
            expect(answer.status).toBe(404);
        }
        expect(draftRows()).toEqual([row]);
        expect(await draftOf('billing', reviewer)).not.toBeNull();
    });

    it('lets nobody take the place of somebody else’s draft', async () => {
        const owner = proxy.org.users.find(({ username }) => username === 'reviewer@example.com')!.id;
        const key = `${owner.slice(0, 15)}:${callNamed(proxy, 'billing').voiceCallId.slice(0, 15)}`;
        const fields = { Draft_Key__c: key, Expires__c: '2030-01-01T00:00:00Z', Lines__c: '{}' };
        const answer = await restOnRows('POST', '', fields, 'supervisor@example.com', OBJECT);
        expect(answer.status).toBe(400);
        expect((await keepDraft('billing', [{ ...lineThatSays('a'), editedText: 'b' }], reviewer)).status).toBe(200);
    });

    it('offers no work that the proxy did not keep', async () => {
        await keepDraft('billing', [{ ...lineThatSays('hello'), editedText: 'hello there' }]);
        const [row] = draftRows();
        const planted = String(row!['Lines__c']).replace('there', 'planted');
        await patchRow(String(row!['Id']), { Lines__c: planted }, 'supervisor@example.com', OBJECT);
        expect(await draftOf('billing', supervisor)).toBeNull();
    });

    it('makes digests that tell nothing by being compared with those of another person or draft', async () => {
        const line = { ...lineThatSays('the code is 123'), editedText: 'x' };
        const digestIn = (row: Readonly<Record<string, unknown>>): string =>
            (JSON.parse(String(row['Lines__c'])) as { lines: { base: string }[] }).lines[0]!.base;
        await keepDraft('billing', [line], supervisor);
        await keepDraft('billing', [line], reviewer);
        await keepDraft('long-call', [line], supervisor);
        const digests = draftRows().map(digestIn);
        expect(digests).toHaveLength(3);
        expect(new Set(digests).size).toBe(3);
        digests.forEach((digest) => expect(digest).toMatch(/^[\w-]{43}$/));
        await discardDraft('long-call', supervisor);
    });

    it('does not keep work on a call that the person may not open, and tells them so like one that is not there', async () => {
        const hidden = { identifier: 'a', baseText: 'x', editedText: 'y' };
        expect(await failed(await keepDraft('transfer-second-leg', [hidden], reviewer))).toMatchObject({
            status: 404,
            code: 'VOICE_CALL_NOT_FOUND'
        });
        expect(draftRows()).toEqual([]);
    });

    it('tells no text of a line that a later save removed: only that it is no longer the same', async () => {
        const line = lineThatSays(`my card is ${SECRET} ok`);
        await keepDraft('billing', [{ ...line, editedText: `my own card is ${SECRET} ok` }], reviewer);
        await saved(await save('billing', [{ ...line, redactions: [spanOf(line.baseText, SECRET)] }]));
        const draft = await draftOf('billing', reviewer);
        expect(draft?.lines).toMatchObject([{ isBaseSame: false, edits: [{ inserted: 'own ' }] }]);
        expect(JSON.stringify(draft)).not.toContain('CANARY');
    });
});
