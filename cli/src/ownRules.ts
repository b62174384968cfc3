import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { compileRules, type CompiledRule, type RuleProblem } from 'c/redactionRules';
import type { Usage } from './commands/command';
import { isArray, parseJson } from './input/jsonShape';
import { findJsonFault, toPlace } from './input/jsonTexts';
import type { Problem } from './problems';
import { isSystemError, systemReason } from './systemError';

/** The rules of `--rules FILE`, ready to run, and a line for standard error about each that is left out. */
export interface OwnRules {
    readonly rules: readonly CompiledRule[];
    readonly complaints: readonly string[];
}

/** Reads and compiles them, but those for other languages than these. A file that is no list of rules is a problem; without a file there are none. */
export async function readOwnRules(
    file: string | undefined,
    languages: readonly string[] = []
): Promise<Usage<OwnRules>> {
    if (file === undefined) return { ok: true, value: { rules: [], complaints: [] } };
    const createProblem = (problem: Problem): Usage<never> => ({ ok: false, problem: { file, ...problem } });
    let bytes: Buffer;
    try {
        bytes = await readFile(file);
    } catch (error) {
        if (!isSystemError(error)) throw error;
        return createProblem({ code: 'FILE_UNREADABLE', what: `the file can’t be read (${systemReason(error)})` });
    }
    if (!isUtf8(bytes)) return createProblem({ code: 'TEXT_NOT_UTF8' });
    const source = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const json = parseJson(source);
    if (json === undefined) {
        return createProblem({ code: 'JSON_INVALID', ...toPlace(source, findJsonFault(source) ?? 0) });
    }
    if (!isArray(json.value)) return createProblem({ code: 'FIELD_INVALID', what: 'rules have to be a JSON array' });
    const { rules, problems } = compileRules(json.value, { languages });
    return { ok: true, value: { rules, complaints: problems.map((problem) => describeRuleProblem(file, problem)) } };
}

function describeRuleProblem(file: string, { code, rule, field, line, detail, remedy }: RuleProblem): string {
    // As a JSON string: a control character must not reach the terminal.
    const where = [
        `rule ${JSON.stringify(rule)}`,
        ...(field === undefined ? [] : [field]),
        ...(line === undefined ? [] : [`line ${line}`])
    ].join(', ');
    return `${file}: ${code}: ${where}${detail === undefined ? '' : `: ${detail}`}. ${remedy}\n`;
}
