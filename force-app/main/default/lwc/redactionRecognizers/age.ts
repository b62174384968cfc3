import { GAP, internWord, wordSet } from 'c/spokenText';
import { endsThere, findStatedAges, inOneGo, withHalf } from './ageStated';
import { announcedAs, findSpokenOf } from './announced';
import type { Call } from './call';
import { defineCues } from './cues';
import { reasonOf } from './evidence';
import { isAmount } from './amounts';
import type { Recognizer, Report } from './recognizer';
import type { Stretch } from './stretch';
import {
    firstFrom,
    firstOf,
    firstTokenOf,
    gapAt,
    isIn,
    lastBefore,
    lastBegunBefore,
    lastIn,
    lineAt,
    lineStart,
    wordAt
} from './nearby';
import { reportSaid } from './turns';

defineCues(
    'AGE',
    'how old are|is|was the? you|he|she|they|your|his|her|patient|child|driver|drivers, how old you|he|she|they are|is, hes|shes how old, ' +
        'my|your|his|her|their|current|patients|childs age, age please, age in years, what age, ages of, their|your ages, ' +
        '~how old, makes you|him|her'
);

const OLDEST = 120;
const AGED = wordSet('aged age');
const UNITS = wordSet('year years yr yrs month months week weeks');
/** Who has a birthday: said shortly before, or behind. */
const PERSONS = wordSet(
    'i im ive you youre he hes she shes they theyre we were my your his her who whos man woman male female boy girl child ' +
        'baby son daughter mother father mom mum dad husband wife brother sister patient person guy student driver caller and'
);
/** What has none, though it may be years old. */
const THINGS = wordSet(
    'account house car phone building policy computer system device card bill laptop it its that thats this tv machine home ' +
        'contract loan software'
);
const RULES = wordSet('under over above below minimum maximum legal retirement must until least limit between');
const OR = internWord('or');
const OLD = internWord('old');
const YO = internWord('yo');
const OF = internWord('of');
const IN_FRONT = 7;
/** So many words of a sentence may come before an answer. */
const MOST_BEFORE = 5;
/** An age is asked for right before it is told. */
const SURE = 0.75;
/** "How old is" may ask for a thing's age as well. */
const LIKELY = 0.5;
/** So many words of a question say whose age it asks for. */
const MOST_ASKED = 12;

interface Years {
    readonly first: number;
    readonly last: number;
}

/** A number of years that somebody can be old; the number of a mask, as in "[AGE_2]", is none. */
function isAge(call: Call, { characters, atoms }: Stretch): boolean {
    const years = Number(characters);
    const isOfMask = (gapAt(call, atoms[0]?.firstToken ?? 0) & GAP.underscore) !== 0;
    return characters.length <= 3 && atoms.length <= 2 && years >= 1 && years <= OLDEST && !isOfMask;
}

/** A number of years whose last token is this one. */
function yearsBefore(call: Call, token: number): Years | undefined {
    const stretch = lastBegunBefore(call.stretches, token, firstTokenOf);
    const last = stretch?.atoms[stretch.atoms.length - 1];
    if (stretch === undefined || last?.lastToken !== token - 1 || Number(last.characters) > OLDEST) {
        return undefined;
    }
    return { first: (isAge(call, stretch) ? stretch.atoms[0] : last)?.firstToken ?? token, last: token };
}

/** A number of years whose first token is this one. */
function yearsFrom(call: Call, token: number): Years | undefined {
    const stretch = call.stretches[firstFrom(call.stretches, token, firstTokenOf)];
    return stretch !== undefined && firstTokenOf(stretch) === token && isAge(call, stretch)
        ? { first: token, last: stretch.atoms[stretch.atoms.length - 1]?.lastToken ?? token }
        : undefined;
}

