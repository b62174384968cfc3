import {
    chosenOf,
    groupBySpelling,
    NOTHING_LEFT_OUT,
    occurrenceKey,
    surroundingsOf,
    withTick
} from 'c/occurrenceGroups';
import type { Occurrence, Redaction } from 'c/transcriptModel';

const at = (identifier: string, start: number, found: string): Occurrence => ({
    identifier,
    start,
    end: start + found.length,
    found
});
const all = [at('a', 0, 'Penya'), at('a', 9, 'penya'), at('b', 0, 'penya'), at('c', 0, 'PENYA')];

describe('groupBySpelling', () => {
    it('has one group a spelling, the most frequent first', () => {
        expect(groupBySpelling(all)).toEqual([
            { spelling: 'penya', occurrences: [all[1], all[2]] },
            { spelling: 'Penya', occurrences: [all[0]] },
            { spelling: 'PENYA', occurrences: [all[3]] }
        ]);
        expect(groupBySpelling([])).toEqual([]);
    });
});

describe('what is left out', () => {
    it('is nothing at first, then what loses its tick', () => {
        expect(chosenOf(all, NOTHING_LEFT_OUT)).toEqual(all);
        const [first, second] = all.map(occurrenceKey);
        const without = withTick(NOTHING_LEFT_OUT, [first!, second!], false);
        expect(chosenOf(all, without)).toEqual(all.slice(2));
        expect(chosenOf(all, withTick(without, [second!], true))).toEqual(all.slice(1));
        expect(NOTHING_LEFT_OUT.size).toBe(0);
    });

    it('knows every occurrence by a key of its own', () => {
        expect(new Set(all.map(occurrenceKey)).size).toBe(all.length);
        expect(occurrenceKey(at('1', 1, 'x'))).not.toBe(occurrenceKey(at('11', 1, 'x')));
    });
});

describe('surroundingsOf', () => {
    const around = (text: string, found: string, ...redactions: Redaction[]) => {
        const start = text.indexOf(found);
        return surroundingsOf({ text, redactions }, { start, end: start + found.length });
    };
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';

    it.each([
        ['a short line whole', 'a b c', 'b', { before: 'a ', behind: ' c' }],
        ['nothing at the edges', 'b', 'b', { before: '', behind: '' }],
        [
            'whole words of a long one',
            `${long} HERE ${long}`,
            'HERE',
            {
                before: '…seven eight nine ten eleven twelve thirteen ',
                behind: ' one two three four five six seven eight nine…'
            }
        ],
        [
            'no half of a character',
            `x${'😀'.repeat(30)}HERE${'😀'.repeat(30)}`,
            'HERE',
            { before: `…${'😀'.repeat(24)}`, behind: `${'😀'.repeat(24)}…` }
        ],
        [
            'no half of one on either side of an odd place',
            `${'😀'.repeat(30)}xHEREx${'😀'.repeat(30)}`,
            'HERE',
            { before: `…${'😀'.repeat(23)}x`, behind: `x${'😀'.repeat(23)}…` }
        ]
    ])('gives %s', (_, text, found, expected) => {
        expect(around(text, found)).toEqual(expected);
    });

    it('shows masks in the place of what is redacted', () => {
        const mask = (start: number, end: number): Redaction => ({ start, end, entityType: 'PIN', mask: '[PIN]' });
        expect(around('1234 b 5678', 'b', mask(0, 4), mask(7, 11))).toEqual({ before: '[PIN] ', behind: ' [PIN]' });
    });
});
