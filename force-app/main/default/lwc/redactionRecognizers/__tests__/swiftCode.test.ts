import { findsIn, mark } from './findingTable';

describe('SWIFT_CODE', () => {
    it.each(['our swift code is [BUKBGB22]', "A: swift code / C: it's [DEUTDEFF500]"])('is found in %s', (marked) => {
        const { call, expected } = mark(marked);
        expect(findsIn('SWIFT_CODE', call)).toEqual(expected);
    });

    it.each(['BUKBGB22', 'the swift answer took 22 days'])('is not found in %s', (call) => {
        expect(findsIn('SWIFT_CODE', call)).toEqual([]);
    });
});
