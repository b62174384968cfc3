import { randomBytes } from 'node:crypto';
import { clientId, clientSecret, orgId } from '../../local-org/src/constants';
import { startLocalOrg, type StartedLocalOrg } from '../../local-org/src/startLocalOrg';
import { findFreePorts } from '../../scripts/toolchain/ports.mjs';
import { startProxyProcess } from './proxyProcess';
import type { StartProxy } from './runningProxy';

/** A whole Transcript Desk for one test: local org, record page and proxy. */
export interface Stack {
    readonly pageUrl: string;
    readonly proxyUrl: string;
    readonly orgUrl: string;
    /** Direct sight of what the local org holds, behind every API. */
    readonly org: StartedLocalOrg['org'];
    /** Everything the proxy wrote so far. */
    proxyOutput(): string;
    /** Ends the proxy as a crash would: only where it has a process of its own. */
    killProxy(): Promise<void>;
    /** Starts it again where it was, with its keys: sessions go on. */
    restartProxy(): Promise<void>;
    /** Ends what the local org delays: its faults of that kind last until then, whatever time they name. */
    endDelays(): void;
    /** Sets the local org's clock back by so many milliseconds: what it makes is that old. */
    setOrgClockBack(ms: number): void;
    close(): Promise<void>;
}

/**
 * Starts a stack on free ports; `proxyEnv` is what the proxy is told beyond that, `dataDir` the folder of the calls where it
 * is not the local org's own, `forceAppDir` that of the metadata. The page is the last build's.
 */
export async function startStack(
    proxyEnv: Readonly<Record<string, string>> = {},
    dataDir?: string,
    startProxy: StartProxy = startProxyProcess,
    forceAppDir?: string
): Promise<Stack> {
    let orgIsBehindMs = 0;
    const delayed = new Set<() => void>();
    const endDelays = (): void => {
        delayed.forEach((end) => end());
        delayed.clear();
    };
    const [pagePort, proxyPort, orgPort] = await findFreePorts(3);
    const proxyUrl = `http://127.0.0.1:${proxyPort}`;
    const running = await startLocalOrg({
        orgPort,
        pagePort,
        proxyUrl,
        redirectUris: [`${proxyUrl}/auth/v1/callback`],
        ...(dataDir === undefined ? {} : { dataDir }),
        ...(forceAppDir === undefined ? {} : { forceAppDir }),
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
    let proxy = await startProxy(env);
    let earlierOutput = '';
    const killProxy = async (): Promise<void> => {
        if (startProxy !== startProxyProcess) {
            throw new Error('only a process can be killed: test.use({ ownProxyProcess: true })');
        }
        await proxy.end();
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
            proxy = await startProxy(env);
        },
        endDelays,
        setOrgClockBack(ms) {
            orgIsBehindMs = ms;
        },
        async close() {
            endDelays();
            await proxy.end();
            await running.close();
        }
    };
}
