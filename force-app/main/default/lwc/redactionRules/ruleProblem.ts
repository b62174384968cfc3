import { MOST_PATTERN_LENGTH } from './compilePattern';
import { MOST_STATES } from './patternProgram';
import type { RefusalCode } from './patternRefusal';

/** What can be wrong with a rule. */
export type RuleProblemCode =
    | RefusalCode
    /** The rules, a rule or a field of it have a shape that nobody knows. */
    | 'RULE_MALFORMED'
    | 'ENTITY_TYPE_UNKNOWN'
    | 'LANGUAGE_UNKNOWN'
    | 'ROLE_UNKNOWN'
    /** It has neither words nor a pattern, or both. */
    | 'WORDS_OR_PATTERN'
    | 'WORD_TOO_LONG'
    /** An example that the rule must find is not found, or one that it must not find is. */
    | 'EXAMPLE_NOT_FOUND'
    | 'EXAMPLE_FOUND';

/** The parts of a rule, as `RuleRecord` calls them. */
export type RuleField =
    'name' | 'active' | 'words' | 'pattern' | 'entityType' | 'language' | 'role' | 'mustMatch' | 'mustNotMatch';

/** Why a rule is left out. It never carries an example's text, which may be somebody's. */
export interface RuleProblem {
    readonly code: RuleProblemCode;
    /** The rule's name, or its number in the list where it has none. */
    readonly rule: string;
    /** None where it is about the whole rule. */
    readonly field?: RuleField;
    /** The line of the field that it is about, counted from 1. */
    readonly line?: number;
    /** What was met, in words. */
    readonly detail?: string;
    /** What to do, in a plain English sentence. */
    readonly remedy: string;
}

/** As long as one word or phrase may be, in UTF-16 units. */
export const MOST_WORD_LENGTH = 200;

const REMEDIES: Readonly<Record<RuleProblemCode, string>> = {
    RULE_MALFORMED: 'Give the rule a name, and fill in its fields as text.',
    ENTITY_TYPE_UNKNOWN: 'Choose one of the entity types from the list.',
    LANGUAGE_UNKNOWN: 'Give a language code such as en or pt-BR, or leave the language empty.',
    ROLE_UNKNOWN: 'Choose agent, customer or any.',
    WORDS_OR_PATTERN: 'Fill in either words or a pattern.',
    WORD_TOO_LONG: `Shorten the phrase to ${MOST_WORD_LENGTH} characters, and put one on each line.`,
    EXAMPLE_NOT_FOUND: 'Change the rule so that it finds this example, or take the example out.',
    EXAMPLE_FOUND: 'Change the rule so that it leaves this example alone, or take the example out.',
    PATTERN_INVALID: 'Check brackets and backslashes: this is no regular expression of JavaScript with the flags iu.',
    PATTERN_UNSUPPORTED: 'Write the pattern without it: it would make the time that a search takes unpredictable.',
    PATTERN_MATCHES_NOTHING: 'Let the pattern ask for at least one character: now it also matches an empty text.',
    PATTERN_REPEATS_NOTHING: 'Let what is repeated have at least one character: (a?)* is a*.',
    PATTERN_AMBIGUOUS:
        'Two repeats without limit match the same characters, inside or next to each other, which can take very long. ' +
        'Keep one of them, or give one a limit, such as {1,20}.',
    PATTERN_TOO_LARGE:
        `Shorten the pattern to ${MOST_PATTERN_LENGTH} characters, and lower the counts in its braces: written out, it ` +
        `may have ${MOST_STATES} parts.`
};

/** What is wrong with a rule, before it is said of which. */
export type RuleFault = Pick<RuleProblem, 'code' | 'field' | 'line' | 'detail'>;

/** Says of which rule, and what to do. */
export function toRuleProblem(rule: string, fault: RuleFault): RuleProblem {
    return { ...fault, rule, remedy: REMEDIES[fault.code] };
}
