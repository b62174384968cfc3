import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { parseSession } from 'c/proxyProtocol';
import { clientId, clientSecret, orgId } from '../../../local-org/src/constants';
import { startLocalOrg, type LocalOrg, type LocalOrgStart } from '../../../local-org/src/startLocalOrg';
import { createApp } from '../../src/app';
import { createKeyRing } from '../../src/auth/keyRing';
import { createSealing } from '../../src/auth/sealing';
import { issueSession } from '../../src/auth/sessionToken';
import type { Config } from '../../src/config';

/** The page of every test; nothing listens there. */
export const PAGE = 'http://localhost:4400';

export const KEY = new Uint8Array(32).fill(7);

/** A proxy and a local org, both real servers on free ports. */
export interface TestProxy {
    readonly url: string;
    readonly orgUrl: string;
    readonly org: LocalOrg;
    readonly config: Config;
    /** Everything logged so far, one JSON object a line. */
    readonly logged: () => string;
    /** A session token as if this user had signed in from PAGE. */
    tokenFor(username: string): Promise<string>;
    /** A request from PAGE, with a session where a token is given. */
    request(path: string, init?: PageRequest): Promise<Response>;
    close(): Promise<void>;
}

/** A request as a page makes it. */
export interface PageRequest extends Omit<RequestInit, 'headers'> {
    readonly token?: string;
    readonly headers?: Record<string, string>;
}

export interface TestProxyOptions {
    readonly config?: Partial<Config>;
    readonly org?: LocalOrgStart;
    /** Stands between proxy and org; gets the org's address and answers its own. */
    readonly between?: (orgUrl: string) => Promise<string>;
    readonly now?: () => number;
    readonly sleep?: (ms: number) => Promise<void>;
}

export async function startProxy(options: TestProxyOptions = {}): Promise<TestProxy> {
    // A busy machine must not find a connection closed that it was just about to use again.
    const server = createServer({ keepAliveTimeout: 120_000 });
    const url = `http://127.0.0.1:${await listen(server)}`;
    const local = await startLocalOrg({ pagePort: null, proxyUrl: url, ...options.org });
    const myDomainUrl = options.between ? await options.between(local.orgUrl) : local.orgUrl;
    const config: Config = {
        host: '127.0.0.1',
        port: 0,
        publicUrl: url,
        orgs: [{ origins: [PAGE], myDomainUrl, orgId, clientId, clientSecret }],
        keys: [KEY],
        apiVersion: '66.0',
        logLevel: 'trace',
        trustedProxyHops: 0,
        limits: { signInPerMinute: 10_000, apiPerMinute: 10_000 },
        hourlyLimit: 1_000_000,
        save: {
            chunkSize: 100,
            deadlineMs: 60_000,
            lockWaitMs: 0,
            confirmTries: 3,
            confirmWaitMs: 0,
            uploadSettleMs: 900_000
        },
        ...options.config
    };
    const lines: string[] = [];
    const logger = pino({ level: config.logLevel, base: null }, { write: (line: string) => void lines.push(line) });
    const now = options.now ?? Date.now;
    server.on('request', createApp({ config, logger, now, ...(options.sleep ? { sleep: options.sleep } : {}) }));
    const sealing = createSealing(createKeyRing(config.keys), now);
    return {
        url,
        orgUrl: local.orgUrl,
        org: local.org,
        config,
        logged: () => lines.join(''),
        async tokenFor(username) {
            const user = local.org.users.find((candidate) => candidate.username === username)!;
            const claims = {
                orgId,
                origin: PAGE,
                user: { id: user.id, name: user.name, username },
                accessToken: local.org.issueToken(username),
                sessionEndsAtMs: now() + 60 * 60_000
            };
            return parseSession(await issueSession(sealing, claims, now()))!.token;
        },
        request(path, { token, headers, ...init } = {}) {
            return fetch(`${url}${path}`, {
                ...init,
                headers: {
                    Origin: PAGE,
                    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
                    ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
                    ...headers
                },
                redirect: 'manual'
            });
        },
        async close() {
            await closeServer(server);
            await local.close();
        }
    };
}

/** Listens on a free loopback port. */
export async function listen(server: Server): Promise<number> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
}

export async function closeServer(server: Server): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
}
