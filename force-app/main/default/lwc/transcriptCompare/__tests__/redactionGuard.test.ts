import { describe, expect, it } from '@jest/globals';
import { createRedactionGuard, type GuardedLine } from 'c/transcriptCompare';

const AT = 1_700_000_000_000;

function storedLine(text: string, times: Partial<GuardedLine> = {}): GuardedLine {
    return { identifier: 'stored', text, startMs: AT, durationMs: 3_000, ...times };
}

/** Far away in time and with an id of its own, unless told otherwise. */
function restores(
    stored: GuardedLine | readonly GuardedLine[],
    text: string,
    line: { id?: string; startMs?: number; durationMs?: number } = {}
): boolean {
    const lines = 'text' in stored ? [stored] : stored;
    return createRedactionGuard(lines).restores({
        id: 'new',
        startMs: AT + 600_000,
        durationMs: 3_000,
        text,
        ...line
    });
}

describe('a line with the id of a masked one', () => {
    it.each([
        ['My card is [CREDIT_CARD_NUMBER].', 'My card is 4111 1111.', true],
        ['My card is [CREDIT_CARD_NUMBER].', 'Something else', true],
        ['My card is [CREDIT_CARD_NUMBER].', '', true],
        ['My card is [CREDIT_CARD_NUMBER].', 'My card: [CREDIT_CARD_NUMBER]', false],
        ['[NAME] and [NAME]', '[NAME] and Anna', true],
        ['[NAME] and [NAME]', '[NAME], [NAME], [NAME]', false],
        ['[NAME] and [EMAIL]', '[EMAIL] and [NAME]', false],
        ['[NAME] and [EMAIL]', '[NAME] and [NAME]', true],
        // Which number a mask has says nothing of what was said.
        ['This is [NAME]', 'This is [NAME_3]', false],
        ['This is [NAME_2]', 'This is [NAME]', false],
        ['My phone [PHONE ending 1234]', 'My phone [PHONE]', false],
        ['My phone [PHONE]', 'My phone [PHONE ending 1234]', true],
        ['My phone [PHONE ending 1234]', 'My phone [PHONE ending 9999]', true],
        ['This is [NAME]', 'This is [PII]', false],
        ['This is [NAME]', 'This is ####', false],
        ['This is [PII]', 'This is [NAME]', false],
        ['Card #### #### ####', 'Card [CREDIT_DEBIT_NUMBER]', false],
        // A label that nobody has is no mask.
        ['Card #### #### ####', 'Card [FOUR_ONE_ONE_ONE]', true],
        ['Card xxxx xxxx xxxx 1234', 'Card 4111 1111 1111 1234', true],
        ['This is [JOHN DOE]', 'This is [JOHN DOE]', false],
        // A value in brackets is no mask.
        ['This is [NAME]', 'This is [JOHN DOE]', true],
        ['Card [PII]', 'Card ###4111###1111', true],
        ['It was [removed on request].', 'It was [removed on request].', false],
        ['It was [removed on request].', 'It was Anna.', true],
        ['It was [4111 1111].', 'It was [4111 1112].', true],
        ['[laughter] Sure.', 'Sure.', false],
        ['[inaudible 00:12] Sure.', 'Sure.', false],
        ['Nothing masked', 'Nothing at all', false]
    ])('%s <- %s: %s', (stored, text, expected) => {
        expect(restores(storedLine(stored), text, { id: 'stored' })).toBe(expected);
    });
});

