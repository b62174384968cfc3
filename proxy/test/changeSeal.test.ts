import fc from 'fast-check';
import { createKeyRing } from '../src/auth/keyRing';
import { sealChange, sealStateOf } from '../src/changes/changeSeal';
import type { ChangeFields } from '../src/salesforce/changeRow';
import type { ChangeRow } from '../src/salesforce/fetchChangeRows';

const [oldKey, newKey] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const ring = createKeyRing([oldKey]);

const fields: ChangeFields = {
    Voice_Call__c: '0LQ000000000001AAA',
    Kind__c: 'Save',
    State__c: 'Sending',
    Edited_Lines__c: 1,
    Redacted_Lines__c: 0,
    Reason__c: 'Other',
    Note__c: 'First line\nsecond line',
    Entity_Types__c: null,
    Lines__c: '[{"identifier":"a","action":"edit","labels":[]}]',
    Digests__c: '{"key":"k","lines":[]}',
    Request_Id__c: 'r1',
    Lock__c: 'conversation'
};
const createdById = '005000000000001AAA';

/** The row as the org gives it back. */
function stored(seal: string | null, more: Partial<ChangeRow> = {}): ChangeRow {
    return {
        ...fields,
        Id: 'a00000000000001AAA',
        Name: 'TC-000001',
        CreatedById: createdById,
        createdByName: 'Ann',
        madeMs: 1,
        writtenMs: 1,
        Seal__c: seal,
        ...more
    };
}
const atCreation = sealChange(ring, { changeId: null, createdById }, fields);
const final: ChangeFields = { ...fields, State__c: 'Verified', Digests__c: null, Lock__c: null };
const atTheEnd = sealChange(ring, { changeId: 'a00000000000001AAA', createdById }, final);

describe('a seal', () => {
    it('has the form that is documented, and fits its field', () => {
        expect(atCreation).toMatch(/^[\w-]{12}\.[\w-]{43}$/);
    });

    it('holds for the row as it was made, and as it was ended', () => {
        expect(sealStateOf(ring, stored(atCreation))).toBe('intact');
        expect(sealStateOf(ring, stored(atTheEnd, final))).toBe('intact');
    });

    it.each<[string, Partial<ChangeRow>]>([
        ['18 characters for 15', { Voice_Call__c: '0LQ000000000001', CreatedById: '005000000000001' }],
        ['line ends', { Note__c: 'First line\r\nsecond line' }],
        ['line ends made spaces', { Note__c: 'First line second line' }],
        ['blanks at the end', { Note__c: 'First line\nsecond line \n' }],
        ['an empty text for none', { Entity_Types__c: '' }]
    ])('does not mind what Salesforce may do to a row: %s', (name, more) => {
        expect(sealStateOf(ring, stored(atCreation, more))).toBe('intact');
    });

    const alterations: [string, Partial<ChangeRow>][] = [
        ['its maker', { CreatedById: '005000000000002AAA' }],
        ['its call', { Voice_Call__c: '0LQ000000000002AAA' }],
        ['its call, gone', { Voice_Call__c: null }],
        ['its kind', { Kind__c: 'Upload' }],
        ['its state', { State__c: 'Partly_Verified' }],
        ['its count of edited lines', { Edited_Lines__c: 2 }],
        ['its count, gone', { Edited_Lines__c: null }],
        ['its count of redacted lines', { Redacted_Lines__c: 1 }],
        ['its reason', { Reason__c: 'Personal_Data' }],
        ['its note', { Note__c: 'First line second' }],
        ['its note, gone', { Note__c: null }],
        ['its entity types', { Entity_Types__c: 'NAME' }],
        ['its lines', { Lines__c: '[]' }],
        ['its digests', { Digests__c: '{"key":"k","lines":[1]}' }],
        ['its request', { Request_Id__c: 'r2' }],
        ['its lock', { Lock__c: 'another' }],
        ['its lock, gone', { Lock__c: null }]
    ];
    it.each(alterations)('is broken by another value of %s', (name, more) => {
        expect(sealStateOf(ring, stored(atCreation, more))).toBe('broken');
    });

    it.each(alterations.filter(([, more]) => !('Digests__c' in more || 'Lock__c' in more)))(
        'of a final row is broken by another value of %s',
        (name, more) => {
            expect(sealStateOf(ring, stored(atTheEnd, { ...final, ...more }))).toBe('broken');
        }
    );

    it('of a final row is broken on any other row; the one of a new row counts only while that is Sending', () => {
        expect(sealStateOf(ring, stored(atTheEnd, { ...final, Id: 'a00000000000002AAA' }))).toBe('broken');
        const withoutId = sealChange(ring, { changeId: null, createdById }, final);
        expect(sealStateOf(ring, stored(withoutId, final))).toBe('broken');
        const sendingWithId = sealChange(ring, { changeId: 'a00000000000001AAA', createdById }, fields);
        expect(sealStateOf(ring, stored(sendingWithId))).toBe('intact');
        expect(sealStateOf(ring, stored(sendingWithId, { Id: 'a00000000000002AAA' }))).toBe('broken');
    });

    it.each<[string, string | null, string]>([
        ['none', null, 'missing'],
        ['an empty one', ' ', 'missing'],
        ['no seal at all', 'sealed', 'broken'],
        ['one cut short', atCreation.slice(0, -1), 'broken'],
        ['one with more to it', `${atCreation}A`, 'broken'],
        ['one with another end', `${atCreation.slice(0, -4)}AAAA`, 'broken'],
        ['one of a key that nobody has', `AAAAAAAAAAAA${atCreation.slice(12)}`, 'unknownKey']
    ])('%s is told', (name, seal, state) => {
        expect(sealStateOf(ring, stored(seal))).toBe(state);
    });

    it('outlives a rotation of keys, until its key has left the ring', () => {
        expect(sealStateOf(createKeyRing([newKey, oldKey]), stored(atCreation))).toBe('intact');
        expect(sealStateOf(createKeyRing([newKey]), stored(atCreation))).toBe('unknownKey');
        const fresh = sealChange(createKeyRing([newKey, oldKey]), { changeId: null, createdById }, fields);
        expect(sealStateOf(createKeyRing([newKey]), stored(fresh))).toBe('intact');
    });

    it('can’t be had by having a line digested', () => {
        expect(ring.authenticate('x')).not.toBe(ring.digest('x'));
    });

    it('can’t be moved between fields: any two rows that differ have two seals', () => {
        const text = fc.option(
            fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', ']'), minLength: 1, maxLength: 4 })
        );
        const row = fc.record({
            Reason__c: text,
            Entity_Types__c: text,
            Lines__c: text,
            Digests__c: text,
            Request_Id__c: text,
            Lock__c: text,
            Edited_Lines__c: fc.option(fc.nat(2)),
            Redacted_Lines__c: fc.option(fc.nat(2))
        });
        fc.assert(
            fc.property(row, row, (a, b) => {
                const [one, other] = [a, b].map((more) =>
                    sealChange(ring, { changeId: null, createdById }, { ...fields, ...more })
                );
                expect(one === other).toBe(JSON.stringify(a) === JSON.stringify(b));
            }),
            { seed: 42, numRuns: 500 }
        );
    });
});
