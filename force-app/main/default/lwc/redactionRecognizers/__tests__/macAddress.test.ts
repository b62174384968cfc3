import { findsIn, mark } from './findingTable.ts';

describe('hardware addresses', () => {
    it.each([
        'it is {00:1B:44:11:3A:B7}.',
        '{00-1b-44-11-3a-b7} or {001b.4411.3ab7}',
        'the mac address is {zero zero one b four four one one three a b seven}',
        'A: mac address? / C: {a a colon b b colon one two colon three four colon five six colon seven eight}',
        'A: mac address? / C: {00 1B 44 11 3A B7}'
    ])('%s', (marked) => {
        const { call, expected } = mark(marked.replace(/\{/g, '[').replace(/\}/g, ']'));
        expect(findsIn('MAC_ADDRESS', call)).toEqual(expected);
    });

    it.each([
        '00:1B:44:11:3A',
        '00:1B:44-11-3A-B7',
        '00:00:00:00:00:00',
        'ff-ff-ff-ff-ff-ff',
        'zz:zz:zz:zz:zz:zz',
        'zero zero one b four four one one three a b seven',
        'the mac address is on the back'
    ])('not: %s', (call) => {
        expect(findsIn('MAC_ADDRESS', call)).toEqual([]);
    });
});
