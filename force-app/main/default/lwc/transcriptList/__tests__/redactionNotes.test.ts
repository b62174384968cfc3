import { redactionNoteOf } from '../redactionNotes';

const notes = new Map([
    [
        'a',
        [
            { text: 'by Ann', entityTypes: ['PIN'] },
            { text: 'by Bo', entityTypes: ['NAME', 'EMAIL'] }
        ]
    ]
]);

describe('redactionNoteOf', () => {
    it.each([
        ['the newest whose mask is there', 'a', '[NAME] has [PIN]', 'by Ann'],
        ['an older one whose mask is there', 'a', 'to [EMAIL_2]', 'by Bo'],
        ['no mask left', 'a', 'nothing', ''],
        ['a mask of nobody that is known', 'a', '[AGE]', ''],
        ['another line', 'b', '[PIN]', '']
    ])('%s', (_, identifier, text, expected) => {
        expect(redactionNoteOf(notes, identifier, text)).toBe(expected);
    });

    it('says nothing where nothing is known', () => {
        expect(redactionNoteOf(null, 'a', '[PIN]')).toBe('');
    });
});
