import { isEntityType, type EntityType } from 'c/entityTypes';
import type { CompiledRule } from './rule';
import { MOST_WORD_LENGTH, toRuleProblem, type RuleFault, type RuleField, type RuleProblem } from './ruleProblem';

/**
 * A rule as it is kept, all of it text but `active`: Transcript_Redaction_Rule__mdt without its suffixes. `words` and the
 * examples have one on each line. `role`: agent, customer or any, in either case. What is empty, null or absent is not
 * said; `active` that is absent is true.
 */
export type RuleRecord = Readonly<
    Partial<Record<Exclude<RuleField, 'active'>, string | null>> & { active?: boolean | null }
>;

/** A rule with every field checked; whether its pattern and its examples hold is seen when it is compiled. */
export interface ParsedRule {
    readonly name: string;
    readonly entityType: EntityType;
    readonly role?: CompiledRule['role'];
    /** A language tag in lower case; empty: any. */
    readonly language: string;
    readonly words: readonly string[];
    /** Empty where there are words. */
    readonly pattern: string;
    readonly mustMatch: readonly string[];
    readonly mustNotMatch: readonly string[];
}

/** Rules and what is wrong with those that were left out. */
export interface ParsedRules {
    readonly rules: readonly ParsedRule[];
    readonly problems: readonly RuleProblem[];
}

/** Reads a list of `RuleRecord`s, from wherever it came. Rules that are not active are passed over. Never throws. */
export function parseRules(records: unknown): ParsedRules {
    const rules: ParsedRule[] = [];
    const problems: RuleProblem[] = [];
    const list: readonly unknown[] = Array.isArray(records) ? records : [null];
    list.forEach((record, index) => {
        if (isFields(record) && record['active'] === false) {
            return;
        }
        const name = isFields(record) && typeof record['name'] === 'string' ? record['name'].trim() : '';
        const parsed = isFields(record) ? parseRule(record, name) : [{ code: 'RULE_MALFORMED' } as const];
        if ('name' in parsed) {
            rules.push(parsed);
        } else {
            problems.push(...parsed.map((fault) => toRuleProblem(name || `#${index + 1}`, fault)));
        }
    });
    return { rules, problems };
}

function parseRule(record: Fields, name: string): ParsedRule | readonly RuleFault[] {
    const faults: RuleFault[] = [];
    const refuse = (code: RuleFault['code'], field?: RuleField, line?: number): void => {
        faults.push({ code, ...(field && { field }), ...(line && { line }) });
    };
    const textOf = (field: RuleField): string => {
        const value = record[field] ?? '';
        if (typeof value !== 'string') {
            refuse('RULE_MALFORMED', field);
            return '';
        }
        return value.trim();
    };

    if (!name) {
        refuse('RULE_MALFORMED', 'name');
    }
    if (typeof (record['active'] ?? true) !== 'boolean') {
        refuse('RULE_MALFORMED', 'active');
    }
    const entityType = textOf('entityType');
    if (!isEntityType(entityType)) {
        refuse('ENTITY_TYPE_UNKNOWN', 'entityType');
    }
    const language = textOf('language').toLowerCase().replaceAll('_', '-');
    if (!/^(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?$/.test(language)) {
        refuse('LANGUAGE_UNKNOWN', 'language');
    }
    const role = textOf('role').toLowerCase();
    if (!['', 'any', 'agent', 'customer'].includes(role)) {
        refuse('ROLE_UNKNOWN', 'role');
    }
    const words = linesOf(textOf('words'));
    words.forEach((word, index) => {
        if (word.length > MOST_WORD_LENGTH) {
            refuse('WORD_TOO_LONG', 'words', index + 1);
        }
    });
    const pattern = textOf('pattern');
    if (words.length > 0 === (pattern !== '')) {
        refuse('WORDS_OR_PATTERN', 'words');
    }
    const examples = { mustMatch: linesOf(textOf('mustMatch')), mustNotMatch: linesOf(textOf('mustNotMatch')) };
    return isEntityType(entityType) && faults.length === 0
        ? {
              name,
              entityType,
              ...((role === 'agent' || role === 'customer') && { role }),
              language,
              words,
              pattern,
              ...examples
          }
        : faults;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null;
}

function linesOf(text: string): readonly string[] {
    return text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