describe('the words of a masked line elsewhere', () => {
    it.each([
        ['My card is [CARD], thanks.', 'my card is 4111, thanks', true],
        ['My card is [CARD], thanks.', 'Well, MY CARD is 41 11 – THANKS a lot', true],
        ['My card is [CARD], thanks.', 'my card is [CARD] thanks', false],
        ['My card is [CARD], thanks.', 'my card is, thanks', false],
        ['My card is [CARD], thanks.', 'my new card is 4111', false],
        ['My card is [CARD], thanks.', 'ｍｙ ｃａｒｄ ｉｓ ４１１１ ｔｈａｎｋｓ', true],
        ['My card is [CARD], thanks.', 'my c\u200bard is 4111 tha\u00adnks', true],
        ['My name is [NAME]', 'My name is Anna', true],
        ['My name is [NAME]', 'Oh, my name is', false],
        ['[NAME] speaking, hello', 'Anna speaking, hello', true],
        ['[NAME] speaking, hello', 'speaking, hello again', false],
        ['That is [NAME]s house', 'That is Annas house', true],
        ['That is [NAME]s house', 'That is [NAME]s house', false],
        ['[NAME] wohnt in der [ADDRESS] in Köln', 'Anna wohnt in der [ADDRESS] in Koln', true],
        ['[NAME] wohnt in der [ADDRESS] in Köln', '[NAME] wohnt in der Gasse 3 in Köln', true],
        ['私の名前は[NAME]です', '私の名前は田中です', true],
        ['私の名前は[NAME]です', '私の名前は[NAME]です', false],
        ['اسمي هو [NAME] شكرا', 'اسمي هو أحمد شكرا', true],
        // What stands at a mask may be what another hid.
        ['[NAME], my card is [CARD]', '[NAME], my card is 4111[NAME]', true],
        // A repeated word before the place: every way to fit counts.
        ['no no [NAME] no', 'no no no no', true],
        ['and the the [NAME]', 'and the the the', true],
        // Too few words to know it again.
        ['Yes [NAME]', 'Yes please', false],
        ['[NAME]', 'Anna', false],
        ['ค่ะ [NAME]', 'ขอบคุณค่ะ สวัสดี', false]
    ])('%s <- %s: %s', (stored, text, expected) => {
        expect(restores(storedLine(stored), text)).toBe(expected);
        expect(restores(storedLine(stored, { startMs: null, durationMs: null }), text)).toBe(expected);
    });

    it('is found among lines that share its words', () => {
        const stored = ['[NAME] it is', 'it is [CARD] then', 'so it is [EMAIL] then'].map((text, index) =>
            storedLine(text, { identifier: `${index}`, startMs: null })
        );
        expect(restores(stored, 'so it is anna at example then')).toBe(true);
        expect(restores(stored, 'it is 4111 then')).toBe(true);
        expect(restores(stored, 'is it')).toBe(false);
    });
});

describe('a line at the time of a masked one', () => {
    const short = storedLine('[CARD]');
    const long = storedLine('My card is [CARD], thank you');
    it.each<[string, GuardedLine, string, number, number, boolean]>([
        ['the value alone', short, '4111 1111', 0, 3_000, true],
        ['the mask', short, '[CARD]', 0, 3_000, false],
        ['no words', short, '...', 0, 3_000, false],
        ['its last moment', short, '4111', 2_999, 3_000, true],
        ['behind it, as times may be off', short, '4111', 9_000, 3_000, true],
        ['before it, as times may be off', short, '4111', -9_000, 3_000, true],
        ['farther behind it', short, '4111', 11_000, 3_000, false],
        ['farther before it', short, '4111', -11_000, 3_000, false],
        ['no duration, near', storedLine('[CARD]', { durationMs: null }), '4111', 1_900, 3_000, true],
        ['no duration, far', storedLine('[CARD]', { durationMs: 0 }), '4111', 29_900, 3_000, true],
        ['no duration, too far', storedLine('[CARD]', { durationMs: 0 }), '4111', 38_000, 3_000, false],
        ['less than its text can be said in', storedLine('[CARD]', { durationMs: 1 }), '4111 1111', 1_000, 2_000, true],
        ['before it, with a duration that can not be', short, '4111 1111', -1_000, 1, true],
        ['no time', storedLine('[CARD]', { startMs: null }), '4111', 0, 3_000, false],
        ['a part that holds the value', long, '4111 1111', 1_000, 1_000, true],
        ['other words for it all', long, "My card's four one one one", 200, 3_000, true],
        ['other words and another time', long, 'so my card is 4111, and thank you', 6_000, 3_000, true],
        ['a word in its place at another time', long, 'the card is Anna, thanks to you', 6_000, 3_000, true],
        ['a part without it', long, 'thank you', 2_000, 1_000, false]
    ])('%s', (_, stored, text, offsetMs, durationMs, expected) => {
        expect(restores(stored, text, { startMs: AT + offsetMs, durationMs })).toBe(expected);
    });

    it('without a duration lasts until the next one starts, in whatever order they come', () => {
        const stored = [
            storedLine('Thank you.', { identifier: 'next', startMs: AT + 9_000, durationMs: null }),
            storedLine('[CARD]', { durationMs: null }),
            storedLine('Mm-hm.', { identifier: 'with it', durationMs: null })
        ];
        expect(restores(stored, '4111 1111', { startMs: AT + 8_000, durationMs: 1_000 })).toBe(true);
        expect(restores(stored, 'thank you', { startMs: AT + 11_000, durationMs: 1_000 })).toBe(false);
        const brokenInto = [storedLine('[CARD]', { durationMs: null }), storedLine('Mm-hm.', { startMs: AT + 100 })];
        expect(restores(brokenInto, '4111 1111', { startMs: AT + 1_900 })).toBe(true);
    });

    it('may be what is stored there already', () => {
        const stored = [short, storedLine('Okay then', { identifier: 'other', startMs: AT + 1_000 })];
        expect(restores(stored, 'okay, then', { startMs: AT + 1_200 })).toBe(false);
        expect(restores(stored, 'okay, anna', { startMs: AT + 1_200 })).toBe(true);
        // Said elsewhere too, it may be said in the mask's place as well.
        const name = [
            storedLine('My name is [NAME]'),
            storedLine('My name is Anna', { identifier: 'b', startMs: AT + 300_000 })
        ];
        expect(restores(name, 'My name is Anna', { startMs: AT + 300_000 })).toBe(false);
        expect(restores(name, 'My name is Anna', { startMs: AT })).toBe(true);
    });

    it.each([
        ['as it is stored', 'And your name, please?', false],
        ['said otherwise in the middle', 'And your own name please', false],
        ['with a number', 'And 4111 name please', true],
        ['said otherwise at its end', 'And your name is Anna', true]
    ])('may be a neighbour that drifted, %s', (_, text, expected) => {
        const neighbour = { identifier: 'next', startMs: AT + 6_000 };
        const stored = [storedLine('[CARD]', { durationMs: 6_000 }), storedLine('And your name, please?', neighbour)];
        expect(restores(stored, text, { startMs: AT + 3_000 })).toBe(expected);
    });
});

