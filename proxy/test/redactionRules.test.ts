import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseErrorBody, parseRulesAnswer } from 'c/proxyProtocol';
import { compileRules } from 'c/redactionRules';
import { createFaultyOrg } from './harness/faultyOrg';
import { startProxy, type TestProxy } from './harness/startProxy';

const PATH = '/v1/redaction-rules';
const EXAMPLES = /^Transcript_Redaction_Rule\.Example_/;
const forceApp = resolve(import.meta.dirname, '../../force-app');
const faulty = createFaultyOrg();
let folder: string;
let proxy: TestProxy;

/** An organisation that has set our examples active, and one of its own not. */
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redaction-rules-'));
    cpSync(forceApp, folder, { recursive: true, filter: (path) => !path.includes(join('default', 'lwc')) });
    const records = join(folder, 'main/default/customMetadata');
    for (const file of readdirSync(records).filter((name) => EXAMPLES.test(name))) {
        const kept = readFileSync(join(records, file), 'utf8');
        writeFileSync(join(records, file), kept.replace('>false</value>', '>true</value>'));
        writeFileSync(join(records, file.replace('Example_', 'Resting_')), kept);
    }
    proxy = await startProxy({ org: { forceAppDir: folder }, between: faulty.between });
});
afterAll(async () => {
    await proxy.close();
    await faulty.close();
    rmSync(folder, { recursive: true });
});

const fetchRules = async (username: string): Promise<Response> =>
    proxy.request(PATH, { token: await proxy.tokenFor(username) });

describe('GET /v1/redaction-rules', () => {
    it.each(['viewer', 'reviewer', 'supervisor', 'admin'])(
        'gives a %s the active rules, ready to compile',
        async (who) => {
            const answer = parseRulesAnswer(await (await fetchRules(`${who}@example.com`)).json());
            expect(answer?.isCutOff).toBe(false);
            const { rules, problems } = compileRules(answer?.rules);
            expect(problems).toEqual([]);
            expect(rules).toMatchObject([
                { name: 'Example: loyalty numbers', entityType: 'NUMBER_SEQUENCE' },
                { name: 'Example: site names', entityType: 'ADDRESS', role: 'agent' }
            ]);
            expect(rules[0]?.find('it is LY 12345678')).toEqual([{ start: 6, end: 17 }]);
        }
    );

    it('costs one query', async () => {
        faulty.reset();
        await fetchRules('reviewer@example.com');
        expect(faulty.seen.map(({ method, resource }) => `${method} ${resource}`)).toEqual(['GET query']);
    });

    it('says who may not read them', async () => {
        const answer = await fetchRules('agent@example.com');
        expect(answer.status).toBe(403);
        expect(parseErrorBody(await answer.json())?.code).toBe('NOT_PERMITTED');
    });

    it('is for people who are signed in', async () => {
        expect((await proxy.request(PATH)).status).toBe(401);
    });

    it('leaves no rule in the log', async () => {
        await fetchRules('admin@example.com');
        expect(proxy.logged()).not.toMatch(/Blue Heron|LY\[/);
    });
});

it.each([
    [
        { rules: [{ name: 'a' }, 7], isCutOff: true },
        { rules: [{ name: 'a' }, 7], isCutOff: true }
    ],
    [
        { rules: [], isCutOff: false, more: 1 },
        { rules: [], isCutOff: false }
    ],
    [{ rules: {}, isCutOff: false }, null],
    [{ rules: [] }, null],
    [[], null],
    [null, null]
])('an answer %j is read as %j', (value, answer) => {
    expect(parseRulesAnswer(value)).toEqual(answer);
});
