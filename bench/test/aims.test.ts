import { compareWithAims, type Measured } from '../redaction/aims.ts';
import { makeCallLines, toCalls } from '../redaction/callText.ts';

const quality = (phones: { recall: number; falsePositives: number }): Measured['quality'] => ({
    presidio: { recall: undefined, falsePositives: undefined },
    phones,
    spoken: { recall: undefined, firing: undefined, precision: undefined },
    calls: { recallWherePrecise: undefined, recall: undefined, precision: undefined },
    callNames: { recall: undefined, precision: undefined }
});
const speed = (lines: number): Measured['speed'] => ({
    lines,
    calls: lines,
    vconLines: undefined,
    vconCalls: undefined
});

describe('compareWithAims', () => {
    const ours = {
        name: 'ours',
        quality: quality({ recall: 95.9, falsePositives: 2.04 }),
        speed: speed(30),
        size: 20.1
    };
    const toy = { name: 'toy', speed: speed(40) };
    const other = { name: 'other', quality: quality({ recall: 22, falsePositives: 4 }), size: 56 };
    const results = compareWithAims(ours, toy, [other]);
    const find = (start: string) => results.find(({ what }) => what.startsWith(start));

    it.each([
        ['phone table, recall', 95.9, false, { other: 22 }],
        ['phone table, false positives', 2, true, { other: 4 }],
        ['speed, line by line', 30, true, { toy: 40 }],
        ['speed of lines to', 0.75, false, { toy: 1 }],
        ['size', 20.1, false, { other: 56 }],
        ['spoken dialogs, recall', undefined, undefined, { toy: undefined, other: undefined }]
    ])('%s: %s', (what, result, met, others) => {
        expect(find(what)).toMatchObject({ result, met, others });
    });
});

describe('the made-up calls', () => {
    it('are the same for the same seed, and others for another', () => {
        expect(makeCallLines(1, 200)).toEqual(makeCallLines(1, 200));
        expect(makeCallLines(2, 200)).not.toEqual(makeCallLines(1, 200));
    });

    it('leave nothing to be filled in', () => {
        expect(makeCallLines(3, 2000).filter((line) => /[{}#]|undefined/.test(line))).toEqual([]);
    });

    it('are put together whole, about as long as asked for', () => {
        const lines = makeCallLines(4, 1000);
        const calls = toCalls(lines, 12_000);
        expect(calls.flat()).toEqual(lines);
        for (const call of calls.slice(0, -1)) {
            const bytes = Buffer.byteLength(call.join('\n'));
            expect(bytes).toBeGreaterThan(11_900);
            expect(bytes).toBeLessThan(12_300);
        }
    });
});