/** Whether the words before speak of a person rather than of a thing: the nearest of either decides. */
function isOfPerson(call: Call, mark: number, { first, last }: Years): boolean {
    const person = lastBefore(call, first, IN_FRONT, PERSONS);
    const thing = lastBefore(call, first, IN_FRONT, THINGS);
    return person === thing
        ? wordAt(call, mark) !== OLD ||
              isIn(call, mark + 1, PERSONS) ||
              announcedAs(call, 'AGE', first, last).strength >= SURE
        : person > thing;
}

/** "45 years old", "45-year-old", "45 yo", "aged 45", "45 years of age": written in a form that names itself. */
function readNamed(call: Call, mark: number): Years | undefined {
    const here = wordAt(call, mark);
    const start = lineStart(call, mark);
    const unit = here === OLD ? mark - 1 : wordAt(call, mark - 1) === OF ? mark - 2 : start;
    if (unit > start && isIn(call, unit, UNITS)) {
        const years = yearsBefore(call, unit);
        return years !== undefined && isOfPerson(call, mark, years) ? { ...years, last: mark } : undefined;
    }
    if (here === YO && mark > start) {
        return yearsBefore(call, mark);
    }
    // "under the age of 18", "retirement age 65": a rule's age is nobody's.
    if (isIn(call, mark, AGED) && lastBefore(call, mark, 3, RULES) < 0) {
        const years = yearsFrom(call, wordAt(call, mark + 1) === OF ? mark + 2 : mark + 1);
        const behind = years === undefined ? OR : wordAt(call, years.last + 1);
        return years === undefined || behind === OR || UNITS.has(behind) ? undefined : { ...years, first: mark };
    }
    return undefined;
}

function findAnswers(call: Call, report: Report): void {
    const spokenOf = findSpokenOf(call, 'AGE');
    if (spokenOf === undefined) {
        return;
    }
    for (const whole of call.stretches) {
        const first = firstTokenOf(whole);
        if (!spokenOf.isNear(first)) {
            continue;
        }
        const stretch = inOneGo(whole);
        if (isAge(call, stretch) && isAnswer(call, first) && !isAmount({ call, stretch })) {
            const last = withHalf(call, stretch.atoms[stretch.atoms.length - 1]?.lastToken ?? first);
            const announced = announcedAs(call, 'AGE', first, last);
            const isToldHere = announced.isAskedFor || endsThere(call, last);
            if (
                (announced.strength >= SURE && isToldHere) ||
                (announced.strength >= LIKELY && isBare(call, first, last))
            ) {
                reportSaid(call, report, 'AGE', 0.45 + 0.3 * announced.strength, first, last, [reasonOf(announced)]);
            }
        }
    }
}

/** Whether the line begins with the number, and no thing was spoken of before: "and that makes you?", "Fifty-eight." */
function isBare(call: Call, first: number, last: number): boolean {
    const line = lineAt(call, first);
    return (
        line > 0 &&
        first === firstOf(call, line) &&
        endsThere(call, last) &&
        lastIn(call, Math.max(firstOf(call, line - 1), first - MOST_ASKED), first, THINGS) < 0
    );
}

/** Whether the number comes early in its line or sentence: "I'm twenty eight", "he's, uh, forty". */
function isAnswer(call: Call, token: number): boolean {
    const least = token - MOST_BEFORE;
    let at = token;
    while (at > least && at > lineStart(call, token) && (gapAt(call, at) & (GAP.dot | GAP.other)) === 0) {
        at -= 1;
    }
    return at > least || (gapAt(call, at) & (GAP.line | GAP.dot | GAP.other)) !== 0;
}

/** How old somebody is; how long something lasts, or how old a thing is, is nobody's secret. */
export const age: Recognizer = {
    entityType: 'AGE',
    find: (call, report) => {
        for (const mark of call.marks.ages) {
            const years = readNamed(call, mark);
            if (years !== undefined) {
                reportSaid(call, report, 'AGE', 0.7, years.first, years.last, [{ code: 'typicalForm' }]);
            }
        }
        findStatedAges(call, report);
        findAnswers(call, report);
    }
};
