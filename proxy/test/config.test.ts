import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseConfig, parseUploadConfig } from '../src/config';

const KEY = Buffer.alloc(32, 5).toString('base64url');
const ORG = {
    origins: ['https://acme.lightning.force.com'],
    myDomainUrl: 'https://acme.my.salesforce.com',
    orgId: '00D000000000001AAA',
    clientId: 'id',
    clientSecret: 'SECRET-CANARY'
};
const GOOD = {
    TRANSCRIPT_DESK_PUBLIC_URL: 'https://transcripts.acme.com',
    TRANSCRIPT_DESK_ORGS: JSON.stringify([ORG]),
    TRANSCRIPT_DESK_KEYS: KEY
};

function problemsOf(variables: Record<string, string | undefined>): string[] {
    const result = parseConfig(variables);
    return result.ok ? [] : result.problems.map(({ variable, problem }) => `${variable} ${problem}`);
}

it('has a default for everything that can have one', () => {
    const result = parseConfig(GOOD);
    expect(result).toMatchObject({
        ok: true,
        config: {
            host: '127.0.0.1',
            port: 4401,
            apiVersion: '66.0',
            logLevel: 'info',
            trustedProxyHops: 0,
            orgs: [ORG],
            hourlyLimit: 1_000,
            save: {
                chunkSize: 100,
                deadlineMs: 60_000,
                lockWaitMs: 5_000,
                confirmTries: 3,
                confirmWaitMs: 2_000,
                uploadSettleMs: 900_000
            }
        }
    });
});

it('reports every problem at once, by variable', () => {
    const problems = problemsOf({
        TRANSCRIPT_DESK_PORT: '99999',
        TRANSCRIPT_DESK_PUBLIC_URL: 'http://transcripts.acme.com/',
        TRANSCRIPT_DESK_ORGS: JSON.stringify([
            { ...ORG, myDomainUrl: 'acme', orgId: '001', clientSecret: '', extra: 1 }
        ]),
        TRANSCRIPT_DESK_KEYS: `${KEY},short`,
        TRANSCRIPT_DESK_API_VERSION: '66',
        TRANSCRIPT_DESK_LOG_LEVEL: 'loud'
    });
    for (const start of [
        'TRANSCRIPT_DESK_PORT has to be a whole number from 0 to 65535',
        'TRANSCRIPT_DESK_PUBLIC_URL uses http',
        'TRANSCRIPT_DESK_PUBLIC_URL has to be scheme, host and port only',
        'TRANSCRIPT_DESK_ORGS 0.myDomainUrl is not a URL',
        'TRANSCRIPT_DESK_ORGS 0.orgId is not an org id',
        'TRANSCRIPT_DESK_ORGS 0.clientSecret is empty',
        'TRANSCRIPT_DESK_ORGS 0 Unrecognized key',
        'TRANSCRIPT_DESK_KEYS 1 is not 32 bytes',
        'TRANSCRIPT_DESK_API_VERSION is not a version',
        'TRANSCRIPT_DESK_LOG_LEVEL has to be one of'
    ]) {
        expect(problems.filter((problem) => problem.startsWith(start))).toHaveLength(1);
    }
});

const orgs = (...list: object[]): { TRANSCRIPT_DESK_ORGS: string } => ({ TRANSCRIPT_DESK_ORGS: JSON.stringify(list) });
it.each<[string, Record<string, string | undefined>, string]>([
    ['no public address', { TRANSCRIPT_DESK_PUBLIC_URL: undefined }, 'TRANSCRIPT_DESK_PUBLIC_URL is not set'],
    ['an empty variable', { TRANSCRIPT_DESK_KEYS: '' }, 'TRANSCRIPT_DESK_KEYS is not set'],
    ['orgs that are no JSON', { TRANSCRIPT_DESK_ORGS: '[{' }, 'TRANSCRIPT_DESK_ORGS is not JSON'],
    ['no org', orgs(), 'TRANSCRIPT_DESK_ORGS needs at least one org'],
    [
        'an org twice',
        orgs(ORG, { ...ORG, origins: ['https://b.lightning.force.com'], orgId: '00D000000000001' }),
        'TRANSCRIPT_DESK_ORGS lists an org twice'
    ],
    [
        'a page of two orgs',
        orgs(ORG, { ...ORG, orgId: '00D000000000002AAA' }),
        'TRANSCRIPT_DESK_ORGS lists an origin twice'
    ],
    [
        'an org over http',
        orgs({ ...ORG, myDomainUrl: 'http://acme.my.salesforce.com' }),
        'TRANSCRIPT_DESK_ORGS 0.myDomainUrl uses http'
    ],
    [
        'a page over http',
        orgs({ ...ORG, origins: ['http://localhost.evil.example'] }),
        'TRANSCRIPT_DESK_ORGS 0.origins.0 uses http'
    ],
    [
        'an origin with a path',
        orgs({ ...ORG, origins: ['https://acme.lightning.force.com/lightning'] }),
        'TRANSCRIPT_DESK_ORGS 0.origins.0 has to be scheme, host and port only'
    ],
    [
        'an origin in capitals',
        orgs({ ...ORG, origins: ['https://Acme.lightning.force.com'] }),
        'TRANSCRIPT_DESK_ORGS 0.origins.0 has to be scheme, host and port only'
    ],
    ['an API without entries', { TRANSCRIPT_DESK_API_VERSION: '50.0' }, 'TRANSCRIPT_DESK_API_VERSION is too old']
])('explains %s', (name, variables, start) => {
    expect(problemsOf({ ...GOOD, ...variables }).filter((problem) => problem.startsWith(start))).toHaveLength(1);
});

