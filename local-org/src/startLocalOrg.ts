import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Express } from 'express';
import { createApp } from './app';
import type { Behaviour } from './behaviour/behaviour';
import { defaultPagePort } from './constants';
import { createControlApp } from './control/createControlApp';
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
    /** Port on which switches and faults can be turned from outside; 0 takes any free one, and without it there is none. */
    controlPort?: number;
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
    controlUrl?: string;
    org: LocalOrg;
    close(): Promise<void>;
}

const toPath = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Servers that listen on one port of this machine alone. */
interface Listening {
    port: number;
    servers: Server[];
}

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

/** On a busy machine nobody shall find a connection closed that they were just about to use again: ms. */
const keepAliveTimeout = 120_000;

/**
 * Listens on both loopback addresses, because `localhost` may mean either. Rejects with EADDRINUSE.
 * @param port 0 takes any free one
 */
async function listenOnLoopback(port: number): Promise<Listening> {
    const first = createServer({ keepAliveTimeout });
    const actual = await listenAt(first, port, '127.0.0.1');
    const second = createServer({ keepAliveTimeout });
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

/** Stops listening and cuts what is open. */
async function closeAll(servers: readonly Server[]): Promise<void> {
    await Promise.all(servers.map(closeServer));
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
    const closers: (() => Promise<void>)[] = [];
    const close = async () => {
        await Promise.all(closers.splice(0).map((closeOne) => closeOne()));
    };
    const listen = async (port: number) => {
        const { port: actual, servers } = await listenOnLoopback(port);
        closers.push(() => closeAll(servers));
        return {
            url: `http://localhost:${actual}`,
            serve: (app: Express) => servers.forEach((one) => one.on('request', app))
        };
    };
    try {
        const { url: orgUrl, serve } = await listen(start.orgPort ?? 0);
        const redirectUris = start.redirectUris ?? [`${proxyUrl}/auth/v1/callback`];
        serve(createApp({ state, orgUrl, redirectUris }, key));
        const started: StartedLocalOrg = { orgUrl, org: createLocalOrg(state), close };
        if (start.controlPort !== undefined) {
            const control = await listen(start.controlPort);
            control.serve(createControlApp(started.org));
            started.controlUrl = control.url;
        }
        if (pagePort !== null) {
            const { startPage } = await import('./page/startPage');
            const page = await startPage({ port: pagePort, org: { state }, orgUrl, proxyUrl });
            closers.push(() => page.close());
            started.pageUrl = page.url;
        }
        return started;
    } catch (error) {
        await close();
        throw error;
    }
}
