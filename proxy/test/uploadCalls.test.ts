import { createSequentialId } from '../../local-org/src/ids/salesforceId';
import { parseCallsAnswer, type KeyAnswer } from 'c/proxyProtocol';
import { codeOf } from './harness/answers';
import { faulty, proxy, seen, useSaveBench } from './harness/saveBench';
import { callNamed } from './harness/transcript';

useSaveBench();

async function ask(keys: unknown, username = 'admin@example.com'): Promise<Response> {
    const token = await proxy.tokenFor(username);
    return proxy.request('/v1/upload-calls', { method: 'POST', token, body: JSON.stringify({ keys }) });
}
async function find(keys: readonly string[], username?: string): Promise<readonly KeyAnswer[]> {
    const body: unknown = await (await ask(keys, username)).json();
    const parsed = parseCallsAnswer(body);
    if (!parsed) {
        throw new Error(`no calls: ${JSON.stringify(body)}`);
    }
    return parsed.keys;
}
/** What keys came to, shortly: how, and which call. */
async function found(keys: readonly string[], username?: string): Promise<readonly string[][]> {
    const answers = await find(keys, username);
    return answers.map(({ calls }) => calls.map(({ by, name }) => `${by} ${name}`));
}
const call = (key: string) => callNamed(proxy, key);
const vendorKeyOf = (key: string): string =>
    String(proxy.org.records('VoiceCall').find(({ Id }) => Id === call(key).voiceCallId)!['VendorCallKey']);

/** Adds a call, or gives one other fields: what it was. */
function putCall(fields: object, id = call('billing').voiceCallId): void {
    const { Id, ...row } = proxy.org.records('VoiceCall').find((one) => one['Id'] === call('billing').voiceCallId)!;
    proxy.org.putRecord('VoiceCall', { ...row, ...fields, Id: id });
}

