import type { SpeakerRole } from './format';

/**
 * How much a prefix looks like somebody: 'role' is a word for a party of a call, 'name' is written like a name, 'weak'
 * might be one.
 */
export type PrefixStrength = 'role' | 'name' | 'weak';

/** A text that begins like `Agent: `. */
export interface Prefixed {
    readonly speaker: string;
    readonly strength: PrefixStrength;
    /** What comes behind the colon. */
    readonly text: string;
}

/** What is written for somebody nobody knows, and read as nobody. */
export const UNKNOWN_SPEAKER = 'Unknown speaker';

/** A longer beginning is no name. */
const MAX_NAME = 50;
const MAX_WORDS = 6;

const CHARACTERS = /^[\p{L}+][\p{L}\p{M}\p{N} .,'’_&()#/@+-]*$/u;

const ROLES: readonly (readonly [SpeakerRole, RegExp])[] = [
    [
        'agent',
        /^(?:(?:call cent(?:er|re) |service |support |sales |customer (?:service |support )?)?(?:agent|rep|representative|advisor|adviser|operator|associate|specialist)|csr)(?: ?#?\d+)?$/i
    ],
    ['customer', /^(?:customer|caller|client|end[ _]?user|patient|member)(?: ?#?\d+)?$/i],
    ['system', /^(?:system|ivr|bot|chat ?bot|virtual agent|voice ?bot)(?: ?#?\d+)?$/i]
];
const PARTY =
    /^(?:(?:unknown )?speaker|spk|participant|channel|interviewer|interviewee|host|guest|moderator|supervisor|manager|user|narrator)(?:[ _#]?\w{1,3})?$/i;

/** Small words inside of names. */
const PARTICLES = new Set(
    'da de del della den der di do dos du el la le van von zu zum zur af av bin ibn al ben y e of the and'.split(' ')
);

/** What sentences begin with before a colon, and what forms call their fields: never somebody's name alone. */
const SENTENCE_STARTS = new Set(
    (
        'a address agenda also and answer are attention because but call case chapter city conclusion country date duration ' +
        'email example fact finally first for from fyi he hello here her hi his how however http https i if important in ' +
        'is it just language last let like list listen location look my name next no note now number ok okay one option or ' +
        'order our participants phone plan please plus point price ps quote question re reason recording remember result ' +
        'second section see she so solution source start step subject summary thanks that the their then there these they ' +
        'thing think third this those time tip title to today tomorrow topic total translation two update url wait warning ' +
        'we well what when where which who why yes yesterday you your'
    ).split(' ')
);

/** The name at the beginning of a text such as `Agent: hello`, if it may be one. */
export function splitPrefix(text: string): Prefixed | undefined {
    const colon = text.search(/[:：]/);
    if (colon < 1 || colon > MAX_NAME) return undefined;
    const speaker = text.slice(0, colon).trim();
    const strength = nameStrength(speaker);
    if (strength === undefined) return undefined;
    const rest = text.slice(colon + 1);
    if (rest !== '' && strength !== 'role' && !/^\s/.test(rest)) return undefined;
    return { speaker, strength, text: rest.trim() };
}

/** Whether this is written like somebody's name, and how surely. */
export function nameStrength(name: string): PrefixStrength | undefined {
    if (name.length > MAX_NAME || !CHARACTERS.test(name)) return undefined;
    if (PARTY.test(name) || toRole(name) !== undefined) return 'role';
    const words = name.split(/\s+/);
    if (words.length > MAX_WORDS || isSentenceStart(words[0] ?? '') || words.some(endsSentence)) return undefined;
    if (words.every(isNameWord)) return 'name';
    return words.length <= 3 ? 'weak' : undefined;
}

/** The party of a call that a speaker's name is the word for. */
export function toRole(speaker: string): SpeakerRole | undefined {
    return ROLES.find(([, words]) => words.test(speaker))?.[0];
}

/** Whether a beginning such as `Date` or `Call ID` names a field of a form. */
export function isSentenceStart(word: string): boolean {
    const [plain = ''] = word.toLowerCase().split(/[’']/);
    return SENTENCE_STARTS.has(plain);
}

function isNameWord(word: string, place: number): boolean {
    return /^[^\p{L}]*(?:[\p{Lu}\p{Lt}\p{Lo}]|$)/u.test(word) || (place > 0 && PARTICLES.has(word.toLowerCase()));
}

/** `Listen.` ends a sentence; `Dr.`, `Prof.` and `A.J.` end words. */
function endsSentence(word: string): boolean {
    return /^\p{L}{5,}\.$/u.test(word);
}
