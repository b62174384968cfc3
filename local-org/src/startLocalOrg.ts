import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createApp } from './app';
import type { Behaviour } from './behaviour/behaviour';
import { defaultPagePort } from './constants';
import type { OrgContext } from './http/orgContext';
import { createSigningKey } from './oauth/signingKey';
import { createLocalOrg, createOrgState, type LocalOrg } from './org/localOrg';

export type { LocalOrg } from './org/localOrg';

/** How to start a local org. Everything has a default. */
export interface LocalOrgStart {
    /** Folder of `*.call.json` files. */
    dataDir?: string;
    /** Port of the org; 0 takes any free one. */
    orgPort?: number;
    /** Port of the record page; null for none. */
    pagePort?: number | null;
    /** Origin of the proxy: its callback is allowed, and the page talks to it. */
    proxyUrl?: string;
    /** The DX project's package directory, whose metadata is enforced. */
    forceAppDir?: string;
    /** Callback addresses of the external client app, instead of the proxy's. */
    redirectUris?: string[];
    /** Answers to what the API's documentation leaves open. */
    behaviour?: Partial<Behaviour>;
    /** The clock, in ms since 1970. */
    now?: () => number;
    /** How faults delay: real time unless a test passes it otherwise. */
    sleep?: (ms: number) => Promise<void>;
}

/** A local org that listens. */
export interface StartedLocalOrg {
    orgUrl: string;
    pageUrl?: string;
    org: LocalOrg;
    close(): Promise<void>;
}

const toPath = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

function listenAt(server: Server, port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            server.off('error', reject);
            const address: AddressInfo | string | null = server.address();
            resolve(typeof address === 'object' && address ? address.port : port);
        });
    });
}

function closeServer(server: Server): Promise<void> {
    return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
}

function readCode(error: unknown): unknown {
    return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Codes of a machine without the address, as with IPv6 switched off. */
const missingAddress: unknown[] = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];

/** Listens on both loopback addresses, because `localhost` may mean either. Rejects with EADDRINUSE. */
async function listenOnLoopback(port: number): Promise<{ port: number; servers: Server[] }> {
    const first = createServer();
    const actual = await listenAt(first, port, '127.0.0.1');
    const second = createServer();
    try {
        await listenAt(second, actual, '::1');
        return { port: actual, servers: [first, second] };
    } catch (error) {
        if (missingAddress.includes(readCode(error))) return { port: actual, servers: [first] };
        await closeServer(first);
        // Any port was asked for, and this one is taken on the other address only: try another.
        if (port === 0 && readCode(error) === 'EADDRINUSE') return listenOnLoopback(0);
        throw error;
    }
}

/**
 * Starts a local org in this process, and the record page beside it when a page port is given.
 * @throws DataProblem for unusable data or metadata, and the listen error (`EADDRINUSE`) of a port in use
 */
export async function startLocalOrg(start: LocalOrgStart = {}): Promise<StartedLocalOrg> {
    const defaultDataDir = toPath('../data');
    const pagePort = start.pagePort ?? null;
    const proxyUrl = start.proxyUrl ?? `http://127.0.0.1:${(pagePort ?? defaultPagePort) + 1}`;
    const state = createOrgState({
        dataDir: start.dataDir ?? defaultDataDir,
        defaultDataDir,
        forceAppDir: start.forceAppDir ?? toPath('../../force-app'),
        ...(start.behaviour ? { behaviour: start.behaviour } : {}),
        ...(start.now ? { now: start.now } : {}),
        ...(start.sleep ? { sleep: start.sleep } : {})
    });
    const key = await createSigningKey();
    const { port, servers } = await listenOnLoopback(start.orgPort ?? 0);
    const context: OrgContext = {
        state,
        orgUrl: `http://localhost:${port}`,
        redirectUris: start.redirectUris ?? [`${proxyUrl}/auth/v1/callback`]
    };
    const app = createApp(context, key);
    for (const server of servers) server.on('request', app);
    const org = createLocalOrg(state);
    const closeOrg = async () => {
        await Promise.all(servers.map(closeServer));
    };
    if (pagePort === null) return { orgUrl: context.orgUrl, org, close: closeOrg };
    try {
        const { startPage } = await import('./page/startPage');
        const page = await startPage({ port: pagePort, org: { state }, orgUrl: context.orgUrl, proxyUrl });
        return {
            orgUrl: context.orgUrl,
            pageUrl: page.url,
            org,
            async close() {
                await page.close();
                await closeOrg();
            }
        };
    } catch (error) {
        await closeOrg();
        throw error;
    }
}
