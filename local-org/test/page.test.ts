import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '../src/app';
import { createSigningKey } from '../src/oauth/signingKey';
import { createOrgState } from '../src/org/localOrg';
import type { OrgState } from '../src/org/orgState';
import { createRecord } from '../src/data/createRecord';
import { startPage, type RunningPage } from '../src/page/startPage';
import { readRecordPageLayout } from '../src/page/recordPageLayout';

const root = resolve(import.meta.dirname, '../..');
const dataDir = join(root, 'local-org/data');
const proxyUrl = 'http://127.0.0.1:4999';
const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-page-'));

let state: OrgState;
let org: Server;
let page: RunningPage;

/** The page's bundle is not the subject here: one file of each kind stands for it. */
function createBuild(): string {
    const files = {
        'page/manifest.json': JSON.stringify({ vendorDir: join(folder, 'vendor'), deployDir: join(folder, 'deploy') }),
        'page/main.js': 'export {};',
        'vendor/lightning/button.js': 'export {};'
    };
    for (const [file, text] of Object.entries(files)) {
        mkdirSync(join(folder, file, '..'), { recursive: true });
        writeFileSync(join(folder, file), text);
    }
    for (const kind of ['flexipages', 'tabs']) {
        const deployed = `force-app/main/default/${kind}`;
        cpSync(join(root, deployed), join(folder, 'deploy', deployed), { recursive: true });
    }
    return join(folder, 'page');
}

beforeAll(async () => {
    state = createOrgState({ dataDir, defaultDataDir: dataDir, forceAppDir: join(root, 'force-app') });
    org = createServer();
    await new Promise<void>((ready) => org.listen(0, '127.0.0.1', ready));
    const orgUrl = `http://127.0.0.1:${(org.address() as AddressInfo).port}`;
    org.on('request', createApp({ state, orgUrl, redirectUris: [] }, await createSigningKey()));
    page = await startPage({ port: 0, org: { state }, orgUrl, proxyUrl, buildDir: createBuild() });
});

afterAll(async () => {
    await page.close();
    await new Promise((closed) => org.close(closed));
    rmSync(folder, { recursive: true, force: true });
});

const cookieOf = (username: string) => ({ cookie: `other=1; local_page_user=${encodeURIComponent(username)}` });
const get = (path: string, username?: string) =>
    fetch(page.url + path, { headers: username ? cookieOf(username) : {}, redirect: 'manual' });
interface CallAnswer {
    id: string;
    name: string;
    description: string;
}
interface PageAnswer {
    user: { username: string };
    regions: { name: string; components: unknown[] }[];
    tabs: { name: string; label: string; regions: { name: string; components: unknown[] }[] }[];
}
const getJson = async <T>(path: string, username?: string) => (await (await get(path, username)).json()) as T;
const hiddenCall = () => state.calls.find((call) => call.visibleTo?.includes('supervisor@example.com'))!;

describe('every answer', () => {
    test.each(['/', '/page/main.js', '/vendor/lightning/button.js', '/page/context', '/nothing-here'])(
        '%s carries the restrictions of a Lightning page',
        async (path) => {
            const { headers } = await get(path);
            const policy = new Map(
                headers
                    .get('content-security-policy')!
                    .split('; ')
                    .map((part) => [part.split(' ')[0], part.split(' ').slice(1)])
            );
            expect(policy.get('script-src')).toEqual(["'self'"]);
            expect(policy.get('connect-src')).toEqual(["'self'", proxyUrl]);
            expect(policy.get('object-src')).toEqual(["'none'"]);
            expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
            expect(headers.get('x-content-type-options')).toBe('nosniff');
            // It would cut the sign-in popup off from the page that opened it.
            expect(headers.has('cross-origin-opener-policy')).toBe(false);
            expect(headers.has('x-powered-by')).toBe(false);
        }
    );
});

describe('the document', () => {
    test.each([
        '/',
        '/lightning/r/VoiceCall/0LQ000000000001AAA/view',
        '/lightning/cmp/c__transcriptSignInRelay?c__code=x'
    ])('is served at %s, without inline scripts', async (path) => {
        const response = await get(path);
        const html = await response.text();
        expect(response.headers.get('content-type')).toContain('text/html');
        expect(html).toContain('<html lang="en" dir="ltr">');
        expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
        expect(html).not.toMatch(/\son\w+=/);
        // Synthetic shadow patches the DOM, so it has to run before anything else.
        expect(html.match(/<script[^>]*>/g)![0]).toContain('/vendor/synthetic-shadow.js');
    });

    test('brings styles and an icon', async () => {
        const slds = await get('/slds/styles/salesforce-lightning-design-system.min.css');
        expect(slds.status).toBe(200);
        expect((await get('/favicon.ico')).status).toBe(301);
        expect((await get('/vendor/../../package.json')).status).toBe(404);
    });
});

