import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { ExitCode } from '../exitCode';
import type { Problem } from '../problems';
import type { Detect, Terminal } from '../terminal';

/** Something that `transcript-desk` does. */
export interface Command {
    readonly name: string;
    /** One line for the list of commands. */
    readonly about: string;
    readonly help: string;
    readonly run: (args: string[], terminal: Terminal, detect: Detect) => Promise<ExitCode>;
}

/** What was asked for, or what is wrong with how it was. */
export type Usage<Value> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** A use that is wrong, in words without a full stop. */
export function createMisuse(what: string): { readonly ok: false; readonly problem: Problem } {
    return { ok: false, problem: { code: 'USAGE_INVALID', what } };
}

/** Node's parser of arguments, without its throwing. */
export function parseCommandLine<Config extends ParseArgsConfig>(
    config: Config
): Usage<ReturnType<typeof parseArgs<Config>>> {
    try {
        return { ok: true, value: parseArgs(config) };
    } catch (error) {
        const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
        return createMisuse(message.split('. ')[0] ?? '');
    }
}

/** A score from 0 to 1, or none. */
export function parseMinScore(text: string | undefined): Usage<number | undefined> {
    if (text === undefined) return { ok: true, value: undefined };
    const score = text.trim() === '' ? NaN : Number(text);
    return score >= 0 && score <= 1
        ? { ok: true, value: score }
        : createMisuse('--min-score takes a number from 0 to 1, such as 0.8');
}
