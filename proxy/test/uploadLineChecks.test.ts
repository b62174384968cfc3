import { createHash } from 'node:crypto';
import { buildUploadHead, buildUploadLine, type UploadLine } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import { createLineCheck } from '../src/uploads/lineCheck';
import { passChecked } from '../src/uploads/partBytes';
import { PartRefused } from '../src/uploads/uploadProblem';

const START_MS = 1_800_000_000_000;
const END_MS = START_MS + 60_000;
const target: UploadTarget = {
    voiceCallId: '0LQ000000000001',
    name: null,
    conversationIdentifier: 'conversation',
    startMs: START_MS,
    endMs: END_MS,
    participants: [
        { id: 'p1', role: 'agent', name: null, sender: { appType: 'AGENT', role: 'AGENT', subject: 'ann' } },
        { id: 'p2', role: 'customer', name: null, sender: { appType: 'MESSAGING', role: 'END_USER', subject: 'bob' } }
    ],
    unusable: 0,
    legs: [
        { voiceCallId: '0LQ000000000001', name: null, startMs: null, endMs: null },
        { voiceCallId: '0LQ000000000002', name: null, startMs: null, endMs: null }
    ]
};
const [ann, bob] = target.participants.map(({ sender }) => sender) as [UploadLine['sender'], UploadLine['sender']];

const HEAD = buildUploadHead(target.conversationIdentifier);
const line = (id: string, change: Partial<UploadLine> = {}): string =>
    buildUploadLine(target.conversationIdentifier, {
        id,
        startMs: START_MS,
        durationMs: 10,
        text: `said ${id} ü\u{1F600}`,
        sender: ann,
        voiceCallIds: ['0LQ000000000001'],
        ...change
    });

/** Passes bytes, announced as they are but for what is said: what came out, and the problem with where it is. */
async function pass(body: string | Uint8Array, chunkBytes = 1_000_000, wrong: object = {}) {
    const bytes = Buffer.from(body);
    const announced = {
        voiceCallId: target.voiceCallId,
        fileName: null,
        format: null,
        bytes: bytes.byteLength,
        lineCount: bytes.toString('latin1').split('\n').length - 2,
        digest: createHash('sha256').update(bytes).digest('hex'),
        restoredCount: 0,
        ...wrong
    };
    async function* chunks(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
            yield await Promise.resolve(bytes.subarray(at, at + chunkBytes));
        }
    }
    const passed: Uint8Array[] = [];
    try {
        for await (const part of passChecked(
            chunks(),
            0,
            announced,
            createLineCheck(target, [], () => null)
        )) {
            passed.push(part);
        }
    } catch (error) {
        if (!(error instanceof PartRefused)) {
            throw error;
        }
        // Not a byte more than announced: the length of the request is said at its beginning.
        expect(Buffer.concat(passed).byteLength).toBeLessThanOrEqual(announced.bytes);
        const { line: at, problem } = error.failure.details as { line: number | null; problem: string };
        return [problem, at];
    }
    expect(Buffer.concat(passed).equals(bytes)).toBe(true);
    return null;
}

describe('a part that is right passes just as it is', () => {
    const body = HEAD + line('a') + line('b', { sender: bob }) + line('c', { startMs: END_MS + 999 });

    it.each([1, 2, 3, 7, 64, 1_000_000])('in pieces of %i bytes', async (bytes) => {
        expect(await pass(body, bytes)).toBeNull();
    });

    it.each([
        ['two lines at one moment', line('a') + line('b')],
        ['a line of another part of the call', line('a', { voiceCallIds: ['0LQ000000000002'] })],
        ['a line of both parts', line('a', { voiceCallIds: ['0LQ000000000001', '0LQ000000000002'] })],
        ['32,000 characters that are written escaped', line('a', { text: '\u0001'.repeat(32_000) })]
    ])('%s', async (_, lines) => {
        expect(await pass(HEAD + lines)).toBeNull();
    });
});

