import { toCsvLine } from '../src/output/csv';
import { Output } from '../src/output/output';
import { describeLength, renderProgress } from '../src/output/progressLine';
import { StatusLine } from '../src/output/statusLine';
import { Sink } from './runCli';

const progress = { done: 12, all: 300, part: 0.25, notes: ['about 3 min left', '2 not stored'] };

describe('progress in a line', () => {
    it.each([1, 9, 20, 40, 60, 80, 200])('is narrower than a screen of %d columns', (columns) => {
        expect(renderProgress(progress, columns).length).toBeLessThan(columns);
    });

    it.each([
        [120, '[##########..............................]  25%  12 of 300, about 3 min left, 2 not stored'],
        [70, '[#####..............]  25%  12 of 300, about 3 min left, 2 not stored'],
        [46, ' 25%  12 of 300, about 3 min left'],
        [40, ' 25%  12 of 300, about 3 min left'],
        [20, ' 25%  12 of 300'],
        [8, ' 25%  1'],
        [0, '']
    ])('says on %d columns what finds room', (columns, line) => {
        expect(renderProgress(progress, columns)).toBe(line);
    });

    it.each([-1, 0, 0.999, 1, 7])('has a part of %d in its bounds', (part) => {
        expect(renderProgress({ ...progress, part }, 100)).toMatch(/^\[#*\.*\] ( {2}\d| \d\d|100)% /);
    });

    it.each([
        [0, '1 s'],
        [59_400, '59 s'],
        [60_000, '1 min'],
        [3_540_000, '59 min'],
        [3_600_000, '1 h 0 min'],
        [9_000_000, '2 h 30 min']
    ])('tells %d ms as %s', (ms, words) => {
        expect(describeLength(ms)).toBe(words);
    });
});

describe('the line at the foot of a terminal', () => {
    it('stands below what is printed, and goes in the end', async () => {
        const sink = new Sink();
        const stderr = new Output(sink);
        const line = new StatusLine(stderr, () => 60);
        line.show(progress);
        while (!sink.text.includes('25%')) await new Promise((resolve) => setTimeout(resolve, 10));
        await line.print(stderr, 'a.vtt: stored\n');
        await line.end();
        await new Promise((resolve) => sink.end(resolve));
        const drawn = `\r\u001b[K${renderProgress(progress, 60)}`;
        expect(sink.text).toBe(`${drawn}\r\u001b[Ka.vtt: stored\n${drawn}\r\u001b[K`);
    });

    it('is nowhere but on a terminal', async () => {
        const sink = new Sink();
        const stderr = new Output(sink);
        const line = new StatusLine(stderr, () => null);
        line.show(progress);
        await line.print(stderr, 'a\n');
        await line.end();
        await new Promise((resolve) => sink.end(resolve));
        expect(sink.text).toBe('a\n');
    });
});

it.each([
    [['a', 1, null], 'a,1,\r\n'],
    [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
    [['=SUM(A1)', '+1', '-1', '@x', -1], "'=SUM(A1),'+1,'-1,'@x,-1\r\n"]
])('a table has %j as a line', (cells, line) => {
    expect(toCsvLine(cells)).toBe(line);
});
