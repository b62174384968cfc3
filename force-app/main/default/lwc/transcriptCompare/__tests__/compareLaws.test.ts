import { describe, expect, it } from '@jest/globals';
import { compareTranscripts, type ComparisonRow } from 'c/transcriptCompare';
import { createSeededRandom } from './seededRandom';
import { alignStretch } from '../alignStretch';
import { createMomentIndex } from '../momentIndex';
import { findWords } from '../findWords';
import { realCalls, type RealLine } from './realCalls';

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

/** The call as a file: other ids, moved in time, some lines gone, some with other words, some new. */
function toFile(lines: readonly RealLine[], random: () => number): readonly (RealLine & { readonly id: string })[] {
    return lines.flatMap((line, index) => {
        const at = { ...line, startMs: line.startMs + Math.floor(random() * 400) };
        const chance = random();
        const text = chance < 0.2 ? line.text.replace(/\p{L}+/u, 'other') : line.text;
        const kept = { ...at, text, id: `f${index}` };
        const added = { ...at, startMs: at.startMs + 500, text: `Quite new ${index}`, id: `n${index}` };
        return chance > 0.9 ? [] : chance > 0.85 ? [kept, added] : [kept];
    });
}

describe.each(realCalls())('a comparison of $name', ({ lines }) => {
    it('finds a call the same as itself under other ids', () => {
        const file = lines.map(({ identifier, ...line }) => ({ ...line, id: `f${identifier}` }));
        const { rows, counts } = compareTranscripts(lines, file);
        expect(counts).toEqual({ same: lines.length, changed: 0, fileOnly: 0, storedOnly: 0 });
        expect(rows.every(({ storedIndex, lineIndex }) => storedIndex === lineIndex)).toBe(true);
    });

    it.each(seeds)('has each line once, and crosses nothing (seed %i)', (seed) => {
        const file = toFile(lines, createSeededRandom(seed));
        const { rows } = compareTranscripts(lines, file);
        const sideOf = (side: 'storedIndex' | 'lineIndex', from: readonly ComparisonRow[]): readonly number[] =>
            from.flatMap((row) => row[side] ?? []);
        const inOrder = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
        expect(inOrder(sideOf('storedIndex', rows))).toEqual([...lines.keys()]);
        expect(inOrder(sideOf('lineIndex', rows))).toEqual([...file.keys()]);
        const timeAt = (index: number): number => file[index]?.startMs ?? 0;
        const paired = rows.filter(({ storedIndex, lineIndex }) => storedIndex !== null && lineIndex !== null);
        const times = sideOf('lineIndex', paired).map(timeAt);
        expect(times).toEqual(inOrder(times));
        // Nearly all lines find themselves.
        const right = paired.filter((row) => file[row.lineIndex ?? 0]?.id === `f${row.storedIndex}`);
        expect(right.length).toBeGreaterThan(paired.length * 0.95);
    });
});

describe('how much work it is', () => {
    const size = 10_000;
    const places = Array.from({ length: size }, (_, index) => index);

    it.each<[string, (index: number) => number | null]>([
        ['spread in time', (index) => index * 1_000],
        ['all at once', () => 0],
        ['without times', () => null]
    ])('10,000 lines beside as many, %s: some 64 pairs a line are looked at', (_, startOf) => {
        let looked = 0;
        alignStretch(
            { stored: places, lines: places },
            { score: () => (looked += 1) * 0, storedStartMs: startOf, lineStartMs: startOf }
        );
        expect(looked).toBeLessThanOrEqual(64 * 2 * size + 16_384);
    });

    it('words that repeat are looked through once', () => {
        let read = 0;
        const words = new Proxy(
            Array.from({ length: size }, () => 'no'),
            {
                get: (target, key) => {
                    read += typeof key === 'string' && /^\d+$/.test(key) ? 1 : 0;
                    return Reflect.get(target, key) as unknown;
                }
            }
        );
        const sought = [...Array.from({ length: 1_000 }, () => 'no'), 'yes'];
        expect(findWords(words, sought)).toBe(-1);
        expect(read).toBeLessThanOrEqual(5 * size);
    });

    it('only what is near in time is looked at', () => {
        let looked = 0;
        const items = places.map((index) => ({
            get moment() {
                looked += 1;
                return { startMs: index * 1_000, endMs: index * 1_000 + 900 };
            }
        }));
        const index = createMomentIndex(items);
        looked = 0;
        expect(index.overlapping({ startMs: 5_000_000, endMs: 5_001_000 })).toHaveLength(1);
        expect(looked).toBeLessThan(40);
    });
});
