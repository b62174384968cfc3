import {
    DEFAULT_SETTINGS,
    isSuggestedByDefault,
    leastCertaintyOf,
    parseSettings,
    type SettingRecord
} from 'c/redactionSettings';
import { formFor } from 'c/transcriptRedaction';

const setting = (fields: object): SettingRecord => ({ name: 'One', appliesTo: 'NAME', ...fields });
const all = (fields: object): SettingRecord => setting({ name: 'All', appliesTo: 'Default', ...fields });

describe('parseSettings', () => {
    it('takes nothing as nothing decided', () => {
        expect(parseSettings([])).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
        expect(parseSettings([all({ mask: null, suggested: null, languages: ' ' })]).settings).toEqual(
            DEFAULT_SETTINGS
        );
    });

    it('lets the record of a label be as the one for all others where it does not say', () => {
        const { settings, problems } = parseSettings([
            setting({ suggested: false }),
            setting({ name: 'Two', appliesTo: 'PHONE', mask: 'Label', leastCertainty: 'Any' }),
            all({ mask: 'Fixed_Text', fixedText: ' [cut] ', leastCertainty: 'Certain', languages: 'en_US; ES' })
        ]);
        expect(problems).toEqual([]);
        expect(formFor(settings.masks, 'NAME')).toEqual({ kind: 'fixedText', text: '[cut]' });
        expect(formFor(settings.masks, 'PHONE')).toEqual({ kind: 'label' });
        expect(formFor(settings.masks, 'PIN')).toEqual({ kind: 'fixedText', text: '[cut]' });
        expect((['NAME', 'PHONE', 'PIN'] as const).map((type) => isSuggestedByDefault(settings, type))).toEqual([
            false,
            true,
            true
        ]);
        expect((['NAME', 'PHONE', 'PIN'] as const).map((type) => leastCertaintyOf(settings, type))).toEqual([
            'certain',
            'unsure',
            'certain'
        ]);
        expect(settings.languages).toEqual(['en-us', 'es']);
    });

    it('lets all others show the last four where they have any', () => {
        const { settings, problems } = parseSettings([all({ mask: 'Last_Four' })]);
        expect([formFor(settings.masks, 'SSN').kind, problems]).toEqual(['lastFour', []]);
    });

    it.each<[string, unknown, string]>([
        ['no record', 7, 'SETTING_MALFORMED #1'],
        ['no name', { appliesTo: 'NAME' }, 'SETTING_MALFORMED #1'],
        ['a number for a text', setting({ mask: 7 }), 'SETTING_MALFORMED One'],
        ['a text for a tick', setting({ suggested: 'yes' }), 'SETTING_MALFORMED One'],
        ['no label', setting({ appliesTo: '' }), 'APPLIES_TO_UNKNOWN One'],
        ['another label', setting({ appliesTo: 'SECRET' }), 'APPLIES_TO_UNKNOWN One'],
        ['another mask', setting({ mask: 'Stars' }), 'MASK_UNKNOWN One'],
        ['the last four of a name', setting({ mask: 'Last_Four' }), 'LAST_FOUR_NOT_SHOWN One'],
        ['a fixed text that is none', setting({ mask: 'Fixed_Text' }), 'FIXED_TEXT_INVALID One'],
        ['one without brackets', setting({ mask: 'Fixed_Text', fixedText: 'removed' }), 'FIXED_TEXT_INVALID One'],
        ['one like a mask', setting({ mask: 'Fixed_Text', fixedText: '[PIN]' }), 'FIXED_TEXT_INVALID One'],
        ['another certainty', setting({ leastCertainty: '0.7' }), 'CERTAINTY_UNKNOWN One'],
        ['another language', all({ languages: 'English' }), 'LANGUAGE_UNKNOWN All']
    ])('leaves out and names %s', (_name, record, expected) => {
        const { settings, problems } = parseSettings([record]);
        expect(problems.map(({ code, setting: name }) => `${code} ${name}`)).toEqual([expected]);
        expect(settings).toEqual(DEFAULT_SETTINGS);
    });

    it('takes the first of two about the same', () => {
        const { settings, problems } = parseSettings([
            setting({ mask: 'Label' }),
            setting({ name: 'B', mask: 'Numbered' })
        ]);
        expect(formFor(settings.masks, 'NAME').kind).toBe('label');
        expect(problems).toEqual([{ setting: 'B', code: 'SETTING_TWICE' }]);
    });
});
