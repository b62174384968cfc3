import { createEditSession, type EditSession } from 'c/transcriptModel';
import { changesShown, showsChange, withToggled } from '../shownChanges';
import { spokenChange } from '../spokenChange';

jest.mock('@salesforce/label/c.Transcript_Line_Change_Shown', () => ({ default: 'shown: {0}' }), { virtual: true });

const session: EditSession = {
    ...createEditSession(),
    stored: new Map([
        ['a', 'Ms Penya'],
        ['b', 'hi']
    ]),
    changed: new Map([['a', { text: 'Ms Peña', redactions: [] }]])
};

describe('the changes that are shown', () => {
    it.each([false, true])('are toggled line by line, with all shown: %s', (isAll) => {
        const once = withToggled(changesShown(isAll), 'a', session);
        expect([showsChange(once.shown, 'a'), showsChange(once.shown, 'b')]).toEqual([!isAll, isAll]);
        const twice = withToggled(once.shown, 'a', session);
        expect(showsChange(twice.shown, 'a')).toBe(isAll);
        const spoken = [once.said, twice.said];
        const shown =
            'shown: c.Transcript_Text_Removed Penya c.Transcript_Text_End c.Transcript_Text_Added Peña c.Transcript_Text_End';
        const said = [shown, 'c.Transcript_Line_Change_Hidden'];
        expect(spoken).toEqual(isAll ? said.reverse() : said);
    });

    it('are none of a line that is as it is stored', () => {
        const shown = changesShown(false);
        expect(withToggled(shown, 'b', session)).toEqual({ shown, said: 'c.Transcript_Line_No_Change' });
        expect(withToggled(shown, 'a', null)).toEqual({ shown, said: 'c.Transcript_Line_No_Change' });
    });
});

describe('spokenChange', () => {
    it('is said over what is stored now', () => {
        const change = { text: 'Ms Peña', redactions: [] };
        expect(spokenChange('Ms Penya', change)).toContain('Penya');
        expect(spokenChange('Mrs Peña', change)).toContain('Mrs');
        expect(spokenChange('Mrs Peña', change)).not.toContain('Penya');
    });
});
