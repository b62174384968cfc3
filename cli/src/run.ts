import { readFileSync } from 'node:fs';
import { COMMANDS } from './commands/commands';
import { EXIT_CODE, type ExitCode } from './exitCode';
import { Output, OutputClosed } from './output/output';
import { describeProblem, type Problem } from './problems';
import type { Detect, Terminal } from './terminal';

const HELP = `transcript-desk COMMAND

Finds in transcripts what should not stay in them, and masks it; reads transcripts of any
common format, checks them, and writes them in another. Works on files, offline; with
--voice-call, on transcripts that Salesforce has stored. Uploads transcripts to Salesforce.

${COMMANDS.map(({ name, about }) => `  ${name.padEnd(8)}${about}`).join('\n')}

  --help      this help; after a COMMAND, all about it
  --version   the version
`;

/**
 * Does what the arguments ask for.
 *
 * @param args without node and script
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal, detect: Detect): Promise<ExitCode> {
    const [name, ...rest] = args;
    const command = COMMANDS.find((known) => known.name === name);
    if (command !== undefined && !asksForHelp(rest)) return command.run(rest, terminal, detect);
    if (command !== undefined) return print(terminal, command.help);
    if (name === '--version') return print(terminal, `${readVersion()}\n`);
    if (name === undefined || !['--help', '-h', 'help'].includes(name)) return refuse(terminal, toProblem(name));
    return print(terminal, COMMANDS.find((known) => known.name === rest[0])?.help ?? HELP);
}

function asksForHelp(args: readonly string[]): boolean {
    const end = args.indexOf('--');
    return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}

function toProblem(name: string | undefined): Problem {
    const commands = COMMANDS.map((known) => known.name).join(', ');
    const what = name === undefined ? `say what to do: ${commands}` : `there is no command “${name}”, only ${commands}`;
    return { code: 'USAGE_INVALID', what };
}

async function print(terminal: Terminal, text: string): Promise<ExitCode> {
    try {
        await new Output(terminal.stdout).write(text);
    } catch (error) {
        if (!(error instanceof OutputClosed)) throw error;
    }
    return EXIT_CODE.nothingFound;
}

async function refuse(terminal: Terminal, problem: Problem): Promise<ExitCode> {
    await new Output(terminal.stderr).write(describeProblem(problem));
    return EXIT_CODE.badInput;
}

function readVersion(): string {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
    return isManifest ? String(manifest.version) : '';
}
