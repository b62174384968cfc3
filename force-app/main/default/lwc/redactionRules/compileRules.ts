import { compilePattern } from './compilePattern';
import { parseRules, type ParsedRule } from './parseRules';
import { PatternRefusal } from './patternRefusal';
import type { CompiledRule } from './rule';
import { toRuleProblem, type RuleFault, type RuleProblem } from './ruleProblem';
import { createWordFinder } from './wordFinder';

export interface CompileOptions {
    /** The languages that the call may be in, such as `en-US`: rules of other ones are left out. Without any none are. */
    readonly languages?: readonly string[];
}

/** The rules that hold, in their order, and why the others were left out. */
export interface CompiledRules {
    readonly rules: readonly CompiledRule[];
    readonly problems: readonly RuleProblem[];
    /** The names of rules that are left out since they are for other languages. */
    readonly otherLanguages: readonly string[];
}

/**
 * Makes a list of `RuleRecord`s ready to run: once, and then for every line. A rule that is broken, or that doesn't keep to
 * its examples, is left out and named; the others run. Never throws.
 */
export function compileRules(records: unknown, { languages = [] }: CompileOptions = {}): CompiledRules {
    const parsed = parseRules(records);
    const rules: CompiledRule[] = [];
    const problems = [...parsed.problems];
    const isSpokenHere = ({ language }: ParsedRule): boolean =>
        languages.length === 0 || languages.some((ofCall) => isSpoken(language, ofCall));
    parsed.rules.filter(isSpokenHere).forEach((rule) => {
        const compiled = compileRule(rule);
        if ('find' in compiled) {
            rules.push(compiled);
        } else {
            problems.push(toRuleProblem(rule.name, compiled));
        }
    });
    const others = parsed.rules.filter((rule) => !isSpokenHere(rule));
    return { rules, problems, otherLanguages: others.map(({ name }) => name) };
}

/** A rule for `en` is for `en-US` as well, but not the other way round. */
function isSpoken(ofRule: string, ofCall: string): boolean {
    return ofRule === '' || `${ofCall.toLowerCase().replaceAll('_', '-')}-`.startsWith(`${ofRule}-`);
}

function compileRule(rule: ParsedRule): CompiledRule | RuleFault {
    const { name, entityType, role, words, pattern } = rule;
    const finder = words.length > 0 ? createWordFinder(words) : compilePattern(pattern);
    if (finder instanceof PatternRefusal) {
        return { code: finder.code, field: 'pattern', ...(finder.detail && { detail: finder.detail }) };
    }
    const find: CompiledRule['find'] = (text) => finder(text).spans;
    const missed = rule.mustMatch.findIndex((example) => find(example).length === 0);
    if (missed >= 0) {
        return { code: 'EXAMPLE_NOT_FOUND', field: 'mustMatch', line: missed + 1 };
    }
    const caught = rule.mustNotMatch.findIndex((example) => find(example).length > 0);
    if (caught >= 0) {
        return { code: 'EXAMPLE_FOUND', field: 'mustNotMatch', line: caught + 1 };
    }
    return { name, entityType, ...(role && { role }), find };
}
