import { ENTITY_TYPES } from 'c/transcriptRedaction';
import { KINDS, matchKinds, type Kind } from '../kinds';

const some: readonly Kind[] = [
    { entityType: 'CREDIT_DEBIT_NUMBER', name: 'Card number' },
    { entityType: 'DRIVER_ID', name: 'Driver’s license number' },
    { entityType: 'EMAIL', name: 'E-mail address' },
    { entityType: 'NUMBER_SEQUENCE', name: 'Other number' },
    { entityType: 'ADDRESS', name: 'Address' }
];

describe('kinds of data', () => {
    it('are all there, each once', () => {
        expect([...KINDS].sort()).toEqual([...ENTITY_TYPES].sort());
    });

    it.each([
        ['', ['CREDIT_DEBIT_NUMBER', 'DRIVER_ID', 'EMAIL', 'NUMBER_SEQUENCE', 'ADDRESS']],
        ['  Add ', ['ADDRESS', 'EMAIL']],
        ['number', ['CREDIT_DEBIT_NUMBER', 'DRIVER_ID', 'NUMBER_SEQUENCE']],
        ['number card', ['CREDIT_DEBIT_NUMBER']],
        ['drivers', []],
        ['driver lic', ['DRIVER_ID']],
        ['É-Mail', ['EMAIL']],
        ['debit', ['CREDIT_DEBIT_NUMBER']],
        ['xyz', []]
    ])('that fit %j', (typed, kinds) => {
        expect(matchKinds(some, typed).map(({ entityType }) => entityType)).toEqual(kinds);
    });
});
