import { createProblem } from 'c/proxyProblem';
import type { UploadsAnswer, UploadSearch } from 'c/proxyProtocol';
import type { ProxyClient } from 'c/transcriptProxy';
import { createPastUploads, NO_PAST, toSearch, type PastState } from '../pastUploads';
import { record } from './fakeDesk';

const { filter } = NO_PAST;

test.each([
    ['nothing narrows it', {}, {}],
    ['a state, mine', { state: 'verified', isOwn: true }, { states: ['verified'], isOwn: true }],
    [
        'days, the last one within',
        { from: '2026-07-13', to: '2026-07-14' },
        { fromMs: new Date(2026, 6, 13).getTime(), toMs: new Date(2026, 6, 15).getTime() }
    ],
    ['no day', { from: 'x', to: '' }, {}],
    ['a batch', { batch: 'b' }, { batch: 'b' }]
] as const)('what is asked for: %s', (_, change, search) => {
    expect(toSearch({ ...filter, ...change })).toEqual(search);
});

function setUp() {
    const asked: { search: UploadSearch; end: (answer: UploadsAnswer | null) => void }[] = [];
    let state: PastState = NO_PAST;
    const client = {
        searchUploads: (search: UploadSearch) =>
            new Promise((resolve) =>
                asked.push({
                    search,
                    end: (value) =>
                        resolve(
                            value ? { ok: true, value } : { ok: false, problem: createProblem('PROXY_UNREACHABLE') }
                        )
                })
            )
    } as unknown as ProxyClient;
    const past = createPastUploads(client, (next) => {
        state = next;
    });
    return { past, asked, now: () => state };
}

test('goes on behind the last that came', async () => {
    const { past, asked, now } = setUp();
    const reading = past.read(filter);
    expect(now().isLoading).toBe(true);
    asked[0]!.end({ uploads: [record('d', '1'), record('d', '2')], isCutOff: true });
    await reading;
    expect(now()).toMatchObject({ isLoading: false, hasMore: true });
    const more = past.more();
    expect(asked[1]!.search.before?.changeId).toBe('change-2');
    asked[1]!.end({ uploads: [record('d', '3', { seal: 'broken' })], isCutOff: false });
    await more;
    expect(now().uploads.map(({ key, seal }) => [key, seal !== ''])).toEqual([
        ['change-1', false],
        ['change-2', false],
        ['change-3', true]
    ]);
});

test('only the last question is answered, and trouble is told', async () => {
    const { past, asked, now } = setUp();
    const first = past.read(filter);
    const second = past.read({ ...filter, isOwn: true });
    asked[1]!.end(null);
    asked[0]!.end({ uploads: [record('d', '1')], isCutOff: false });
    await Promise.all([first, second]);
    expect(now().uploads).toEqual([]);
    expect(now().trouble).not.toBe('');
});
