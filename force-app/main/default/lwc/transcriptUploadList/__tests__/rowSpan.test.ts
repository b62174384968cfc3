import { toRowSpan } from '../rowSpan';

test.each([
    ['nothing', [0, 40, 0, 400], { from: 0, to: 0 }],
    ['few rows: all of them', [5, 40, 0, 400], { from: 0, to: 5 }],
    ['the top of many', [5_000, 40, 0, 400], { from: 0, to: 18 }],
    ['the middle of many', [5_000, 40, 4_000, 400], { from: 92, to: 118 }],
    ['their end', [5_000, 40, 199_600, 400], { from: 4_982, to: 5_000 }],
    ['a place beyond the end, when rows have become fewer', [10, 40, 4_000, 400], { from: 1, to: 10 }],
    ['rows whose height is not known yet', [5_000, 0, 0, 400], { from: 0, to: 8 }]
] as const)('%s', (_, [count, rowHeight, scrollTop, height], span) => {
    expect(toRowSpan(count, rowHeight, scrollTop, height)).toEqual(span);
});
