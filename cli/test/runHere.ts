import { detect } from 'c/transcriptRedaction';
import { runCli, type CliRun } from './runCli';

/** Variables that the command line reads. */
const OURS = /^(?:SF|TRANSCRIPT_DESK)_/;

/**
 * Runs the command line as `startProgram` does, in that folder and with those variables, but in this process: it is there
 * at once. What a process alone has (signals, other programs, exits) it has not.
 */
export async function runHere(
    args: readonly string[],
    { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> }
): Promise<CliRun> {
    const folder = process.cwd();
    const before = Object.entries(process.env).filter(([name]) => OURS.test(name));
    const clear = (): void => {
        for (const name of Object.keys(process.env)) if (OURS.test(name)) Reflect.deleteProperty(process.env, name);
    };
    clear();
    Object.assign(process.env, env);
    process.chdir(cwd);
    try {
        return await runCli(args, '', { detect });
    } finally {
        process.chdir(folder);
        clear();
        Object.assign(process.env, Object.fromEntries(before));
    }
}