describe('a part that is not', () => {
    const cases: [string, string | Uint8Array, string, number | null][] = [
        ['has no head', line('a'), 'unreadable', 1],
        ['has a head twice', HEAD + HEAD + line('a'), 'unreadable', 2],
        ['has a head of another conversation', buildUploadHead('other') + line('a'), 'conversation', 1],
        [
            'has a line of another conversation',
            HEAD + line('a').replace('"conversationId":"conversation"', '"conversationId":"other"'),
            'conversation',
            2
        ],
        ['has an empty line', `${HEAD}\n${line('a')}`, 'unreadable', 2],
        ['has a line that is no JSON', `${HEAD}${line('a')}x\n`, 'unreadable', 3],
        ['has a field that is not known', HEAD + line('a').replace('{', '{"more":1,'), 'unreadable', 2],
        ['does not end its last line', HEAD + line('a') + line('b').trimEnd(), 'unreadable', 3],
        ['begins with a byte order mark', `\ufeff${HEAD}${line('a')}`, 'unreadable', 1],
        [
            'is no UTF-8',
            Buffer.concat([Buffer.from(HEAD), Buffer.from(line('a').replace('said', '\u00e9'), 'latin1')]),
            'unreadable',
            2
        ],
        ['has half of a character in a text', HEAD + line('a', { text: 'x\ud83d' }), 'text', 2],
        ['has half of a character in an id', HEAD + line('a\ude00', { text: 'x' }), 'text', 2],
        [
            'has a foreign call among its calls',
            HEAD + line('a', { voiceCallIds: ['0LQ000000000001', '0LQ000000000003'] }),
            'call',
            2
        ],
        [
            'has the subject of one with the role of another',
            HEAD + line('a', { sender: { ...ann, role: 'END_USER' } }),
            'sender',
            2
        ],
        [
            'has the subject of one with the app of another',
            HEAD + line('a', { sender: { ...ann, appType: 'MESSAGING' } }),
            'sender',
            2
        ],
        ['has a line a second after the end', HEAD + line('a', { startMs: END_MS + 1000 }), 'time', 2],
        ['has a line a millisecond before the beginning', HEAD + line('a', { startMs: START_MS - 1 }), 'time', 2],
        [
            'has a line that is said before the one before',
            HEAD + line('a', { startMs: START_MS + 2 }) + line('b'),
            'order',
            3
        ],
        ['has an id twice', HEAD + line('a') + line('b') + line('a'), 'duplicate', 4]
    ];
    it.each(cases)('%s', async (_, body, problem, at) => {
        expect(await pass(body)).toEqual([problem, at]);
        // However it comes.
        expect(await pass(body, 1)).toEqual([problem, at]);
    });

    it.each([
        ['a whole one', '\n', 1_000_000],
        ['one that has no end yet', '', 1_000]
    ])('has a line that is too long: %s', async (_, end, chunkBytes) => {
        const body = `${HEAD}${line('a', { text: 'x'.repeat(300_000) }).trimEnd()}${end}`;
        expect(await pass(body, chunkBytes)).toEqual(['tooLong', 2]);
    });

    it.each([
        ['lineCount', { lineCount: 3 }, ['lineCount', null]],
        ['lineCount', { lineCount: 1 }, ['lineCount', 3]],
        ['bytes', { bytes: 1 }, ['bytes', null]],
        ['bytes', { bytes: 1_000_000 }, ['bytes', null]],
        ['digest', { digest: '0'.repeat(64) }, ['digest', null]]
    ])('has another %s than announced: %j', async (_, wrong, refusal) => {
        expect(await pass(HEAD + line('a') + line('b'), 100, wrong)).toEqual(refusal);
    });

    it('is told by what objects to its lines', async () => {
        const check = createLineCheck(target, [], ({ id }) => (id === 'b' ? 'text' : null));
        expect([HEAD, line('a'), line('b')].map((text) => check.next(text.trimEnd()))).toEqual([null, null, 'text']);
    });
});