it('takes a line that starts and ends with a stored one for that, whatever it says', () => {
    const stored = [storedLine('Good day'), storedLine('[CARD]', { identifier: 'next', startMs: AT + 4_000 })];
    expect(restores(stored, 'Hello, how may I help?', { startMs: AT })).toBe(false);
    expect(restores(stored, 'Hello, how may I help?', { startMs: AT + 500 })).toBe(true);
});

describe('words that are said all the time', () => {
    const stored = [
        storedLine('Thank you, [NAME]'),
        storedLine('very much for calling', { identifier: 'b', startMs: AT + 300_000 })
    ];
    it.each([
        ['Thank you very much', AT + 600_000, false],
        ['Thank you Anna', AT + 600_000, true],
        ['Thank you very much', AT + 4_000, true]
    ])('%s at %i: %s', (text, startMs, expected) => {
        expect(restores(stored, text, { startMs })).toBe(expected);
    });
});

describe('a mask that is kept', () => {
    const card = storedLine('My card is [CREDIT_DEBIT_NUMBER] thanks');
    it.each([
        ['in its place', card, 'My card is [CREDIT_DEBIT_NUMBER] thanks', false],
        ['with a word more', card, 'Well, my card is uh [CREDIT_DEBIT_NUMBER], thanks', false],
        ['behind the value', card, 'My card is 4111 1111 1111 1111 [CREDIT_DEBIT_NUMBER] thanks', true],
        ['behind a value that is read out', card, 'My card is four one one one [CREDIT_DEBIT_NUMBER] thanks', true],
        ['before the value', storedLine('[CREDIT_DEBIT_NUMBER]'), '[CREDIT_DEBIT_NUMBER] 4111 1111', true],
        ['elsewhere', card, '### My card is 4111 1111 1111 1111 thanks', true],
        ['that tells nothing, elsewhere', card, '[PII] My card is Anna thanks', true]
    ])('%s', (_, stored, text, expected) => {
        expect(restores(stored, text, { id: 'stored' })).toBe(expected);
        expect(restores(stored, text, { startMs: AT })).toBe(expected);
    });

    const two = [
        storedLine('My name is [NAME], thank you.'),
        storedLine('and my wife is [NAME], she is here.', { identifier: 'b', startMs: AT + 3_000 })
    ];
    const bare = [storedLine('[NAME]'), storedLine('[NAME]', { identifier: 'b', startMs: AT + 3_000 })];
    it.each([
        ['once', two, 'My name is [NAME], thank you. and my wife is Grace, she is here.', true],
        ['twice', two, 'My name is [NAME], thank you. and my wife is [NAME], she is here.', false],
        ['once without other words', bare, '[NAME] Grace', true],
        ['twice without other words', bare, '[NAME] [NAME]', false]
    ])('%s where two lines became one', (_, stored, text, expected) => {
        expect(restores(stored, text, { startMs: AT, durationMs: 6_000 })).toBe(expected);
    });
});
