import { mergeEntries, type Entry } from 'c/transcriptModel';

const entry = (identifier: string, startMs: number | null, receivedMs: number | null = startMs): Entry => ({
    identifier,
    text: `text of ${identifier}`,
    startMs,
    receivedMs,
    durationMs: null,
    participantId: null,
    voiceCallIds: []
});

describe('mergeEntries', () => {
    it.each<[string, Entry[], string]>([
        ['by client time', [entry('b', 2), entry('a', 1)], 'a b'],
        ['then by server time', [entry('b', 1, 9), entry('a', 1, 8)], 'a b'],
        ['then by arrival', [entry('b', 1), entry('a', 1)], 'b a'],
        ['with times that are missing last', [entry('x', null), entry('a', 1)], 'a x']
    ])('orders %s', (_name, arriving, order) => {
        expect(
            mergeEntries([], arriving)
                .map(({ identifier }) => identifier)
                .join(' ')
        ).toBe(order);
    });

    it('keeps the line that was there when an identifier comes again', () => {
        const first = [entry('a', 1)];
        expect(mergeEntries(first, [{ ...entry('a', 5), text: 'other' }])).toBe(first);
    });

    it('drops a repetition within one page', () => {
        expect(mergeEntries([], [entry('a', 1), entry('a', 1)])).toHaveLength(1);
    });
});
