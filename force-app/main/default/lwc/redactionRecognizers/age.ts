import { GAP, internWord, wordSet, type Tokens } from 'c/spokenText';
import type { Call } from './call';
import { defineCues } from './cues';
import { readEvidence, reasonOf } from './evidence';
import { isAmount } from './valueRules';
import type { Recognizer, Report } from './recognizer';
import type { Stretch } from './stretch';
import { spansOf } from './turns';

defineCues(
    'AGE',
    'how old are|is|was you|he|she|they|your|his|her, my|your|his|her|current|patients age, age please, age in years, what age'
);

const OLDEST = 120;
const AGED = wordSet('aged age');
const UNITS = wordSet('year years yr yrs month months week weeks');
/** What has no birthday, though it may be years old. */
const PERSON =
    'i im ive you youre he hes she shes they theyre we were my your his her who whos man woman male female boy girl ' +
    'child kid kids baby son daughter mother father mom mum dad husband wife brother sister patient person lady ' +
    'gentleman guy student driver grandmother grandfather nephew niece applicant caller member resident';
const PERSONS = wordSet(PERSON);
const THINGS = wordSet(
    'account accounts house car phone building policy computer system model device router card bill laptop roof boiler ' +
        'it its that thats this modem tv machine vehicle home property contract loan unit order ticket case software'
);
const PERSONS_BEHIND = wordSet(
    'man woman male female boy girl child son daughter mother father patient person lady gentleman guy student driver and'
);
const RULES = wordSet('under over above below minimum maximum legal retirement old must until least limit between');
const OR = internWord('or');
const OLD = internWord('old');
const YO = internWord('yo');
const OF = internWord('of');
const IN_FRONT = 7;
/** An age is asked for right before it is told. */
const SURE = 0.75;

/** Whether the words before speak of a person rather than of a thing: the nearest of either decides. */
function isOfPerson({ tokens }: Call, token: number, otherwise: boolean): boolean {
    const from = Math.max(tokens.firstOfLine[tokens.line[token] ?? 0] ?? 0, token - IN_FRONT);
    for (let at = token - 1; at >= from; at -= 1) {
        const word = tokens.word[at] ?? 0;
        if (THINGS.has(word)) {
            return false;
        }
        if (PERSONS.has(word)) {
            return true;
        }
    }
    return otherwise;
}

interface Years {
    readonly first: number;
    readonly last: number;
}

/** A number of years that somebody can be old; the number of a mask, as in "[AGE_2]", is none. */
function isAge({ characters, atoms }: Stretch, { gap }: Tokens): boolean {
    const years = Number(characters);
    const isOfMask = ((gap[atoms[0]?.firstToken ?? 0] ?? 0) & GAP.underscore) !== 0;
    return characters.length <= 3 && atoms.length <= 2 && years >= 1 && years <= OLDEST && !isOfMask;
}

