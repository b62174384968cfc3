import { isListening, spansOf, tokenAfter, tokenBefore } from '../turns';
import { readLines, tokenOf } from './readTable';

describe('turns', () => {
    it.each([
        ['okay', true],
        ['mhm, go ahead', true],
        ['Yes, got it. Thank you.', true],
        ['', true],
        ['okay, my name is Bo', false],
        ['yes yes yes yes yes yes yes yes', false]
    ])('know who only listens: %s', (line, expected) => {
        expect(isListening(readLines(line).tokens, 0)).toBe(expected);
    });

    it.each<[string, string, string, string | undefined]>([
        ['on the line', 'C: one two', 'one', 'two'],
        ['on the next line', 'C: one / C: two', 'one', 'two'],
        ['over one who listens', 'C: one / A: okay / C: two', 'one', 'two'],
        ['whoever speaks', 'one / two', 'one', 'two'],
        ['not what somebody else says', 'C: one / A: two', 'one', undefined],
        ['not over somebody else', 'C: one / A: tell me more / C: two', 'one', undefined],
        ['not over too many lines', 'C: one / A: okay / A: mhm / A: right / C: two', 'one', undefined]
    ])('find what a speaker says next, and before: %s', (_name, lines, first, second) => {
        const call = readLines(lines);
        const one = tokenOf(call, first);
        const next = second === undefined ? -1 : tokenOf(call, second);
        expect(tokenAfter(call, one)).toBe(next);
        expect(tokenBefore(call, tokenOf(call, 'two'))).toBe(second === undefined ? -1 : one);
    });

    it('give a value one span a line, without what others say', () => {
        const call = readLines('C: it is one two / A: okay / C: three, thanks');
        expect(spansOf(call, tokenOf(call, 'one'), tokenOf(call, 'three'))).toEqual([
            { line: 0, start: 6, end: 13 },
            { line: 2, start: 0, end: 5 }
        ]);
    });
});
