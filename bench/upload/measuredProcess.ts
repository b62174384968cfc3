import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
const PRELOAD = pathToFileURL(resolve(import.meta.dirname, 'reportUse.mjs')).href;

const use = z.object({ mostBytes: z.number(), cpuMicros: z.number() });
const listening = z.object({ port: z.number() });

/** A process and what it uses. */
export interface MeasuredProcess {
    /** Its memory at most since it was asked last, and its own time so far. */
    use(): Promise<z.infer<typeof use>>;
    /** What it sends next. */
    nextMessage(): Promise<unknown>;
    stop(): Promise<void>;
}

/** Starts a script of this project in a process of its own, which ends with this one. */
export function startMeasured(
    script: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {}
): MeasuredProcess {
    const child = spawn(process.execPath, ['--import', 'tsx', '--import', PRELOAD, script, ...args], {
        cwd: ROOT,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    });
    const gone = once(child, 'exit');
    const nextMessage = async (): Promise<unknown> => {
        const ended = gone.then(() => {
            throw new Error(`${script} ended`);
        });
        const [message] = (await Promise.race([once(child, 'message'), ended])) as readonly unknown[];
        return message;
    };
    return {
        nextMessage,
        async use() {
            child.send('use');
            return use.parse(await nextMessage());
        },
        async stop() {
            child.kill();
            await gone;
        }
    };
}

/** Starts a script that listens and tells its port: its address too. */
export async function startServer(
    script: string,
    args: readonly string[] = []
): Promise<{ readonly url: string; readonly process: MeasuredProcess }> {
    const process = startMeasured(script, args);
    return { process, url: `http://127.0.0.1:${listening.parse(await process.nextMessage()).port}` };
}