/** The number of the first stretch that begins at the token or behind it. */
function firstFrom(stretches: readonly Stretch[], token: number): number {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((stretches[middle]?.atoms[0]?.firstToken ?? 0) < token) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/** A number of years whose last token is this one. */
function yearsEndingAt({ stretches, tokens }: Call, token: number): Years | undefined {
    const stretch = stretches[firstFrom(stretches, token + 1) - 1];
    const last = stretch?.atoms[stretch.atoms.length - 1];
    if (stretch === undefined || last?.lastToken !== token) {
        return undefined;
    }
    const first = isAge(stretch, tokens) ? stretch.atoms[0] : last;
    return Number(last.characters) <= OLDEST && first !== undefined
        ? { first: first.firstToken, last: token }
        : undefined;
}

/** A number of years whose first token is this one. */
function yearsStartingAt({ stretches, tokens }: Call, token: number): Years | undefined {
    const stretch = stretches[firstFrom(stretches, token)];
    const first = stretch?.atoms[0];
    const last = stretch?.atoms[stretch.atoms.length - 1];
    return stretch !== undefined && first?.firstToken === token && last !== undefined && isAge(stretch, tokens)
        ? { first: token, last: last.lastToken }
        : undefined;
}

/** "45 years old", "45-year-old", "45 yo", "aged 45", "45 years of age": written in a form that names itself. */
function readNamed(call: Call, mark: number): Years | undefined {
    const { tokens } = call;
    const { word } = tokens;
    const here = word[mark] ?? 0;
    const start = tokens.firstOfLine[tokens.line[mark] ?? 0] ?? 0;
    const end = tokens.firstOfLine[(tokens.line[mark] ?? 0) + 1] ?? 0;
    const behindUnit = here === OLD || word[mark - 1] === OF ? mark - (here === OLD ? 1 : 2) : -1;
    if (behindUnit > start && UNITS.has(word[behindUnit] ?? 0)) {
        const years = yearsEndingAt(call, behindUnit - 1);
        const isOf = here !== OLD || PERSONS_BEHIND.has(mark + 1 < end ? (word[mark + 1] ?? 0) : 0);
        return years !== undefined && isOfPerson(call, years.first, isOf || isAskedFor(call, years))
            ? { first: years.first, last: mark }
            : undefined;
    }
    if (here === YO && mark > start) {
        const years = yearsEndingAt(call, mark - 1);
        return years === undefined ? undefined : { first: years.first, last: mark };
    }
    if (AGED.has(here) && mark + 1 < end && !isOfRule(call, mark, start)) {
        const years = yearsStartingAt(call, word[mark + 1] === OF ? mark + 2 : mark + 1);
        const behind = years === undefined ? 0 : (word[years.last + 1] ?? 0);
        return years === undefined || behind === OR || UNITS.has(behind)
            ? undefined
            : { first: mark, last: years.last };
    }
    return undefined;
}

function isAskedFor(call: Call, { first, last }: Years): boolean {
    return (readEvidence(call, first, last).get('AGE')?.strength ?? 0) >= SURE;
}

/** "under the age of 18", "retirement age 65": a rule's age is nobody's. */
function isOfRule({ tokens }: Call, mark: number, start: number): boolean {
    for (let at = mark - 1; at >= Math.max(start, mark - 3); at -= 1) {
        if (RULES.has(tokens.word[at] ?? 0)) {
            return true;
        }
    }
    return false;
}

function findAnswers(call: Call, report: Report): void {
    if (!call.cues.some(({ kind }) => kind === 'AGE')) {
        return;
    }
    for (const stretch of call.stretches) {
        const first = stretch.atoms[0];
        const last = stretch.atoms[stretch.atoms.length - 1];
        if (first === undefined || last === undefined || !isAge(stretch, call.tokens) || isAmount({ call, stretch })) {
            continue;
        }
        const announced = readEvidence(call, first.firstToken, last.lastToken).get('AGE');
        if (announced !== undefined && announced.strength >= SURE && isAnswer(call, first.firstToken)) {
            report({
                entityType: 'AGE',
                score: 0.45 + 0.3 * announced.strength,
                spans: spansOf(call, first.firstToken, last.lastToken),
                reasons: [reasonOf(announced)]
            });
        }
    }
}

/** Whether the number comes early in its line or sentence: "I'm twenty eight", "he's, uh, forty". */
function isAnswer({ tokens }: Call, token: number): boolean {
    let at = token;
    const first = tokens.firstOfLine[tokens.line[token] ?? 0] ?? 0;
    while (at > first && ((tokens.gap[at] ?? 0) & (GAP.dot | GAP.other)) === 0) {
        at -= 1;
    }
    return token - at <= 5;
}

/** How old somebody is; how long something lasts, or how old a thing is, is nobody's secret. */
export const age: Recognizer = {
    entityType: 'AGE',
    find: (call, report) => {
        for (const mark of call.marks.ages) {
            const years = readNamed(call, mark);
            if (years !== undefined) {
                report({
                    entityType: 'AGE',
                    score: 0.7,
                    spans: spansOf(call, years.first, years.last),
                    reasons: [{ code: 'typicalForm' }]
                });
            }
        }
        findAnswers(call, report);
    }
};