describe('POST /v1/upload-calls', () => {
    it('finds a call by its id in both forms, its name, its conversation and the key of its telephony system', async () => {
        const { voiceCallId, conversationIdentifier, name } = call('billing');
        const leg = call('transfer-second-leg');
        expect(await found([voiceCallId, voiceCallId.slice(0, 15), name, conversationIdentifier])).toEqual([
            [`id ${name}`],
            [`id ${name}`],
            [`name ${name}`],
            // It is the vendor's key too: told once.
            [`conversation ${name}`]
        ]);
        expect(await found([vendorKeyOf('transfer-second-leg')])).toEqual([[`vendor ${leg.name}`]]);
        expect(seen()).toEqual(Array.from({ length: 7 }, () => 'GET query'));
    });

    it('says when a call was', async () => {
        const { voiceCallId, name, ...times } = call('billing');
        // Salesforce stores no milliseconds.
        const toSeconds = (ms: number | null): number => Math.floor(Number(ms) / 1000) * 1000;
        const [startMs, endMs] = [times.startMs, times.endMs].map(toSeconds);
        expect(await find([name])).toEqual([
            { key: name, calls: [{ voiceCallId: voiceCallId.slice(0, 15), name, by: 'name', startMs, endMs }] }
        ]);
    });

    it('takes texts whatever their case and the space around them, and ids only as they are', async () => {
        const { voiceCallId, conversationIdentifier, name } = call('billing');
        const keys = [
            name.toLowerCase(),
            ` ${name}\t`,
            conversationIdentifier.toUpperCase(),
            voiceCallId.toLowerCase()
        ];
        const answers = await find(keys);
        expect(answers.map(({ key }) => key)).toEqual(keys);
        expect(answers.map(({ calls }) => calls.length)).toEqual([1, 1, 1, 0]);
        expect(await found([`\t${name} `])).toEqual([[`name ${name}`]]);
    });

    it('asks for no key that is blank: each call without one would have it', async () => {
        expect(await found(['', '  '])).toEqual([[], []]);
        expect(seen()).toEqual([]);
    });

    it('tells all calls of a conversation that the person may see, by their beginning', async () => {
        const [first, second] = [call('transfer-first-leg'), call('transfer-second-leg')];
        const { conversationIdentifier } = first;
        expect(await found([conversationIdentifier])).toEqual([
            [`conversation ${first.name}`, `conversation ${second.name}`]
        ]);
        const own = [conversationIdentifier, second.voiceCallId, second.name, vendorKeyOf('transfer-second-leg')];
        expect(await found(own, 'viewer@example.com')).toEqual([[`conversation ${first.name}`], [], [], []]);
    });

    it('finds nothing by what is no key, or no whole one', async () => {
        const { voiceCallId, name } = call('billing');
        const keys = [
            'CANARY',
            '',
            '   ',
            '%',
            '_',
            `${name.slice(0, -1)}%`,
            "'",
            "') OR Name LIKE ('%",
            '\\',
            `${name}\\`,
            "\\' OR Id != null",
            `${name}\u0000`,
            '\ud800',
            'a\nb',
            'null',
            `${voiceCallId.slice(0, 15)}-and-more`,
            '\u{1F600}'.repeat(100)
        ];
        const answers = await find([...keys, voiceCallId]);
        expect(answers.map(({ key }) => key)).toEqual([...keys, voiceCallId]);
        expect(answers.map(({ calls }) => calls.length)).toEqual([...keys.map(() => 0), 1]);
        expect(proxy.logged()).not.toContain('CANARY');
    });

    it.each(["it's", 'a\\b', '100%', "\\'", 'ключ', 'x'.repeat(255), '語'.repeat(255)])(
        'finds a call whose key is %s',
        async (VendorCallKey) => {
            const before = vendorKeyOf('billing');
            putCall({ VendorCallKey });
            expect(await found([VendorCallKey.toUpperCase()])).toEqual([[`vendor ${call('billing').name}`]]);
            putCall({ VendorCallKey: before });
        }
    );

    it('tells a call once, by the surest of its keys', async () => {
        const { voiceCallId, conversationIdentifier } = call('billing');
        const before = { VendorCallKey: vendorKeyOf('billing'), Name: call('billing').name };
        const told: unknown[] = [];
        for (const key of [voiceCallId, conversationIdentifier, 'anything']) {
            putCall({ VendorCallKey: key, Name: key });
            told.push((await find([key]))[0]!.calls.map(({ by }) => by));
        }
        putCall(before);
        expect(told).toEqual([['id'], ['conversation'], ['vendor']]);
    });

    it('keeps addresses short, however long the keys, and finds what is among them', async () => {
        const { name } = call('billing');
        const keys = Array.from({ length: 100 }, (_, at) => `${at}${"'".repeat(100)}${'é'.repeat(250)}`.slice(0, 255));
        expect((await found([...keys.slice(1), name])).at(-1)).toEqual([`name ${name}`]);
        expect(Math.max(...faulty.seen.map(({ path }) => path.length))).toBeLessThan(10_000);
        faulty.reset();
        await find(Array.from({ length: 100 }, () => crypto.randomUUID()));
        expect(seen()).toEqual(['GET query', 'GET query', 'GET query']);
    });

    it('asks for a key once, however often it is named', async () => {
        const { name } = call('billing');
        expect(await found(Array.from({ length: 100 }, () => name))).toEqual(
            Array.from({ length: 100 }, () => [`name ${name}`])
        );
        expect(faulty.seen.every(({ path }) => decodeURIComponent(path).split(name).length === 2)).toBe(true);
    });

    it('tells twenty calls of a key that thousands share, and finds the others nevertheless', async () => {
        const at = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');
        const put = (index: number, VendorCallKey: string): void =>
            putCall(
                { VendorCallKey, Name: `VC-9${index}`, CallStartDateTime: at(1_000 * index) },
                createSequentialId('0LQ', 100_000 + index)
            );
        for (let index = 0; index < 2_100; index += 1) {
            put(index, 'shared');
        }
        put(5_000, 'rare');
        put(5_001, 'rare');
        const [shared, rare, none] = await find(['SHARED', 'rare', 'never']);
        expect(shared!.calls.map(({ startMs }) => startMs)).toEqual(Array.from({ length: 20 }, (_, n) => n * 1_000));
        expect(rare!.calls.map(({ name }) => name)).toEqual(['VC-95000', 'VC-95001']);
        expect(none!.calls).toEqual([]);
    });

    it('puts calls without a beginning last', async () => {
        const started = { VendorCallKey: 'two', CallEndDateTime: null };
        putCall(
            { ...started, Name: 'VC-1', CallStartDateTime: null, ConversationId: null },
            createSequentialId('0LQ', 1)
        );
        putCall({ ...started, Name: 'VC-2' }, createSequentialId('0LQ', 2));
        expect(await found(['two'])).toEqual([['vendor VC-2', 'vendor VC-1']]);
    });

    it('finds the calls of the others where the person may not read the vendor’s key', async () => {
        const refused = { answer: { status: 400, body: '[{"errorCode":"INVALID_FIELD","message":"No such column"}]' } };
        faulty.spoil = ({ path }) => (path.includes('VendorCallKey') ? refused : null);
        const { name } = call('billing');
        expect(await found([name, vendorKeyOf('transfer-second-leg')])).toEqual([[`name ${name}`], []]);
        faulty.spoil = () => refused;
        expect(await codeOf(await ask([name]))).toBe('NOT_PERMITTED');
        faulty.spoil = ({ path }) => (path.includes('VendorCallKey') ? { answer: { status: 404 } } : null);
        expect(await codeOf(await ask([name]))).toBe('SALESFORCE_UNEXPECTED');
    });

    it.each([[[]], [Array.from({ length: 101 }, () => 'VC-1')], [[7]], [['x'.repeat(256)]], ['VC-1'], [undefined]])(
        'refuses a question that is none',
        async (keys) => {
            expect(await codeOf(await ask(keys))).toBe('REQUEST_INVALID');
            expect(seen()).toEqual([]);
        }
    );

    it('takes a hundred keys of the longest in any script, and nothing much larger', async () => {
        const full = Array.from({ length: 100 }, () => '語'.repeat(255));
        expect((await ask(full)).status).toBe(200);
        expect(await codeOf(await ask([...full, ...full]))).toBe('REQUEST_TOO_LARGE');
    });
});
