import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestOrg, type TestOrg } from './openTestOrg';

// The Salesforce CLI as it is installed, with a home of its own: its keychain is a file there, and telemetry, updates
// and version checks, which would need a network, are off.
const cli = fileURLToPath(new URL('../../node_modules/@salesforce/cli/bin/run.js', import.meta.url));

let org: TestOrg;
let home: string;
beforeAll(async () => {
    org = await openTestOrg();
    home = mkdtempSync(join(tmpdir(), 'local-org-cli-'));
});
afterAll(async () => {
    await org.close();
    rmSync(home, { recursive: true, force: true });
});

function run(...options: string[]): Promise<{ code: number; output: unknown }> {
    const environment = {
        PATH: process.env.PATH ?? '',
        HOME: home,
        USERPROFILE: home,
        SF_ACCESS_TOKEN: org.org.issueToken('writer@example.com'),
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        SF_DISABLE_TELEMETRY: 'true',
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_DISABLE_AUTOUPDATE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true',
        SF_DISABLE_LOG_FILE: 'true'
    };
    return new Promise((resolve, reject) => {
        execFile(process.execPath, [cli, ...options, '--json'], { cwd: home, env: environment }, (error, out, err) => {
            const code = error ? Number(error.code) : 0;
            try {
                resolve({ code, output: JSON.parse(out) });
            } catch {
                reject(new Error(`sf gave no JSON: ${err}`));
            }
        });
    });
}

test('sf signs in with an access token, queries, creates and is told why not', async () => {
    const login = await run('org', 'login', 'access-token', '--instance-url', org.orgUrl, '--no-prompt');
    expect(login).toMatchObject({ code: 0, output: { result: { username: 'writer@example.com' } } });

    const created = await run(
        'data',
        'create',
        'record',
        '-o',
        'writer@example.com',
        '-s',
        'Note__c',
        '-v',
        'Title__c=cli Amount__c=4'
    );
    expect(created).toMatchObject({ code: 0, output: { result: { success: true } } });

    const soql = "SELECT Title__c, Amount__c, Owner.Name FROM Note__c WHERE Title__c = 'cli'";
    const queried = await run('data', 'query', '-o', 'writer@example.com', '--query', soql);
    expect(queried).toMatchObject({
        code: 0,
        output: {
            result: { totalSize: 1, records: [{ Title__c: 'cli', Amount__c: 4, Owner: { Name: 'Writer Example' } }] }
        }
    });

    const wrong = await run('data', 'query', '-o', 'writer@example.com', '--query', 'SELECT Nothing__c FROM Note__c');
    expect(wrong).toMatchObject({ code: 1, output: { name: 'INVALID_FIELD' } });
}, 120_000);
