import { describe, expect, it } from '@jest/globals';
import type { ItemStanding } from '../run';
import { StandingMap } from '../standingMap';
import { NOTHING_TOLD } from '../track';
import { createSeededRandom } from './seededRandom';

function standing(key: number, lineCount: number): ItemStanding {
    return { key: String(key), state: 'waiting', lineCount, ...NOTHING_TOLD };
}

describe('standings by key', () => {
    it.each([0, 1, 63, 64, 65, 200])('of %i items are what a map would be, and never change', (count) => {
        const random = createSeededRandom(count);
        const all = Array.from({ length: count }, (_, key) => standing(key, 0));
        let map = StandingMap.of(all);
        let plain = new Map(all.map((one) => [one.key, one]));
        for (let step = 1; step <= 20 && count > 0; step += 1) {
            const changed = Array.from({ length: 3 }, () => standing(Math.floor(random() * count), step));
            const [before, copy] = [map, [...map]];
            map = map.with(changed);
            plain = new Map([...plain, ...changed.map((one) => [one.key, one] as const)]);
            expect([...before]).toEqual(copy);
        }
        expect([...map]).toEqual([...plain]);
        expect([...map.keys()]).toEqual([...plain.keys()]);
        expect([...map.values()]).toEqual([...plain.values()]);
        expect(map.size).toBe(count);
        const seen: string[] = [];
        map.forEach(({ key }, of, whole) => seen.push(key === of && whole === map ? key : 'wrong'));
        expect(seen).toEqual([...plain.keys()]);
        expect([map.has('0'), map.has('nobody'), map.get('nobody')]).toEqual([count > 0, false, undefined]);
    });

    it('know no others', () => {
        expect(() => StandingMap.of([]).with([standing(1, 1)])).toThrow('No such item');
    });
});