describe('who is looking', () => {
    test('is the supervisor until a choice is made', async () => {
        expect((await getJson<PageAnswer>('/page/context')).user.username).toBe('supervisor@example.com');
        expect((await getJson<PageAnswer>('/page/context', 'nobody@example.com')).user.username).toBe(
            'supervisor@example.com'
        );
    });

    test('is chosen by a form, remembered in a cookie that scripts cannot read', async () => {
        const response = await fetch(`${page.url}/page/user`, {
            method: 'POST',
            headers: { origin: page.url },
            body: new URLSearchParams({ username: 'viewer@example.com' })
        });
        expect(response.status).toBe(204);
        const cookie = response.headers.get('set-cookie')!;
        expect(cookie).toMatch(/; HttpOnly/i);
        expect(cookie).toMatch(/; SameSite=Lax/i);
        const context = await fetch(`${page.url}/page/context`, { headers: { cookie: cookie.split(';')[0]! } });
        expect(await context.json()).toMatchObject({ user: { username: 'viewer@example.com' } });
    });

    test.each([
        ['an unknown user', 'nobody@example.com', undefined, 400],
        ['another site', 'viewer@example.com', 'http://localhost:1', 403],
        ['a sandboxed frame', 'viewer@example.com', 'null', 403]
    ])('cannot be chosen by %s', async (_what, username, origin, status) => {
        const response = await fetch(`${page.url}/page/user`, {
            method: 'POST',
            headers: origin ? { origin } : {},
            body: new URLSearchParams({ username })
        });
        expect(response.status).toBe(status);
        expect(response.headers.has('set-cookie')).toBe(false);
    });

    test.each([
        ['viewer@example.com', [false, false, false]],
        ['reviewer@example.com', [true, false, false]],
        ['supervisor@example.com', [true, true, false]],
        ['admin@example.com', [true, true, true]],
        ['agent@example.com', [false, false, false]]
    ])('decides the modules that components import: %s', async (username, expected) => {
        const user = state.users.find((one) => one.username === username)!;
        const read = async (path: string) => {
            const response = await get(`/platform/${path}.js`, username);
            expect(response.headers.get('content-type')).toContain('text/javascript');
            expect(response.headers.get('cache-control')).toBe('no-store');
            return (await response.text()).trim();
        };
        expect(await read('user/Id')).toBe(`export default "${user.id}";`);
        const names = ['Edit', 'Redact', 'Upload'].map((name) => `customPermission/${name}_Voice_Transcripts`);
        // Salesforce gives true or undefined, never false.
        expect(await Promise.all(names.map(read))).toEqual(
            expected.map((granted) => `export default ${granted ? 'true' : 'undefined'};`)
        );
    });

    test('loses a permission with the next page load', async () => {
        const user = state.users.find((one) => one.username === 'reviewer@example.com')!;
        const path = '/platform/customPermission/Edit_Voice_Transcripts.js';
        const before = user.permissionSets;
        user.permissionSets = [];
        const without = await (await get(path, user.username)).text();
        user.permissionSets = before;
        expect(without).toBe('export default undefined;\n');
    });
});

describe('records', () => {
    const ask = (id: string, username: string) =>
        get(
            `/services/data/v66.0/ui-api/records/${id}?fields=VoiceCall.Name&optionalFields=VoiceCall.Owner.Name`,
            username
        );

    test('are read as the user', async () => {
        const { voiceCallId, name } = state.calls.find((call) => call.visibleTo === null)!;
        const response = await ask(voiceCallId, 'agent@example.com');
        expect(response.status).toBe(200);
        expect(await response.json()).toMatchObject({ apiName: 'VoiceCall', fields: { Name: { value: name } } });
    });

    test('are read without API Enabled, as in Lightning', async () => {
        const { voiceCallId } = state.calls.find((call) => call.visibleTo === null)!;
        const agent = state.users.find((user) => user.username === 'agent@example.com')!;
        const { userPermissions } = agent;
        agent.userPermissions = [];
        expect((await ask(voiceCallId, agent.username)).status).toBe(200);
        agent.userPermissions = userPermissions;
    });

    test('stay hidden from a user without access', async () => {
        const { voiceCallId } = hiddenCall();
        expect((await ask(voiceCallId, 'supervisor@example.com')).status).toBe(200);
        const refused = await ask(voiceCallId, 'reviewer@example.com');
        expect(refused.status).toBe(404);
        expect(await refused.text()).not.toContain(hiddenCall().name);
    });

    test('survive an ended session: the page takes a new one', async () => {
        const { voiceCallId } = state.calls.find((call) => call.visibleTo === null)!;
        await ask(voiceCallId, 'viewer@example.com');
        const issue = state.sessions.issue;
        const issued: string[] = [];
        state.sessions.issue = (...args) => {
            issued.push(issue(...args));
            return issued.at(-1)!;
        };
        const find = state.sessions.find;
        state.sessions.find = (token) => (issued.includes(token) ? find(token) : null);
        const response = await ask(voiceCallId, 'viewer@example.com');
        Object.assign(state.sessions, { issue, find });
        expect(response.status).toBe(200);
        expect(issued).toHaveLength(1);
    });
});

