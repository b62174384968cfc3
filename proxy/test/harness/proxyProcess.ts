import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { findFreePorts } from '../../../scripts/toolchain/ports.mjs';
import type { Config } from '../../src/config';

const root = resolve(import.meta.dirname, '../../..');

/** The proxy as it is deployed: a process of its own, with the real clock. */
export interface ProxyProcess {
    readonly url: string;
    /** Everything it has said so far. */
    readonly said: () => string;
    /** SIGKILL. Comes back when the process is gone. */
    kill(): Promise<void>;
}

/**
 * Starts `proxy/src/server.ts` in a process of its own, with the orgs, keys and save settings of a configuration. It ends
 * with this process, however this one ends.
 */
export async function startProxyProcess({
    orgs,
    keys,
    save
}: Pick<Config, 'orgs' | 'keys' | 'save'>): Promise<ProxyProcess> {
    const [port] = await findFreePorts(1);
    const url = `http://127.0.0.1:${port}`;
    const preload = pathToFileURL(resolve(root, 'scripts/toolchain/stopWithParent.mjs')).href;
    const child = spawn(process.execPath, ['--import', 'tsx', '--import', preload, 'proxy/src/server.ts'], {
        cwd: root,
        env: {
            ...process.env,
            TRANSCRIPT_DESK_HOST: '127.0.0.1',
            TRANSCRIPT_DESK_PORT: String(port),
            TRANSCRIPT_DESK_PUBLIC_URL: url,
            TRANSCRIPT_DESK_ORGS: JSON.stringify(orgs),
            TRANSCRIPT_DESK_KEYS: keys.map((key) => Buffer.from(key).toString('base64url')).join(),
            TRANSCRIPT_DESK_LOG_LEVEL: 'trace',
            TRANSCRIPT_DESK_SAVE_CHUNK: String(save.chunkSize),
            TRANSCRIPT_DESK_SAVE_DEADLINE_MS: String(save.deadlineMs),
            TRANSCRIPT_DESK_SAVE_LOCK_WAIT_MS: String(save.lockWaitMs),
            TRANSCRIPT_DESK_SAVE_CONFIRM_TRIES: String(save.confirmTries),
            TRANSCRIPT_DESK_SAVE_CONFIRM_WAIT_MS: String(save.confirmWaitMs),
            TRANSCRIPT_DESK_UPLOAD_SETTLE_MS: String(save.uploadSettleMs)
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc']
    });
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    let said = '';
    child.stderr!.on('data', (data: Buffer) => (said += data.toString('utf8')));
    const listening = new Promise<void>((done) => {
        createInterface({ input: child.stdout! }).on('line', (line) => {
            said += `${line}\n`;
            if (line.includes('"listening"')) {
                done();
            }
        });
    });
    await Promise.race([
        listening,
        gone.then(() => {
            throw new Error(`the proxy did not start: ${said}`);
        })
    ]);
    return {
        url,
        said: () => said,
        async kill() {
            child.kill('SIGKILL');
            await gone;
        }
    };
}
