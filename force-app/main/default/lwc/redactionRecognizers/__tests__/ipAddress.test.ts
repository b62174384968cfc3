import { findsIn } from './findingTable.ts';

describe('IP addresses', () => {
    it.each([
        ['the ip is 10.20.30.40, thanks', ['10.20.30.40']],
        ['from 10.0.0.0/8 to 10.1.1.1.', ['10.0.0.0/8', '10.1.1.1']],
        ['at [2001:db8::7]:443', ['2001:db8::7']],
        ['fe80::2%eth1 and ::1/128', ['fe80::2%eth1', '::1/128']],
        ['2001:db8:0:0:1:0:0:9 or ::ffff:10.0.0.9', ['2001:db8:0:0:1:0:0:9', '::ffff:10.0.0.9']],
        ['the ip is one seven two dot sixteen dot oh dot two five', ['one seven two dot sixteen dot oh dot two five']],
        ['ten dot zero dot zero dot one', ['ten dot zero dot zero dot one']],
        ['two fifty five point zero point ten point one', ['two fifty five point zero point ten point one']],
        ['192 dot 168 dot 7 dot 9', ['192 dot 168 dot 7 dot 9']],
        [
            'A: and the ip / C: one nine two dot one six eight / A: okay / C: dot two dot three',
            ['one nine two dot one six eight / dot two dot three']
        ]
    ])('%s', (call, expected) => {
        expect(findsIn('IP_ADDRESS', call)).toEqual(expected);
    });

    it.each([
        'version 5.2.1.3',
        'the firmware is five dot two dot one dot three',
        '256.1.1.1 and 1.1.1.256 and 1.2.3',
        'one dot two dot three',
        'at 12:34:56',
        'std::vector',
        '1::2::3',
        '2001:db8::10000',
        'aa:bb:cc:dd:ee:ff'
    ])('not: %s', (call) => {
        expect(findsIn('IP_ADDRESS', call)).toEqual([]);
    });
});
