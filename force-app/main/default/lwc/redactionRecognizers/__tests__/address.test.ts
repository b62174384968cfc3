import { findsIn } from './findingTable';

const finds = (lines: readonly string[]): string[] => findsIn('ADDRESS', lines);

describe('addresses', () => {
    it.each<[string, string[], string[]]>([
        [
            'spoken',
            ['i live at two eighteen birch street apartment six b'],
            ['two eighteen birch street apartment six b']
        ],
        ['spoken, a street that is a word', ['seven forty cedar hill drive'], ['seven forty cedar hill drive']],
        [
            'spoken, all of it',
            ['nine north main street salem oregon nine seven three oh one'],
            ['nine north main street salem oregon nine seven three oh one']
        ],
        [
            'written',
            ['It is 77 Massachusetts Ave NE, Apt 3C, Dayton, OH 45402.'],
            ['77 Massachusetts Ave NE, Apt 3C, Dayton, OH 45402']
        ],
        ['ZIP+4', ['9 Elm St, Reno, NV 89501-1234'], ['9 Elm St, Reno, NV 89501-1234']],
        [
            'the code is named',
            ['five Oak Street, Dayton, and the zip code is four five four oh two'],
            ['five Oak Street, Dayton, and the zip code is four five four oh two']
        ],
        ['numbered street', ['8 West 43rd Street'], ['8 West 43rd Street']],
        ['numbered street, spoken', ['eight west forty third street'], ['eight west forty third street']],
        ['box', ['P.O. Box 88, Waco, TX 76701'], ['P.O. Box 88, Waco, TX 76701']],
        ['box, spoken', ['it is po box eighty eight'], ['po box eighty eight']],
        ['British', ['31 Station Road, Leeds LS1 4DY'], ['31 Station Road, Leeds LS1 4DY']],
        ['flat first', ['Flat 2, 31 Station Road, Leeds'], ['Flat 2, 31 Station Road, Leeds']],
        ['letter behind the number', ['31b Station Road'], ['31b Station Road']],
        [
            'only a town and its code',
            ['salem oregon nine seven three oh one'],
            ['salem oregon nine seven three oh one']
        ],
        ['asked for, no street', ['where do you live', '19 Larchmont'], ['19 Larchmont']],
        [
            'over several lines',
            ['whats your address', 'nine elm street', 'okay', 'unit b'],
            ['nine elm street / unit b']
        ],
        [
            'number and street apart',
            ['and your address', 'two eighteen', 'okay', 'birch street'],
            ['two eighteen / birch street']
        ],
        [
            'a number of hundreds',
            ['Two hundred and five Albert Terrace, Leeds, L S three, one D Y'],
            ['Two hundred and five Albert Terrace, Leeds, L S three, one D Y']
        ],
        ['unit right before the number', ['flat six fifty queens parade'], ['flat six fifty queens parade']],
        [
            'unit, stroke, house',
            ['my address is unit two stroke nineteen harbour street fremantle six one six oh'],
            ['unit two stroke nineteen harbour street fremantle six one six oh']
        ],
        [
            'house number first',
            ['my address is house number nineteen third main jayanagar five six oh oh one one'],
            ['house number nineteen third main jayanagar five six oh oh one one']
        ],
        [
            'a house without a number',
            ['the old forge mill lane wick l s three one d y'],
            ['the old forge mill lane wick l s three one d y']
        ],
        ['calling from', ['im calling from twelve heron close'], ['twelve heron close']],
        [
            'nothing but the address',
            ['Twelve heron court.', 'twelve heron court okay'],
            ['Twelve heron court', 'twelve heron court']
        ],
        ['the crescent', ['were at nineteen the crescent'], ['nineteen the crescent']],
        [
            'numbered road',
            ['whats your address', 'two eleven county road nineteen'],
            ['two eleven county road nineteen']
        ],
        [
            'parts that are asked for',
            [
                'whats your address',
                'nine elm street',
                'any apartment number',
                'yeah unit b',
                'city and state',
                'salem oregon'
            ],
            ['nine elm street / unit b / salem oregon']
        ],
        [
            'eircode',
            ["it's nineteen saint brendan's terrace", 'and the eircode', 'd zero two a f three oh'],
            ["nineteen saint brendan's terrace / d zero two a f three oh"]
        ],
        [
            'with its town behind',
            ['ship it to', '9 Elm Street', 'And the city?', 'Salem, Oregon'],
            ['9 Elm Street / Salem, Oregon']
        ]
    ])('%s', (_name, lines, found) => {
        expect(finds(lines)).toEqual(found);
    });

    it.each<[string, string[]]>([
        ['directions', ['take exit two oh six then the third left']],
        ['down the road', ['he lives down the road']],
        ['to drive', ['I will drive there', "it's a five minute drive", 'a two hour drive']],
        ['a way', ['there is one way to do it']],
        ['a street without a number', ['the shop on main street is closed']],
        ['chapters', ['Chapter five section three.']],
        ['an address that is not told', ['our address has not changed', 'yes']],
        ['an e-mail address', ['what is your email address', '19 larchmont']],
        ['rooms', ['the meeting is in suite four hundred']],
        ['a state', ['12 new locations in California 10000 customers']],
        ['via', ['it went out as 12 via DHL', 'the flight lands at nine via Dallas']],
        ['close', ['we are at number two close to the station', 'it came to forty dollars close to fifty']],
        ['a time', ['at two thirty the road was closed']],
        ['a room', ['moved from a two bedroom place', 'at two different tennis courts']],
        ['"oh" is not Ohio', ['seven two oh nine one four eight seven']]
    ])('not: %s', (_name, lines) => {
        expect(finds(lines)).toEqual([]);
    });
});
