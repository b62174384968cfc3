import { setTimeout as wait } from 'node:timers/promises';
import { parseSession } from 'c/proxyProtocol';
import { createKeyRing } from '../../proxy/src/auth/keyRing';
import { createSealing } from '../../proxy/src/auth/sealing';
import { issueSession } from '../../proxy/src/auth/sessionToken';
import { findFreePorts } from '../../scripts/toolchain/ports.mjs';
import { startMeasured, type MeasuredProcess } from './measuredProcess';

const PAGE = 'http://localhost:4400';
const ORG_ID = '00D000000000001';
const KEY = new Uint8Array(32).fill(7);

/** The proxy as it is deployed, before this org, and what a page of a signed-in person sends along. */
export async function startMeasuredProxy(orgUrl: string): Promise<{
    readonly url: string;
    readonly process: MeasuredProcess;
    readonly headers: Readonly<Record<string, string>>;
}> {
    const [port] = await findFreePorts(1);
    const url = `http://127.0.0.1:${port}`;
    const process = startMeasured('proxy/src/server.ts', [], {
        TRANSCRIPT_DESK_PORT: String(port),
        TRANSCRIPT_DESK_PUBLIC_URL: url,
        TRANSCRIPT_DESK_ORGS: JSON.stringify([
            { origins: [PAGE], myDomainUrl: orgUrl, orgId: ORG_ID, clientId: 'bench', clientSecret: 'bench' }
        ]),
        TRANSCRIPT_DESK_KEYS: Buffer.from(KEY).toString('base64url'),
        TRANSCRIPT_DESK_REQUESTS_PER_MINUTE: '100000',
        TRANSCRIPT_DESK_HOURLY_LIMIT: '1000000'
    });
    while (!(await fetch(`${url}/healthz`).catch(() => null))?.ok) await wait(50);
    const claims = {
        orgId: ORG_ID,
        origin: PAGE,
        user: { id: '005000000000001', name: 'Bench', username: 'bench@example.com' },
        accessToken: 'bench',
        sessionEndsAtMs: Date.now() + 60 * 60_000
    };
    const sealing = createSealing(createKeyRing([KEY]), Date.now);
    const session = parseSession(await issueSession(sealing, claims, Date.now()));
    if (!session) throw new Error('no session');
    return { url, process, headers: { Origin: PAGE, Authorization: `Bearer ${session.token}` } };
}
