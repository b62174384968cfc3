import type { UploadTarget } from 'c/proxyProtocol';
import { codeOf } from './harness/answers';
import { startPassingProxy } from './harness/passing';
import { PAGE, startProxy, type TestProxy } from './harness/startProxy';
import { readMessages } from './harness/transcript';
import {
    linesFor,
    sendForm,
    storedOf,
    targetOf,
    toForm,
    toPart,
    upload,
    uploadsSeen,
    type TestPart
} from './harness/uploads';

const ADMIN = 'admin@example.com';

let proxy: TestProxy;
let target: UploadTarget;
beforeAll(async () => {
    proxy = await startProxy();
    target = await targetOf(proxy, 'drifted-times');
});
afterAll(() => proxy.close());

const part = (wrong: Partial<TestPart['announced']> = {}): TestPart => toPart(target, linesFor(target, 1), wrong);

/** Sends a body and expects that it is refused before anything was asked of the org. */
async function refuse(body: FormData | string, headers: Record<string, string> = {}) {
    const token = await proxy.tokenFor(ADMIN);
    const before = proxy.org.requests.length;
    const answer =
        typeof body === 'string'
            ? await fetch(`${proxy.url}/v1/uploads`, {
                  method: 'POST',
                  body,
                  headers: { Origin: PAGE, Authorization: `Bearer ${token}`, ...headers }
              })
            : await sendForm(proxy, token, body);
    expect(proxy.org.requests).toHaveLength(before);
    const json = (await answer.json()) as { code: string; details?: { places: { path: string }[] } };
    return [answer.status, json.code, json.details?.places.map(({ path }) => path)];
}

describe('refused before anything is asked of Salesforce', () => {
    const MEGABYTE = 1024 * 1024;
    const cases: [string, () => FormData, readonly unknown[]][] = [
        [
            'a manifest of more than 64 KB',
            () => toForm([part()], { more: 'x'.repeat(65 * 1024) }),
            [413, 'REQUEST_TOO_LARGE', undefined]
        ],
        [
            'eleven transcripts',
            () => toForm([], { parts: Array.from({ length: 11 }, () => part().announced) }),
            [400, 'REQUEST_INVALID', ['parts']]
        ],
        ['no transcript', () => toForm([]), [400, 'REQUEST_INVALID', ['parts']]],
        ['10,001 lines', () => toForm([part({ lineCount: 10_001 })]), [400, 'REQUEST_INVALID', ['parts.0.lineCount']]],
        ['no line', () => toForm([part({ lineCount: 0 })]), [400, 'REQUEST_INVALID', ['parts.0.lineCount']]],
        [
            'more than 512 MB in all',
            () => toForm([part({ bytes: 300 * MEGABYTE }), part({ bytes: 212 * MEGABYTE })]),
            [400, 'REQUEST_INVALID', ['parts']]
        ],
        [
            'fewer lines that restore than none',
            () => toForm([part({ restoredCount: -1 })]),
            [400, 'REQUEST_INVALID', ['parts.0.restoredCount']]
        ],
        ['a field that is not known', () => toForm([part()], { more: 1 }), [400, 'REQUEST_INVALID', ['']]],
        [
            'half of a character in a file name',
            () => toForm([part({ fileName: 'x\ud800' })]),
            [400, 'REQUEST_INVALID', ['parts.0.fileName']]
        ],
        [
            'no id of a call',
            () => toForm([part({ voiceCallId: '../../x' })]),
            [400, 'REQUEST_INVALID', ['parts.0.voiceCallId']]
        ]
    ];
    it.each(cases)('%s', async (_, form, refusal) => {
        expect(await refuse(form())).toEqual(refusal);
    });

    it('a transcript before the manifest', async () => {
        const form = new FormData();
        form.append('x', new Blob(['x']), 'x');
        expect((await refuse(form)).slice(0, 2)).toEqual([400, 'REQUEST_INVALID']);
    });

    it('a first field of another name', async () => {
        const form = new FormData();
        form.append('other', '{}');
        expect((await refuse(form)).slice(0, 2)).toEqual([400, 'REQUEST_INVALID']);
    });

    it('a manifest that is no JSON', async () => {
        const form = new FormData();
        form.append('manifest', '{');
        expect(await refuse(form)).toEqual([400, 'REQUEST_INVALID', ['']]);
    });

    it.each([
        ['JSON', 'application/json'],
        ['a body without a boundary', 'multipart/form-data'],
        ['a form', 'application/x-www-form-urlencoded']
    ])('%s', async (_, type) => {
        expect(await refuse('{}', { 'Content-Type': type })).toEqual([400, 'REQUEST_INVALID', ['Content-Type']]);
    });

    it('a body that ends before its last boundary', async () => {
        const whole = new Response(toForm([part()]));
        const text = await whole.text();
        const type = whole.headers.get('content-type')!;
        expect((await refuse(text.slice(0, 120), { 'Content-Type': type })).slice(0, 2)).toEqual([
            400,
            'REQUEST_INVALID'
        ]);
    });
});

it('takes as many lines as announced may be, and a text of 32,000 characters', async () => {
    const lines = linesFor(target, 10_000, 'full').map((line, at) => ({
        ...line,
        startMs: target.startMs!,
        text: at === 0 ? 'ü'.repeat(32_000) : line.text
    }));
    const { results } = await upload(proxy, [toPart(target, lines)]);
    expect(results).toMatchObject([{ outcome: 'taken' }]);
    expect(storedOf(proxy, target, lines)).toHaveLength(10_000);
});

describe('an org that sends texts escaped', () => {
    it('gets no upload: what it holds could not be told by reading it back', async () => {
        const own = await startPassingProxy({ org: { behaviour: { entityEncodingHeader: 'ignored' } } });
        const to = await targetOf(own, 'billing');
        // The first upload finds it out, after its row was made; the next is not even begun.
        const first = await upload(own, [toPart(to, linesFor(to, 2))]);
        expect(first.results).toMatchObject([{ outcome: 'notSent', problem: { code: 'TEXT_ESCAPED' } }]);
        expect(own.org.records('Transcript_Change__c')).toMatchObject([{ State__c: 'Not_Applied' }]);
        const asked = own.org.requests.length;
        const answer = await sendForm(own, await own.tokenFor(ADMIN), toForm([toPart(to, linesFor(to, 2))]));
        expect([answer.status, await codeOf(answer)]).toEqual([502, 'TEXT_ESCAPED']);
        expect(own.org.requests).toHaveLength(asked);
        expect(uploadsSeen(own)).toBe(0);
    });

    it('gets none either once a read has shown it', async () => {
        const own = await startPassingProxy({ org: { behaviour: { entityEncodingHeader: 'ignored' } } });
        const to = await targetOf(own, 'billing');
        await readMessages(own, to.voiceCallId, await own.tokenFor(ADMIN));
        const answer = await sendForm(own, await own.tokenFor(ADMIN), toForm([toPart(to, linesFor(to, 2))]));
        expect(await codeOf(answer)).toBe('TEXT_ESCAPED');
        expect(own.org.records('Transcript_Change__c')).toEqual([]);
    });
});
