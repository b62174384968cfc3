import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { StartProxy } from './runningProxy';

const repository = resolve(import.meta.dirname, '../..');

/** Starts the proxy as an admin does, in a process of its own: it can be killed with a save under way. */
export const startProxyProcess: StartProxy = async (env) => {
    const chunks: string[] = [];
    const output = (): string => chunks.join('');
    const stopWithParent = resolve(repository, 'scripts/toolchain/stopWithParent.mjs');
    const child = spawn(
        process.execPath,
        ['--import', stopWithParent, '--import', 'tsx', resolve(repository, 'proxy/src/server.ts')],
        { cwd: repository, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }
    );
    const listening = new Promise<void>((isListening, failed) => {
        const listen = (data: Buffer): void => {
            chunks.push(data.toString());
            if (output().includes('"msg":"listening"')) {
                isListening();
            }
        };
        child.stdout?.on('data', listen);
        child.stderr?.on('data', listen);
        child.on('exit', () => failed(new Error(`the proxy ended:\n${output()}`)));
    });
    await listening;
    return {
        output,
        async end() {
            if (child.exitCode === null && child.signalCode === null) {
                const ended = once(child, 'exit');
                child.kill('SIGKILL');
                await ended;
            }
        }
    };
};
