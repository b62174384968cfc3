import { refreshEntries, type Entry } from 'c/transcriptModel';

const entry = (identifier: string, startMs: number | null, receivedMs: number | null = startMs): Entry => ({
    identifier,
    text: `text of ${identifier}`,
    startMs,
    receivedMs,
    durationMs: null,
    participantId: null,
    voiceCallIds: []
});

describe('refreshEntries', () => {
    it.each<[string, Entry[], string]>([
        ['by client time', [entry('b', 2), entry('a', 1)], 'a b'],
        ['then by server time', [entry('b', 1, 9), entry('a', 1, 8)], 'a b'],
        ['then by arrival', [entry('b', 1), entry('a', 1)], 'b a'],
        ['with times that are missing last', [entry('x', null), entry('a', 1)], 'a x']
    ])('orders %s', (_name, arriving, order) => {
        expect(
            refreshEntries([], arriving)
                .map(({ identifier }) => identifier)
                .join(' ')
        ).toBe(order);
    });

    it('takes a line that comes again as it is stored now, in its place', () => {
        const entries = [entry('a', 1), entry('b', 2)];
        const later = { ...entry('a', 1), text: 'other' };
        expect(refreshEntries(entries, [later])).toEqual([later, entry('b', 2)]);
    });

    it('drops a repetition within one page', () => {
        expect(refreshEntries([], [entry('a', 1), entry('a', 1)])).toHaveLength(1);
    });
});
