import { editedAll, proxy, save, saved, seen, useSaveBench } from './harness/saveBench';

useSaveBench();

const run = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

/** What a save may ask of Salesforce where nothing goes wrong, in this order. */
function budget(windows: number, chunks: number): string[] {
    const reads = Array.from({ length: windows }, () => 'GET entries');
    const patches = Array.from({ length: chunks }, () => 'PATCH entries');
    return ['GET query', 'POST change', ...reads, ...patches, ...reads, 'PATCH change'];
}

it.each<[string, string, number[], number, number]>([
    ['one line', 'billing', [0], 1, 1],
    ['two lines of a short call', 'billing', [1, 39], 1, 1],
    ['as many lines as one request takes', 'long-call', run(1_000, 100), 1, 1],
    ['one line more', 'long-call', run(1_100, 101), 1, 2],
    ['250 lines', 'long-call', run(2_000, 250), 1, 3],
    ['two clusters', 'long-call', [...run(100, 120), ...run(4_000, 30)], 2, 2],
    ['lines in four windows', 'long-call', [10, 1_800, 3_600, 5_400], 4, 1],
    ['500 lines all over a long call', 'long-call', Array.from({ length: 500 }, (_, index) => 5 + index * 11), 6, 5]
])(
    'a save costs one query, two record calls, two reads a window and one PATCH a chunk: %s',
    async (name, key, indexes, windows, chunks) => {
        const lines = editedAll(key, indexes);
        proxy.org.requests.length = 0;
        const response = await saved(await save(key, lines));
        expect(response).toMatchObject({ state: 'verified', problem: null });
        expect(seen()).toEqual(budget(windows, chunks));
        expect(proxy.org.requests).toHaveLength(3 + 2 * windows + chunks);
    }
);