describe('the list of calls', () => {
    test('has what the user can see, and says what each call is for', async () => {
        const seen = async (username: string) =>
            (await getJson<CallAnswer[]>('/page/calls', username)).map((call) => call.id);
        const { voiceCallId } = hiddenCall();
        expect(await seen('supervisor@example.com')).toContain(voiceCallId);
        expect(await seen('reviewer@example.com')).not.toContain(voiceCallId);
        expect(await seen('reviewer@example.com')).toHaveLength(state.calls.filter((call) => !call.visibleTo).length);
        for (const call of await getJson<CallAnswer[]>('/page/calls')) {
            expect(call.description).toBe(state.calls.find((one) => one.voiceCallId === call.id)!.description);
            expect(call.name).toMatch(/^VC-/);
        }
    });
});

describe('the history of changes', () => {
    const callId = () => state.calls[0]!.voiceCallId;

    test('names rows, newest first, in words', async () => {
        const user = state.users.find((one) => one.username === 'supervisor@example.com')!;
        const rows = [
            { State__c: 'Partly_Verified', Edited_Lines__c: 2, Redacted_Lines__c: 1 },
            { State__c: 'Sending', Edited_Lines__c: 0, Redacted_Lines__c: 3 }
        ];
        rows.forEach((row, index) =>
            createRecord(state, 'Transcript_Change__c', `a00000000000${index + 1}AAA00`.slice(0, 18), index * 60_000, {
                Name: `TC-00000${index + 1}`,
                Voice_Call__c: callId(),
                Kind__c: 'Save',
                CreatedById: user.id,
                ...row
            })
        );
        const changes = await getJson<unknown>(`/page/changes/${callId()}`, 'viewer@example.com');
        expect(changes).toMatchObject([
            { name: 'TC-000002', state: 'Sending', summary: '3 redacted', by: user.name, atMs: 60_000 },
            { name: 'TC-000001', state: 'Partly verified', summary: '2 edited, 1 redacted', atMs: 0 }
        ]);
    });

    test('is nothing for a user who may not read rows', async () => {
        expect(await getJson<unknown>(`/page/changes/${callId()}`, 'agent@example.com')).toBeNull();
    });

    test.each(["0LQ' OR Id != '", '0LQ', 'x'.repeat(19)])('refuses the id %s', async (id) => {
        expect((await get(`/page/changes/${encodeURIComponent(id)}`)).status).toBe(404);
    });
});

describe('the layout', () => {
    test('is the one that deploys, with the local proxy’s address', async () => {
        const { regions } = await getJson<PageAnswer>('/page/context');
        expect(regions.map((region) => region.name)).toEqual(['header', 'main', 'sidebar']);
        expect(regions[1]!.components).toContainEqual({ name: 'c:voiceTranscript', properties: { proxyUrl } });
    });

    test('has the tabs that a person’s permission sets show, with what is on them', async () => {
        const { tabs } = await getJson<PageAnswer>('/page/context', 'admin@example.com');
        expect(tabs).toEqual([
            {
                name: 'Transcript_Upload_Desk',
                label: 'Transcript Uploads',
                regions: [{ name: 'main', components: [{ name: 'c:transcriptUploadDesk', properties: { proxyUrl } }] }]
            }
        ]);
        expect((await getJson<PageAnswer>('/page/context', 'supervisor@example.com')).tabs).toEqual([]);
    });

    test('is missed with a remedy', async () => {
        const empty = join(folder, 'empty');
        mkdirSync(join(empty, 'force-app/main/default/flexipages'), { recursive: true });
        await expect(readRecordPageLayout(empty, {})).rejects.toThrow('Add its flexipage and build again');
    });
});

describe('starting', () => {
    const start = (port: number, buildDir: string) =>
        startPage({ port, org: { state }, orgUrl: 'http://127.0.0.1:9', proxyUrl, buildDir });

    test('without a build says how to make one', async () => {
        await expect(start(0, join(folder, 'none'))).rejects.toThrow('Run npm start, which builds it');
    });

    test('on a port in use fails', async () => {
        await expect(start(Number(new URL(page.url).port), join(folder, 'page'))).rejects.toThrow('EADDRINUSE');
    });
});
