import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { clientId, clientSecret, orgId } from '../../local-org/src/constants';
import { startLocalOrg, type StartedLocalOrg } from '../../local-org/src/startLocalOrg';

/** A whole Transcript Desk for one test: local org and record page in this process, the proxy in its own. */
export interface Stack {
    readonly pageUrl: string;
    readonly proxyUrl: string;
    readonly orgUrl: string;
    /** Direct sight of what the local org holds, behind every API. */
    readonly org: StartedLocalOrg['org'];
    /** Everything the proxy wrote so far. */
    proxyOutput(): string;
    /** Ends the proxy as a crash would. */
    killProxy(): Promise<void>;
    /** Starts it again where it was, with its keys: sessions go on. */
    restartProxy(): Promise<void>;
    /** Ends what the local org delays: its faults of that kind last until then, whatever time they name. */
    endDelays(): void;
    /** Sets the local org's clock back by so many milliseconds: what it makes is that old. */
    setOrgClockBack(ms: number): void;
    close(): Promise<void>;
}

const repository = resolve(import.meta.dirname, '../..');

/**
 * Starts a stack on free ports; `proxyEnv` is what the proxy is told beyond that, `dataDir` the folder of the calls where it
 * is not the local org's own. The page is the last build's.
 */
export async function startStack(proxyEnv: Readonly<Record<string, string>> = {}, dataDir?: string): Promise<Stack> {
    let orgIsBehindMs = 0;
    const delayed = new Set<() => void>();
    const endDelays = (): void => {
        delayed.forEach((end) => end());
        delayed.clear();
    };
    const [pagePort, proxyPort, orgPort] = await freePorts(3);
    const proxyUrl = `http://127.0.0.1:${proxyPort}`;
    const running = await startLocalOrg({
        orgPort,
        pagePort,
        proxyUrl,
        redirectUris: [`${proxyUrl}/auth/v1/callback`],
        ...(dataDir === undefined ? {} : { dataDir }),
        now: () => Date.now() - orgIsBehindMs,
        sleep: () => new Promise((end) => delayed.add(end))
    });
    const pageUrl = `http://localhost:${pagePort}`;
    const env = {
        TRANSCRIPT_DESK_HOST: '127.0.0.1',
        TRANSCRIPT_DESK_PORT: String(proxyPort),
        TRANSCRIPT_DESK_PUBLIC_URL: proxyUrl,
        TRANSCRIPT_DESK_ORGS: JSON.stringify([
            { origins: [pageUrl], myDomainUrl: running.orgUrl, orgId, clientId, clientSecret }
        ]),
        TRANSCRIPT_DESK_KEYS: randomBytes(32).toString('base64url'),
        TRANSCRIPT_DESK_LOG_LEVEL: 'trace',
        ...proxyEnv
    };
    let proxy = startProxy(env);
    await proxyAnswers(proxyUrl, proxy.child, proxy.output);
    let earlierOutput = '';
    const killProxy = async (): Promise<void> => {
        if (proxy.child.exitCode === null && proxy.child.signalCode === null) {
            const ended = once(proxy.child, 'exit');
            proxy.child.kill('SIGKILL');
            await ended;
        }
    };
    return {
        pageUrl,
        proxyUrl,
        orgUrl: running.orgUrl,
        org: running.org,
        proxyOutput: () => earlierOutput + proxy.output(),
        killProxy,
        async restartProxy() {
            await killProxy();
            earlierOutput += proxy.output();
            proxy = startProxy(env);
            await proxyAnswers(proxyUrl, proxy.child, proxy.output);
        },
        endDelays,
        setOrgClockBack(ms) {
            orgIsBehindMs = ms;
        },
        async close() {
            endDelays();
            await killProxy();
            await running.close();
        }
    };
}

function startProxy(env: Record<string, string>): { child: ChildProcess; output: () => string } {
    const chunks: string[] = [];
    const stopWithParent = resolve(repository, 'scripts/toolchain/stopWithParent.mjs');
    const child = spawn(
        process.execPath,
        ['--import', stopWithParent, '--import', 'tsx', resolve(repository, 'proxy/src/server.ts')],
        { cwd: repository, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }
    );
    child.stdout?.on('data', (data: Buffer) => chunks.push(data.toString()));
    child.stderr?.on('data', (data: Buffer) => chunks.push(data.toString()));
    return { child, output: () => chunks.join('') };
}

async function proxyAnswers(proxyUrl: string, child: ChildProcess, output: () => string): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
        if (child.exitCode !== null) {
            break;
        }
        const response = await fetch(`${proxyUrl}/healthz`).catch(() => null);
        if (response?.ok) {
            return;
        }
        await new Promise((wake) => setTimeout(wake, 100));
    }
    throw new Error(`the proxy does not answer:\n${output()}`);
}

/** Ports that were free a moment ago, taken together so that they differ. */
async function freePorts(count: number): Promise<number[]> {
    const servers = await Promise.all(
        Array.from({ length: count }, async () => {
            const server = createServer().listen(0, '127.0.0.1');
            await once(server, 'listening');
            return server;
        })
    );
    const ports = servers.map((server) => {
        const address = server.address();
        if (address === null || typeof address === 'string') {
            throw new Error('no port');
        }
        return address.port;
    });
    await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    return ports;
}
