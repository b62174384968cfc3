import { toFieldText, toToldFields } from '../src/uploads/toldFields';

it.each([
    [null, null],
    ['', null],
    [' \n\t', null],
    [' no \n', 'no'],
    ['1234567', '12345'],
    // White space that only stands at an end once the rest is cut off.
    ['1234 567', '1234'],
    ['   12345', '12345'],
    // Half of a character would come back as something else.
    ['1234\u{1F600}', '1234'],
    ['123\u{1F600}5', '123\u{1F600}'],
    ['123 \u{1F600}', '123']
])('a field of five characters holds of %j: %j', (text, held) => {
    expect(toFieldText(text, 5)).toBe(held);
});

it('cuts what Salesforce says to what its fields hold', () => {
    const long = 'x'.repeat(40_000);
    expect(toToldFields({ uploadId: long, status: long, errorDetail: long })).toEqual({
        Upload_Id__c: long.slice(0, 64),
        Upload_Status__c: long.slice(0, 80),
        Error_Detail__c: long.slice(0, 32_768)
    });
    // An update that says nothing of the id leaves it as it is.
    expect(toToldFields({ status: null, errorDetail: ' ' })).toEqual({ Upload_Status__c: null, Error_Detail__c: null });
});
