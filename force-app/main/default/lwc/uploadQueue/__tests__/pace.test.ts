import { describe, expect, it } from '@jest/globals';
import { LeftTime, type WorkLeft } from '../leftTime';
import { checkingCost, Hour, itemCost, readingCost } from '../pace';

describe('what an upload costs', () => {
    it.each([
        [1, 1, 2, 3],
        [499, 1, 2, 3],
        [500, 2, 4, 6],
        [10_000, 21, 42, 63]
    ])('with %i lines: %i for a reading, %i to check it, %i in all', (lines, reading, check, all) => {
        expect([readingCost(lines), checkingCost(lines), itemCost(lines)]).toEqual([reading, check, all]);
    });
});

describe('an hour', () => {
    it('is unknown, and taken for counted, before anybody tells', () => {
        const hour = new Hour();
        expect([hour.at(0), hour.isCounted, hour.most]).toEqual([null, true, null]);
    });

    it('is known not to be counted where an answer says nothing', () => {
        const hour = new Hour();
        hour.take(null);
        expect([hour.at(0), hour.isCounted]).toEqual([null, false]);
    });

    it('only goes down, whichever answer comes last, until it is over', () => {
        const hour = new Hour();
        hour.take({ left: 90, resetsAtMs: 1000 });
        hour.take({ left: 70, resetsAtMs: 1000 });
        hour.take({ left: 80, resetsAtMs: 1000 });
        hour.take(null);
        expect(hour.at(999)).toEqual({ left: 70, resetsAtMs: 1000 });
        expect([hour.at(1000), hour.isCounted, hour.most]).toEqual([null, true, 90]);
        hour.take({ left: 85, resetsAtMs: 2000 });
        expect(hour.at(1000)?.left).toBe(85);
    });

    it('can be found to be used up', () => {
        const hour = new Hour();
        hour.exhaust(1000);
        expect([hour.at(500), hour.isCounted]).toEqual([{ left: 0, resetsAtMs: 1000 }, true]);
    });
});

describe('the time left', () => {
    const ITEM = 64 * 1024;
    const work: WorkLeft = { nowMs: 0, items: 4, bytes: 0, cost: 10, checking: 0, untilMs: null };

    it('is none once nothing is left, and unknown before anything was sent', () => {
        const time = new LeftTime();
        expect(time.estimate({ ...work, items: 0 }, new Hour())).toBe(0);
        expect(time.estimate(work, new Hour())).toBeNull();
        expect(time.estimate({ ...work, items: 0, checking: 1 }, new Hour())).toBeNull();
    });

    it('goes by bytes and transcripts so far, holds, and how long checks took', () => {
        const time = new LeftTime();
        time.addSent(1, ITEM, 2000);
        expect(time.estimate(work, new Hour())).toBe(4000);
        expect(time.estimate({ ...work, bytes: 4 * ITEM }, new Hour())).toBe(8000);
        expect(time.estimate({ ...work, untilMs: 500 }, new Hour())).toBe(4500);
        time.addChecked(100);
        time.addChecked(300);
        expect(time.estimate(work, new Hour())).toBe(4200);
        expect(time.estimate({ ...work, items: 0, checking: 3 }, new Hour())).toBe(200);
    });

    it('counts the hours that have to be waited for', () => {
        const time = new LeftTime();
        time.addSent(1, ITEM, 2000);
        const hour = new Hour();
        hour.take({ left: 100, resetsAtMs: 60_000 });
        expect(time.estimate({ ...work, cost: 100 }, hour)).toBe(4000);
        expect(time.estimate({ ...work, cost: 150 }, hour)).toBe(60_000);
        expect(time.estimate({ ...work, cost: 350 }, hour)).toBe(60_000 + 2 * 3_600_000);
    });
});
