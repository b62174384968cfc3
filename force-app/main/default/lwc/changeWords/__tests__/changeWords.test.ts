import { toChangeParts } from 'c/changeParts';
import { changeToSay } from 'c/changeWords';

jest.mock('@salesforce/label/c.Transcript_Text_Removed', () => ({ default: 'removed:' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Text_Added', () => ({ default: 'added:' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Text_End', () => ({ default: 'end.' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Value_Removed', () => ({ default: 'a value' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Replaced_By', () => ({ default: 'becomes' }), { virtual: true });

describe('changeToSay', () => {
    it('says what goes and what comes, in place', () => {
        const parts = toChangeParts({ identifier: 'a', baseText: 'Ms Penya, hi', editedText: 'Ms Peña, hi' });
        expect(changeToSay(parts)).toBe('Ms removed: Penya end. added: Peña end. , hi');
    });

    it('says a redaction by its kind and never its value', () => {
        const redactions = [{ start: 6, end: 10, entityType: 'PIN', mask: '[PIN]' }];
        const parts = toChangeParts({ identifier: 'a', baseText: 'it is 4111 ok', redactions });
        expect(changeToSay(parts)).toBe('it is a value becomes c.Transcript_Entity_PIN ok');
    });

    it('has nothing to say of nothing', () => {
        expect(changeToSay([])).toBe('');
    });
});
