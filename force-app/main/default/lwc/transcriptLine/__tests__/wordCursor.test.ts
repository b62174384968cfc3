import type { LineState } from 'c/transcriptModel';
import { cursorRange, cursorUnits, moveCursor, type WordCursor } from '../wordCursor';

const line: LineState = {
    text: 'it is 4111 1111, [NAME]!',
    redactions: [{ start: 6, end: 15, entityType: 'CREDIT_DEBIT_NUMBER', mask: '[CREDIT_DEBIT_NUMBER]' }]
};

describe('the word cursor', () => {
    it('stops at words, at masks as a whole, and once at each redaction', () => {
        const stops = cursorUnits(line).map(({ start, end, redaction }) => [
            line.text.slice(start, end),
            redaction !== null
        ]);
        expect(stops).toEqual([
            ['it', false],
            ['is', false],
            ['4111 1111', true],
            ['[NAME]', false]
        ]);
    });

    it.each<[string, WordCursor | null, 1 | -1, boolean, WordCursor | null]>([
        ['forward from nowhere', null, 1, false, { anchor: 0, head: 0 }],
        ['back from nowhere', null, -1, false, { anchor: 3, head: 3 }],
        ['forward', { anchor: 1, head: 1 }, 1, false, { anchor: 2, head: 2 }],
        ['forward with shift', { anchor: 1, head: 1 }, 1, true, { anchor: 1, head: 2 }],
        ['back with shift over the anchor', { anchor: 1, head: 1 }, -1, true, { anchor: 1, head: 0 }],
        ['past the end', { anchor: 3, head: 3 }, 1, false, { anchor: 3, head: 3 }],
        ['past the start', { anchor: 0, head: 0 }, -1, true, { anchor: 0, head: 0 }]
    ])('moves %s', (_, cursor, direction, isExtending, expected) => {
        expect(moveCursor(cursor, direction, isExtending, 4)).toEqual(expected);
    });

    it('has nowhere to go on an empty line', () => {
        expect(moveCursor(null, 1, false, 0)).toBeNull();
    });

    it.each<[WordCursor | null, string | null]>([
        [null, null],
        [{ anchor: 0, head: 1 }, 'it is'],
        [{ anchor: 2, head: 1 }, 'is 4111 1111'],
        [{ anchor: 9, head: 9 }, null]
    ])('at %j selects %j', (cursor, text) => {
        const range = cursorRange(cursor, cursorUnits(line));
        expect(range && line.text.slice(range.start, range.end)).toBe(text);
    });
});
