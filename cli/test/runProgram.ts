import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { rootDir } from '../../scripts/toolchain/rootDir.mjs';
import type { CliRun } from './runCli';

/** Starts the command line as a process of its own, with this environment and no other. */
export function startProgram(
    args: readonly string[],
    { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> }
): { readonly child: ChildProcess; readonly ended: Promise<CliRun> } {
    const child = spawn(process.execPath, [join(rootDir, 'cli/bin/run.mjs'), ...args], { cwd, env });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const ended = new Promise<CliRun>((resolve) =>
        child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
    );
    return { child, ended };
}
