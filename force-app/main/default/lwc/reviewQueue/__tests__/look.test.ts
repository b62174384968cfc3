import { createLook, type CallLines, type Look } from 'c/reviewQueue';
import { createEditSession, type Entry } from 'c/transcriptModel';
import { detect, type SpokenLine } from 'c/transcriptRedaction';
import { entriesOf } from './calls';

const callOf = (count: number, text = (at: number): string => (at % 100 === 7 ? `write to a${at}@b.com` : 'okay')) => {
    const [line] = entriesOf('okay');
    const entries = Array.from({ length: count }, (_, at): Entry => ({
        ...line!,
        identifier: `l${at}`,
        text: text(at)
    }));
    return { entries, participants: [], session: createEditSession(entries) } satisfies CallLines;
};
const goThrough = (look: Look): number => {
    let steps = 0;
    for (; !look.isThrough(); steps += 1) {
        look.goOn();
    }
    return steps;
};

describe('a look through a call', () => {
    it.each([0, 1, 500, 560])('of %d lines takes one step', (count) => {
        const look = createLook();
        look.see(callOf(count));
        expect([look.isThrough(), look.suggestions.length]).toEqual([true, Math.floor((count + 92) / 100)]);
    });

    it('of many takes many, says how far it is, and finds the same as one at once', () => {
        const call = callOf(2200);
        const look = createLook();
        look.see(call);
        expect([look.isThrough(), look.suggestions, look.lineCount]).toEqual([false, [], { done: 0, all: 2200 }]);
        look.goOn();
        expect([look.isThrough(), look.lineCount]).toEqual([false, { done: 560, all: 2200 }]);
        expect(goThrough(look)).toBe(4);
        const lines = call.entries.map(({ text }) => ({ text, speaker: 'p1' }));
        expect(look.suggestions).toHaveLength(detect(lines).length);
    });

    it('sees no block twice', () => {
        const seen: number[] = [];
        const look = createLook((lines: readonly SpokenLine[]) => {
            seen.push(lines.length);
            return [];
        });
        look.see(callOf(1700));
        goThrough(look);
        look.see(callOf(1710));
        look.see(callOf(1710));
        expect(seen).toEqual([560, 1060, 1560, 1700, 1710]);
    });

    it('keeps what it found while more lines come, as long as those words stand there', () => {
        const look = createLook();
        look.see(callOf(100));
        look.see(callOf(1500, (at) => (at === 7 ? 'none' : at === 107 ? 'to a107@b.com' : at === 57 ? 'x@y.com' : '')));
        expect([look.isThrough(), look.suggestions]).toEqual([false, []]);
        goThrough(look);
        expect(look.suggestions.map(({ value }) => value)).toEqual(['x y com', 'a107 b com']);
    });

    it('gives what was known of the call until it is through', () => {
        const call = callOf(700);
        const first = createLook();
        first.see(call);
        goThrough(first);
        const second = createLook(() => [], first.suggestions);
        second.see(call);
        expect(second.suggestions).toHaveLength(7);
        goThrough(second);
        expect(second.suggestions).toEqual([]);
    });
});
