import type { Entry } from 'c/transcriptModel';
import { legStartsOf, toLegStarts } from '../legStarts';

const names = new Map([
    ['A', 'first'],
    ['B', 'second']
]);
/** Each word is a line; its letters are the calls that it names, a dash none. */
const linesOf = (words: string): readonly Entry[] =>
    words.split(' ').map((word, at) => ({
        identifier: String(at),
        text: '',
        startMs: null,
        durationMs: null,
        receivedMs: null,
        participantId: null,
        voiceCallIds: word === '-' ? [] : [...word]
    }));

describe('toLegStarts', () => {
    it.each<[string, string, Record<string, string>]>([
        ['two legs', 'A A B B', { 0: 'first', 2: 'second' }],
        ['back again', 'A B A', { 0: 'first', 1: 'second', 2: 'first' }],
        ['lines that name no call, or one that is not told', '- A - X A B', { 1: 'first', 5: 'second' }],
        ['lines of both', 'A AB B', { 0: 'first', 2: 'second' }],
        ['a line of both at first', 'AB A', { 0: 'first' }],
        ['one leg of the two', 'A A', { 0: 'first' }]
    ])('has %s', (_, words, starts) => {
        expect(Object.fromEntries(toLegStarts(linesOf(words), names))).toEqual(starts);
    });

    it('has none where the conversation has one part', () => {
        expect(toLegStarts(linesOf('A A'), new Map([['A', 'first']])).size).toBe(0);
    });
});

describe('legStartsOf', () => {
    it('goes through the lines anew only where they or the names changed', () => {
        const lines = linesOf('A B');
        const starts = legStartsOf(lines, names);
        expect(legStartsOf(lines, names)).toBe(starts);
        expect(legStartsOf(lines, new Map(names))).not.toBe(starts);
        expect(legStartsOf(lines, null).size).toBe(0);
    });
});
