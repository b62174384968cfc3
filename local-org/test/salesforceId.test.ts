import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSequentialId, createStableId, parseId, toId15, toId18 } from '../src/ids/salesforceId';

describe('18-character ids', () => {
    // Ids that stand in Salesforce's own pages and recorded answers.
    test.each([
        ['0LMRM000000HU8a', '0LMRM000000HU8a4AG'],
        ['001D000000IqhSL', '001D000000IqhSLIAZ'],
        ['00DLd0000000001', '00DLd0000000001MAA']
    ])('%s has the checksum of %s', (id15, id18) => {
        expect(toId18(id15)).toBe(id18);
    });

    const id15s = fc
        .array(fc.constantFrom('A', 'B', 'C', 'Y', 'Z', 'a', 'b', 'c', 'y', 'z', '0', '1', '8', '9'), {
            minLength: 15,
            maxLength: 15
        })
        .map((characters) => characters.join(''));

    test('either form reads as the 18-character form', () => {
        fc.assert(
            fc.property(id15s, (id15) => {
                expect(parseId(id15)).toBe(toId18(id15));
                expect(parseId(toId18(id15))).toBe(toId18(id15));
                expect(toId15(toId18(id15))).toBe(id15);
            }),
            { seed: 1 }
        );
    });

    test.each(['', 'x', '0LMRM000000HU8a4AA', '0LMRM000000HU8a4A', "0LMRM000000HU8' OR", '0LMRM000000HU8a4AGX'])(
        '%j is no id',
        (text) => {
            expect(parseId(text)).toBeNull();
        }
    );

    test('ids made here are valid, keep their prefix and differ', () => {
        const ids = [
            ...['a', 'b', 'c'].map((seed) => createStableId('0LQ', seed)),
            ...[1, 2, 62, 63, 1_000_000].map((sequence) => createSequentialId('0LQ', sequence))
        ];
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(parseId(id)).toBe(id);
        for (const id of ids) expect(id).toMatch(/^0LQ.{15}$/);
        expect(createStableId('0LQ', 'a')).toBe(ids[0]);
    });
});
