import type { UploadTarget } from 'c/proxyProtocol';
import { DEFAULT_SETTINGS } from 'c/redactionSettings';
import { createPreparation, NOT_PREPARED, type PreparationState } from '../preparation';
import type { UploadDesk } from '../uploadDesk';

const START = Date.UTC(2026, 0, 5, 9);
const TARGET: UploadTarget = {
    voiceCallId: '0LQ000000000001',
    name: 'VC-1',
    conversationIdentifier: 'c1',
    startMs: START,
    endMs: START + 60_000,
    participants: [
        { id: 'a', role: 'agent', name: 'Grace', sender: { appType: 'telephony', role: 'Agent', subject: 'a' } }
    ],
    unusable: 0,
    legs: []
};

const DESK: UploadDesk = {
    mayRestore: false,
    mayEdit: true,
    hasUnsaved: () => false,
    stored: () => [],
    fetchTarget: () => Promise.resolve({ ok: true, value: TARGET }),
    fetchSuggesting: () => Promise.resolve({ rules: [], settings: DEFAULT_SETTINGS, note: '' }),
    saveStored: () => Promise.resolve(),
    edit: () => undefined,
    send: () => Promise.reject(new Error('not here')),
    check: () => Promise.reject(new Error('not here')),
    readAgain: () => Promise.resolve([]),
    ownUploads: () => []
};

/** A file that is there to be read once its `isThere` resolves; as much of one as is read. */
function fileOf(text: string, isThere: Promise<unknown> = Promise.resolve()): File {
    const bytes = new TextEncoder().encode(`WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>${text}\n`);
    const stream = (): ReadableStream<Uint8Array> =>
        new ReadableStream({
            async start(controller) {
                await isThere;
                controller.enqueue(bytes);
                controller.close();
            }
        });
    return Object.assign(new Blob([bytes]), { name: `${text}.vtt`, stream }) as unknown as File;
}

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

function setUp() {
    let state: PreparationState = NOT_PREPARED;
    const preparation = createPreparation(DESK, (next) => {
        state = next;
    });
    preparation.aim(TARGET);
    return { preparation, state: () => state, texts: () => state.masked.lines.map(({ text }) => text) };
}

test('of files that are dropped one after the other the last one counts, whichever is read first', async () => {
    const { preparation, state, texts } = setUp();
    let arrive = (): void => undefined;
    const isThere = new Promise<void>((resolve) => {
        arrive = resolve;
    });
    const slow = preparation.read([fileOf('slow', isThere)]);
    await preparation.read([fileOf('quick')]);
    await settle();
    expect(texts()).toEqual(['quick']);
    arrive();
    await slow;
    await settle();
    expect([state().isReading, texts()]).toEqual([false, ['quick']]);
});

test('lines are not ready from when something is decided until they are made anew', async () => {
    const { preparation, state, texts } = setUp();
    await preparation.read([fileOf('said')]);
    await settle();
    expect([state().isLooking, texts()]).toEqual([false, ['said']]);
    preparation.time({ shiftMs: START + 5_000 });
    expect(state().isLooking).toBe(true);
    await settle();
    expect([state().isLooking, state().prepared.lines[0]?.startMs]).toEqual([false, START + 6_000]);
});
