import { describe, expect, it } from '@jest/globals';
import { judgeReadBack, type ReadBackOutcome } from 'c/transcriptCompare';

type Line = readonly [id: string, text: string, startMs?: number];

const expectedOf = ([id, text, startMs = 0]: Line): { id: string; text: string; startMs: number } => ({
    id,
    text,
    startMs
});
const readOf = ([identifier, text, startMs = 0]: Line): { identifier: string; text: string; startMs: number } => ({
    identifier,
    text,
    startMs
});

describe('what became of the lines that were sent', () => {
    it.each<[string, Line[], Line[], Line[], ReadBackOutcome[], number, number]>([
        ['new under its id', [['x', 'A']], [], [['x', 'A']], ['added'], 0, 0],
        ['new under another id', [['x', 'A']], [], [['n', 'A']], ['added'], 1, 0],
        ['not there', [['x', 'A']], [['b', 'B']], [['b', 'B']], ['missing'], 0, 0],
        ['at another time', [['x', 'A', 1]], [], [['x', 'A', 2]], ['missing'], 0, 0],
        ['in place of the old one', [['a', 'B']], [['a', 'A']], [['a', 'B']], ['replaced'], 0, 0],
        ['in its place under another id', [['a', 'B']], [['a', 'A']], [['n', 'B']], ['replaced'], 1, 0],
        [
            'beside the old one',
            [['a', 'B']],
            [['a', 'A']],
            [
                ['a', 'A'],
                ['n', 'B']
            ],
            ['doubled'],
            1,
            0
        ],
        [
            'its id twice',
            [['a', 'B']],
            [['a', 'A']],
            [
                ['a', 'A'],
                ['a', 'B']
            ],
            ['doubled'],
            0,
            0
        ],
        [
            'beside one like it',
            [['x', 'A']],
            [['a', 'A']],
            [
                ['a', 'A'],
                ['x', 'A']
            ],
            ['doubled'],
            0,
            0
        ],
        [
            'beside one like it of its id',
            [['a', 'A']],
            [['a', 'A']],
            [
                ['a', 'A'],
                ['n', 'A']
            ],
            ['doubled'],
            1,
            0
        ],
        ['there before', [['a', 'A']], [['a', 'A']], [['a', 'A']], ['unchanged'], 0, 0],
        ['there before under another id', [['x', 'A']], [['a', 'A']], [['a', 'A']], ['unchanged'], 0, 0],
        ['the old one stays', [['a', 'B']], [['a', 'A']], [['a', 'A']], ['missing'], 0, 0],
        [
            'two alike, one came',
            [
                ['x', 'A'],
                ['y', 'A']
            ],
            [],
            [['n', 'A']],
            ['added', 'missing'],
            1,
            0
        ],
        [
            'two alike, both sent',
            [
                ['x', 'A'],
                ['a', 'A']
            ],
            [['a', 'A']],
            [
                ['a', 'A'],
                ['x', 'A']
            ],
            ['added', 'unchanged'],
            0,
            0
        ],
        [
            'all others are gone',
            [['x', 'A']],
            [
                ['b', 'B'],
                ['c', 'C']
            ],
            [['x', 'A']],
            ['added'],
            0,
            2
        ]
    ])('%s', (_, expected, before, after, outcomes, renamed, lost) => {
        const judged = judgeReadBack(expected.map(expectedOf), before.map(readOf), after.map(readOf));
        expect(judged).toMatchObject({ outcomes, renamed, lost });
        expect(Object.values(judged.counts).reduce((sum, count) => sum + count, 0)).toBe(expected.length);
        outcomes.forEach((outcome) => expect(judged.counts[outcome]).toBeGreaterThan(0));
    });
});
