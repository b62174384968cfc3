import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A line of the call: as it is stored, and as it has to be stored once everything is decided as planned. */
export interface ReviewLine {
    readonly speaker: 'agent' | 'customer';
    readonly text: string;
    readonly decided: string;
}

const LINES = 600;

/**
 * What is said where: `{KIND:words}` is to be redacted, with what stands behind a bar added to it by hand; `{KIND=OTHER:words}`
 * as something else; `{-KIND:words}` is found and to be left in. `{+KIND:words}` goes on with the line before.
 */
const SAID: readonly (readonly string[])[] = [
    ['a What is your full name, please?', 'c My name is {NAME:Ana Bell}.', 'a Thank you, {NAME:Ana Bell}.'],
    ['c Yes, {NAME:Ana Bell} is right.', 'a So {NAME:Ana Bell} is on the contract.'],
    ['a Who else is on it?', 'c My name is {-NAME:Tom Baker} and I am her husband.'],
    ['a Which e-mail address should I use?', "c It's {EMAIL:ana dot bell at example dot com}."],
    ['a So {EMAIL:ana.bell@example.com}, yes?', 'c {EMAIL:ana.bell@example.com}, that is it.'],
    ['a I have {EMAIL:ana.bell@example.com} now.', 'c Or {EMAIL:tom.baker@example.org} if that fails.'],
    ["c The shop's own is {-EMAIL:help@shop.example}."],
    ['a What is the best number to call you back?', "c It's {PHONE:415 555 0134}."],
    ["c At work it's {PHONE:212-555-0187 extension 12}."],
    ["c My husband's is {PHONE:646 555 0122}."],
    ['c My sister can be reached at {PHONE:303-555-0145}.', 'a And the shop at {PHONE:718-555-0166}?'],
    [
        'a Can you read me the card number?',
        'c {CREDIT_DEBIT_NUMBER:four one one one, one one one one}',
        'a okay',
        'c {+CREDIT_DEBIT_NUMBER:one one one one, one one one one}'
    ],
    ['a And the security code on the back?', 'c {CREDIT_DEBIT_CVV:seven three seven}'],
    ['a And the expiry date?', 'c {CREDIT_DEBIT_EXPIRY:oh nine twenty-eight}'],
    ['a The other card number, please?', 'c {CREDIT_DEBIT_NUMBER:5555 5555 5555 4444}'],
    ['a And the security code of that one?', 'c {CREDIT_DEBIT_CVV:908}'],
    ['a And its expiry date?', 'c {CREDIT_DEBIT_EXPIRY:11/27}'],
    ['a What is your date of birth?', 'c {DATE_OF_BIRTH:March third, nineteen eighty-one}.'],
    ["a And your husband's date of birth?", 'c {DATE_OF_BIRTH:May 5, 1979}.'],
    ['a And your social security number?', 'c {SSN:078-05-1120}'],
    ['a What is your address?', 'c {ADDRESS:27 Maple Street, Springfield}.'],
    ['a Where was it before?', 'c {-ADDRESS:14 Harbor Road, Riverton}.'],
    ['a And where do the letters go?', 'c To {ADDRESS:9 Mill Lane, Springfield| back door}.'],
    ['a Please choose a new PIN.', 'c My PIN is {PIN:4821}.'],
    ['c My old PIN was {PIN=PASSWORD:2749}.'],
    ['a The bank account, please?', 'c The account number is {BANK_ACCOUNT_NUMBER:12 3456 7890}.'],
    ['c The IBAN is {INTERNATIONAL_BANK_ACCOUNT_NUMBER:DE89 3704 0044 0532 0130 00}.'],
    ['c I saw it on {-URL:www.example.com/help}.', 'c And at {-URL:https://shop.example/returns}.'],
    ['c My password is {PASSWORD:bluebird77}.'],
    ['c my user name is {USERNAME:abell81}'],
    ['c You can try {PHONE:512-555-0173} in the evening.', 'c Or write to {EMAIL:tom.baker@example.org} again.'],
    ['c My licence plate is {LICENSE_PLATE:7ABC123}.'],
    ['c The router said {IP_ADDRESS:192.168.0.12}.']
];

/** Nothing of anybody. */
const TALK = [
    'a I see what you mean.',
    'c That is what I thought too.',
    'a The meter is read twice a year.',
    'c The bill looked higher than before.',
    'a We changed how the bill is put together.',
    'c It was warm all winter long.',
    'a You can see it in the list of payments.',
    'c I will look at it later.',
    'a The fee was taken back.',
    'c That is kind of you.'
];

const MARK = /\{([-+]?)([A-Z_]+)(?:=([A-Z_]+))?:([^|}]+)(?:\|([^}]+))?\}/g;

/** The lines of the call in their order: what is said where, spread over it, and talk between. The same every time. */
export const REVIEW_LINES: readonly ReviewLine[] = (() => {
    const marked: string[] = [];
    let random = 6;
    const talk = (): string => {
        random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
        return TALK[random % TALK.length] ?? '';
    };
    SAID.forEach((lines, place) => {
        while (marked.length < Math.floor((place * LINES) / SAID.length)) {
            marked.push(talk());
        }
        marked.push(...lines);
    });
    while (marked.length < LINES) {
        marked.push(talk());
    }
    return marked.map((line): ReviewLine => ({
        speaker: line.startsWith('a') ? 'agent' : 'customer',
        text: line.slice(2).replace(MARK, '$4$5'),
        decided: line
            .slice(2)
            .replace(MARK, (_, sign: string, kind: string, other: string | undefined, words: string) =>
                sign === '-' ? words : `[${other ?? kind}]`
            )
    }));
})();

/** How many suggestions there are: what goes on over two lines is one. */
export const SUGGESTED = [...SAID.flat().join('\n').matchAll(MARK)].filter(({ 1: sign }) => sign !== '+').length;

/** A new folder with that call, `VC-600`, which the local org can open with. */
export function makeReviewCall(): string {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-calls-'));
    cpSync(resolve(import.meta.dirname, '../../local-org/data/users.json'), join(folder, 'users.json'));
    const call = {
        name: 'VC-600',
        startedAt: 'now-5h',
        endedAt: '45:00',
        disposition: 'completed',
        participants: {
            agent: { role: 'Agent', name: 'Grace Whitfield', user: 'agent@example.com' },
            customer: { role: 'EndUser', name: 'Customer' }
        },
        entries: REVIEW_LINES.map(({ speaker, text }, at) => ({
            at: `${String(Math.floor(at / 15))}:${String((at % 15) * 4).padStart(2, '0')}`,
            speaker,
            text
        }))
    };
    writeFileSync(join(folder, 'review.call.json'), JSON.stringify(call));
    return folder;
}