it.each(['http://localhost:4400', 'http://127.0.0.1:4400', 'http://[::1]:4400'])(
    'lets this machine use http: %s',
    (url) => {
        expect(
            problemsOf({
                ...GOOD,
                ...orgs({ ...ORG, myDomainUrl: url, origins: [url] }),
                TRANSCRIPT_DESK_PUBLIC_URL: url
            })
        ).toEqual([]);
    }
);

it('never quotes a value', () => {
    const problems = problemsOf({
        ...orgs({ ...ORG, clientId: 5, orgId: 'SECRET-CANARY' }),
        TRANSCRIPT_DESK_KEYS: 'SECRET-CANARY'
    });
    expect(problems.length).toBeGreaterThan(2);
    expect(problems.join()).not.toContain('SECRET-CANARY');
});

describe('what uploading needs of an environment', () => {
    it('is nothing', () => {
        expect(parseUploadConfig({ TRANSCRIPT_DESK_KEYS: '' })).toMatchObject({
            ok: true,
            config: { keys: null, hourlyLimit: 1000, apiVersion: '66.0', save: { uploadSettleMs: 900_000 } }
        });
    });

    it('is what the proxy takes of the same variables', () => {
        const variables = { ...GOOD, TRANSCRIPT_DESK_HOURLY_LIMIT: '7', TRANSCRIPT_DESK_UPLOAD_SETTLE_MS: '5000' };
        const whole = parseConfig(variables);
        if (!whole.ok) throw new Error('the configuration is not good');
        const { keys, apiVersion, hourlyLimit, save } = whole.config;
        expect(parseUploadConfig(variables)).toEqual({ ok: true, config: { keys, apiVersion, hourlyLimit, save } });
    });

    it('is said where it can’t be used, without its value', () => {
        const answer = parseUploadConfig({ TRANSCRIPT_DESK_KEYS: 'SECRET-CANARY', TRANSCRIPT_DESK_SAVE_CHUNK: 'x' });
        expect(answer).toMatchObject({
            problems: [{ variable: 'TRANSCRIPT_DESK_KEYS' }, { variable: 'TRANSCRIPT_DESK_SAVE_CHUNK' }]
        });
        expect(JSON.stringify(answer)).not.toContain('SECRET-CANARY');
    });
});

describe('--check', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const check = (variables: Record<string, string>) =>
        spawnSync(process.execPath, ['--import', 'tsx', 'proxy/src/server.ts', '--check'], {
            cwd: root,
            env: variables,
            encoding: 'utf8'
        });

    it('is content with a good configuration and does not start', () => {
        expect(check(GOOD)).toMatchObject({ status: 0, stdout: 'The configuration is right.\n', stderr: '' });
    });

    it('lists what is wrong', () => {
        const { status, stderr, stdout } = check({ TRANSCRIPT_DESK_PORT: 'x' });
        expect(status).toBe(1);
        expect(stdout).toBe('');
        expect(stderr.match(/TRANSCRIPT_DESK_\w+/g)).toEqual(
            expect.arrayContaining([
                'TRANSCRIPT_DESK_PORT',
                'TRANSCRIPT_DESK_PUBLIC_URL',
                'TRANSCRIPT_DESK_ORGS',
                'TRANSCRIPT_DESK_KEYS'
            ])
        );
    });
});
