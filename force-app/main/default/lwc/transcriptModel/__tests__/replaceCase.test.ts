import { caseLike } from 'c/transcriptModel';

describe('caseLike', () => {
    it.each([
        ['small letters', 'penya', 'Peña', 'peña'],
        ['a big first letter', 'Penya', 'peña', 'Peña'],
        ['big letters', 'PENYA', 'peña', 'PEÑA'],
        ['one big letter, which says nothing of the rest', 'I', 'we', 'We'],
        ['small letters of several words', 'new york', 'Los Angeles', 'los angeles'],
        ['several words, one by one', 'Late fee', 'service charge', 'Service charge'],
        ['several capitalised words', 'New York', 'los angeles', 'Los Angeles'],
        ['several capitalised words, and more of them', 'Ms Penya', 'lucía de peña', 'Lucía De Peña'],
        ['more words than the one that begins a sentence', 'Hello', 'good day', 'Good day'],
        ['more words than were found', 'Late fee', 'a service charge', 'A service charge'],
        ['fewer words', 'Late fee', 'charge', 'Charge'],
        ['several words of big letters', 'NEW YORK', 'la', 'LA'],
        ['letters spelled out', 'P E N', 'peña', 'PEÑA'],
        ['words in big letters among others', 'the IBM card', 'an hsbc card', 'an HSBC card'],
        ['a name with a big letter inside', 'McDonald', 'macdonald', 'macdonald'],
        ['a name behind an apostrophe', "O'Brien", "o'brian", "o'brian"],
        ['what was typed behind the first letter', 'Iphone', 'iPhone', 'IPhone'],
        ['letters composed of two', 'Pen\u0303a', 'nun\u0303ez', 'Nun\u0303ez'],
        ['Cyrillic letters', 'Иван', 'пётр', 'Пётр'],
        ['Greek letters', 'ΑΘΗΝΑ', 'Πάτρα', 'ΠΆΤΡΑ'],
        ['letters of two code units', '𐐀𐐨', '𐐩𐐨', '𐐁𐐨'],
        ['letters without case', '番号', 'Card', 'Card'],
        ['Arabic letters', 'رقم', 'Number', 'Number'],
        ['a replacement without case', 'CARD', '番号', '番号'],
        ['digits', '4111', 'Visa', 'Visa'],
        ['words with digits', '4th of July', '5th of may', '5th of May'],
        ['marks around words', 'Yes', '(no)', '(No)'],
        ['letters that grow', 'STREET', 'straße', 'STRASSE'],
        ['nothing to put in', 'Penya', '', '']
    ])('follows %s', (_, found, replacement, expected) => {
        expect(caseLike(found, replacement)).toBe(expected);
    });
});
