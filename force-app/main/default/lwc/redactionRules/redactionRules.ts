export type { CompiledRule } from './rule';
export type { ParsedRule, ParsedRules, RuleRecord } from './parseRules';
export { parseRules } from './parseRules';
export type { RuleField, RuleProblem, RuleProblemCode } from './ruleProblem';
export type { CompiledRules, CompileOptions } from './compileRules';
export { compileRules } from './compileRules';
