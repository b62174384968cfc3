import { rebaseLine, type LineState, type Redaction } from 'c/transcriptModel';
import { conflictOf, line, lineAfter } from './variants';

const id = 'entry-1';
const named = (start: number, end: number): Redaction => ({ start, end, entityType: 'NAME', mask: '[NAME]' });

describe('rebaseLine', () => {
    it.each<[string, string, string, LineState, string]>([
        [
            'words in different places',
            'Ms Penya pays by card',
            'Ms Penya paid by card',
            line('Ms Peña pays by card'),
            'Ms Peña paid by card'
        ],
        ['insertions in different places', 'yes please', 'yes please now', line('oh yes please'), 'oh yes please now'],
        ['a word each, side by side', 'one two', 'one 2', line('1 two'), '1 2'],
        ['the same change, and one of mine', 'a b c', 'A b c', line('A b C'), 'A b C'],
        ['the same insertion, and one of mine', 'b c', 'a b c', line('a b C'), 'a b C'],
        [
            'the same word gone, of several alike, and one of mine',
            'no no no yes sir',
            'no no yes sir',
            line('no no yes Sir'),
            'no no yes Sir'
        ],
        [
            'a change each, behind a long one that both made',
            'a b c d',
            'so, well, then, a b c dd',
            line('so, well, then, a B c d'),
            'so, well, then, a B c dd'
        ],
        ['nothing of mine', 'one', 'two', line('one'), 'two'],
        ['nothing of theirs', 'one', 'one', line('two'), 'two'],
        [
            'words written from right to left',
            'يرجى تكرار الرقم',
            'يرجى تكرار العنوان',
            line('نرجو تكرار الرقم'),
            'نرجو تكرار العنوان'
        ],
        ['words without spaces', '番号を教えて', '番号を言って', line('電話を教えて'), '電話を言って'],
        ['a letter with a mark over it', 'Pen\u0303a here', 'Pen\u0303a there', line('Pena here'), 'Pena there']
    ])('brings together %s', (_name, base, theirs, mine, expected) => {
        expect(lineAfter(rebaseLine(id, base, theirs, mine), theirs)).toEqual(line(expected));
    });

    it.each<[string, string, string, LineState, LineState]>([
        [
            'moves with its text',
            'call Ann now',
            'please call Ann now',
            line('call Ann now', named(5, 8)),
            line('please call Ann now', named(12, 15))
        ],
        [
            'stays where text comes right behind it',
            'call Ann',
            'call Ann!',
            line('call Ann', named(5, 8)),
            line('call Ann!', named(5, 8))
        ],
        [
            'moves where text comes right before it',
            'Ann called',
            '“Ann called',
            line('Ann called', named(0, 3)),
            line('“Ann called', named(1, 4))
        ],
        [
            'stands over words of mine',
            'call her now',
            'call her later',
            line('call Ann now', named(5, 8)),
            line('call Ann later', named(5, 8))
        ],
        [
            'is done where they put its mask',
            'call Ann now',
            'call [NAME] now',
            line('ring Ann now', named(5, 8)),
            line('ring [NAME] now')
        ],
        [
            'stands where they put its mask for the same word elsewhere',
            'Ann or Ann',
            '[NAME] or Ann',
            line('Ann or Ann', named(7, 10)),
            line('[NAME] or Ann', named(10, 13))
        ],
        [
            'stands beside another that they put',
            'Ann or Bob now',
            '[NAME] or Bob now',
            line('Ann or Bob then', named(0, 3), named(7, 10)),
            line('[NAME] or Bob then', named(10, 13))
        ]
    ])('a redaction %s', (_name, base, theirs, mine, expected) => {
        expect(lineAfter(rebaseLine(id, base, theirs, mine), theirs)).toEqual(expected);
    });

    it.each<[string, string, string, LineState]>([
        ['an edit', 'one two', 'one 2', line('one 2')],
        ['a redaction', 'call Ann', 'call [NAME]', line('call Ann', named(5, 8))],
        ['a redaction of words of mine', 'call her', 'call [NAME]', line('call Ann', named(5, 8))],
        ['what they did among more', 'one two three', '1 two 3', line('1 two three')]
    ])('has nothing left where they stored %s', (_name, base, theirs, mine) => {
        expect(rebaseLine(id, base, theirs, mine)).toEqual({ outcome: 'stored' });
    });

    it.each<[string, string, string, LineState, readonly [string, string, string][]]>([
        [
            'one word changed differently',
            'Ms Penya pays',
            'Ms Pena pays',
            line('Ms Peña pays'),
            [['Penya', 'Pena', 'Peña']]
        ],
        ['a word changed that I took away', 'one two three', 'one 2 three', line('one three'), [['two ', '2 ', '']]],
        ['two insertions at one place', 'yes', 'oh yes', line('ah yes'), [['', 'oh ', 'ah ']]],
        [
            'an insertion beside a change',
            'call now',
            'call him today',
            line('call me now'),
            [['now', 'him today', 'me now']]
        ],
        [
            'two places',
            'a b c d e',
            'A b c d E',
            line('1 b c d 5'),
            [
                ['a', 'A', '1'],
                ['e', 'E', '5']
            ]
        ],
        ['a place among changes that stand', 'a b c d e', 'a B c D e', line('a x c d E'), [['b', 'B', 'x']]],
        [
            'a redacted word changed',
            'call Ann now',
            'call Bob now',
            line('call Ann now', named(5, 8)),
            [['Ann', 'Bob', 'Ann']]
        ],
        ['a redacted word gone', 'call Ann now', 'call now', line('call Ann now', named(5, 8)), [['Ann ', '', 'Ann ']]],
        [
            'a redacted word with more around it',
            'call Ann now',
            'call [NAME]',
            line('call Ann now', named(5, 8)),
            [['Ann now', '[NAME]', 'Ann now']]
        ],
        [
            'a redacted word under another mask',
            'call Ann now',
            'call [PERSON] now',
            line('call Ann now', named(5, 8)),
            [['Ann', '[PERSON]', 'Ann']]
        ],
        [
            'words put inside a redaction',
            'Ann Smith',
            'Ann B Smith',
            line('Ann Smith', named(0, 9)),
            [['Ann Smith', 'Ann B Smith', 'Ann Smith']]
        ],
        [
            'a change inside redacted words of mine',
            'ring her desk now',
            'ring her phone now',
            line('please ring Ann at her desk now', named(12, 27)),
            [[' her desk', ' her phone', ' Ann at her desk']]
        ],
        [
            'a change beside a word of mine that is redacted with it',
            'ring her now then',
            'ring her today then',
            line('ring Ann Lee now then', named(9, 16)),
            [['her now', 'her today', 'Ann Lee now']]
        ]
    ])('asks about %s', (_name, base, theirs, mine, places) => {
        const conflict = conflictOf(rebaseLine(id, base, theirs, mine));
        expect(conflict).toMatchObject({ identifier: id, baseText: base, theirText: theirs, mine });
        expect(
            conflict?.places.map((place) => [
                base.slice(place.base.start, place.base.end),
                theirs.slice(place.theirs.start, place.theirs.end),
                mine.text.slice(place.mine.start, place.mine.end)
            ])
        ).toEqual(places);
        expect(JSON.parse(JSON.stringify(conflict))).toEqual(conflict);
    });
});
