import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importRules } from '../toolchain/importRules.mjs';
import { rootDir } from '../toolchain/rootDir.mjs';

const lwc = 'force-app/main/default/lwc';

/** Main files that the planted imports point at. */
const innocent: Record<string, string> = {
    [`${lwc}/transcriptModel/transcriptModel.ts`]: "export { inner } from './inner';",
    [`${lwc}/transcriptModel/inner.ts`]: 'export const inner = 1;',
    [`${lwc}/transcriptModel/__tests__/inner.test.ts`]: "import { inner } from '../inner'; export const seen = inner;",
    [`${lwc}/transcriptRedaction/transcriptRedaction.ts`]:
        "import { inner } from 'c/transcriptModel'; export const x = inner;",
    [`${lwc}/transcriptProxy/transcriptProxy.ts`]: "import { x } from 'c/transcriptRedaction'; export const call = x;",
    [`${lwc}/transcriptLine/transcriptLine.ts`]:
        "import { LightningElement } from 'lwc'; import label from '@salesforce/label/c.Line'; export default class X extends LightningElement { label = label; }",
    [`${lwc}/transcriptReview/transcriptReview.ts`]:
        "import Modal from 'lightning/modal'; import { inner } from 'c/transcriptModel'; export default class X extends Modal { y = inner; }",
    [`${lwc}/voiceTranscript/voiceTranscript.ts`]:
        "import { call } from 'c/transcriptProxy'; import Review from 'c/transcriptReview'; export default [call, Review];",
    [`${lwc}/fileLibraries/fileLibraries.ts`]: "export { analyse } from 'chardet';",
    [`${lwc}/fileDecoding/fileDecoding.ts`]:
        "import { analyse } from 'c/fileLibraries'; import { inner } from 'c/transcriptModel'; export const open = [analyse, inner];",
    'proxy/src/server.ts': "import express from 'express'; import { inner } from 'c/transcriptModel'; express(inner);",
    'proxy/src/text.ts': 'export const text = 1;',
    'proxy/src/errors.ts': 'export const failure = 1;',
    'proxy/src/salesforce/client.ts': "import { failure } from '../errors'; export const client = failure;",
    'proxy/src/read/lines.ts': "import { client } from '../salesforce/client'; export const lines = client;",
    'proxy/src/read/withServer.ts': "import { text } from '../text'; export const behind = text;",
    'proxy/src/auth/keyRing.ts': 'export const ring = 1;',
    'proxy/src/auth/sealing.ts': 'export const sealed = 1;',
    'proxy/src/uploads/send.ts':
        "import { ring } from '../auth/keyRing'; import { lines } from '../read/lines'; export const send = [ring, lines];",
    'proxy/src/uploads/withSession.ts': "import { sealed } from '../auth/sealing'; export const behind = sealed;",
    'proxy/test/text.test.ts': "import { org } from '../../local-org/src/org'; export const seen = org;",
    'cli/src/run.ts':
        "import { parseArgs } from 'node:util'; import { inner } from 'c/transcriptModel'; import { lines } from '../../proxy/src/read/lines'; import { send } from '../../proxy/src/uploads/send'; export const run = [parseArgs, inner, lines, send];",
    'local-org/src/org.ts': "import { inner } from 'c/transcriptModel'; export const org = inner;"
};

/** One planted file per row: its path, what it holds, and the rule that must catch it. */
const planted: [rule: string, path: string, source: string][] = [
    [
        'core-imports-core',
        `${lwc}/transcriptModel/p1.ts`,
        "import { call } from 'c/transcriptProxy'; export const p = call;"
    ],
    [
        'core-imports-core',
        `${lwc}/transcriptModel/p2.ts`,
        "import { readFileSync } from 'node:fs'; export const p = readFileSync;"
    ],
    ['core-imports-core', `${lwc}/transcriptModel/p3.ts`, "import { z } from 'zod'; export const p = z;"],
    ['core-imports-core', `${lwc}/transcriptModel/p4.ts`, "import id from '@salesforce/user/Id'; export const p = id;"],
    [
        'adapter-imports-no-component',
        `${lwc}/transcriptProxy/p5.ts`,
        "import Line from 'c/transcriptLine'; export const p = Line;"
    ],
    [
        'adapter-from-containers-only',
        `${lwc}/transcriptLine/p6.ts`,
        "import { call } from 'c/transcriptProxy'; export const p = call;"
    ],
    [
        'deployed-code-imports-what-an-org-resolves',
        `${lwc}/transcriptLine/p7.ts`,
        "import { z } from 'zod'; export const p = z;"
    ],
    [
        'deployed-code-imports-what-an-org-resolves',
        `${lwc}/transcriptLine/p8.ts`,
        "import x from 'c/mistyped'; export const p = x;"
    ],
    [
        'deployed-code-imports-what-an-org-resolves',
        `${lwc}/transcriptLine/p9.ts`,
        "import { Org } from '@salesforce/core'; export const p = Org;"
    ],
    [
        'bundle-main-file-only',
        `${lwc}/transcriptLine/p10.ts`,
        "import { inner } from '../transcriptModel/inner'; export const p = inner;"
    ],
    [
        'bundle-main-file-only-from-outside',
        'proxy/src/p11.ts',
        `import { inner } from '../../${lwc}/transcriptModel/inner'; export const p = inner;`
    ],
    [
        'force-app-imports-no-node-part',
        `${lwc}/transcriptLine/p12.ts`,
        "import { text } from '../../../../../proxy/src/text'; export const p = text;"
    ],
    [
        'force-app-imports-no-node-part',
        `${lwc}/transcriptLine/__tests__/p13.ts`,
        "import { text } from '../../../../../../proxy/src/text'; export const p = text;"
    ],
    ['node-part-imports-core-only', 'proxy/src/p14.ts', "import Line from 'c/transcriptLine'; export const p = Line;"],
    [
        'node-part-imports-core-only',
        'local-org/src/p15.ts',
        "import type { call } from 'c/transcriptProxy'; export type P = typeof call;"
    ],
    [
        'local-org-imports-no-proxy',
        'local-org/src/p16.ts',
        "import { text } from '../../proxy/src/text'; export const p = text;"
    ],
    [
        'proxy-imports-no-local-org',
        'proxy/src/p17.ts',
        "import { org } from '../../local-org/src/org'; export const p = org;"
    ],
    ['proxy-imports-no-dev-dependency', 'proxy/src/p18.ts', "import fc from 'fast-check'; export const p = fc;"],
    ['cli-imports-no-server', 'cli/src/p23.ts', "import { text } from '../../proxy/src/text'; export const p = text;"],
    [
        'cli-imports-no-server',
        'cli/src/p34.ts',
        "import { behind } from '../../proxy/src/read/withServer'; export const p = behind;"
    ],
    [
        'cli-imports-no-server',
        'cli/src/p35.ts',
        "import { behind } from '../../proxy/src/uploads/withSession'; export const p = behind;"
    ],
    [
        'cli-imports-portable-bundles-only',
        'cli/src/p24.ts',
        "import Line from 'c/transcriptLine'; export const p = Line;"
    ],
    [
        'portable-imports-core-and-libraries',
        `${lwc}/fileDecoding/p30.ts`,
        "import { call } from 'c/transcriptProxy'; export const p = call;"
    ],
    [
        'libraries-from-portable-only',
        `${lwc}/transcriptLine/p31.ts`,
        "import { analyse } from 'c/fileLibraries'; export const p = analyse;"
    ],
    ['libraries-import-their-packages', `${lwc}/fileLibraries/p32.ts`, "import { z } from 'zod'; export const p = z;"],
    [
        'node-part-imports-core-only',
        'proxy/src/p33.ts',
        "import { open } from 'c/fileDecoding'; export const p = open;"
    ],
    [
        'bundle-main-file-only-from-outside',
        'cli/src/p25.ts',
        `import { inner } from '../../${lwc}/transcriptModel/inner'; export const p = inner;`
    ],
    [
        'core-imports-core',
        `${lwc}/transcriptModel/p26.ts`,
        "import { run } from '../../../../../cli/src/run'; export const p = run;"
    ],
    [
        'force-app-imports-no-node-part',
        `${lwc}/transcriptLine/p27.ts`,
        "import { run } from '../../../../../cli/src/run'; export const p = run;"
    ],
    [
        'proxy-imports-no-local-org',
        'cli/src/p28.ts',
        "import { org } from '../../local-org/src/org'; export const p = org;"
    ],
    ['no-import-of-tests', 'proxy/src/p19.ts', "import { seen } from '../test/text.test'; export const p = seen;"],
    ['node-part-imports-resolve', 'proxy/src/p20.ts', "import { gone } from './gone'; export const p = gone;"],
    ['no-cycle', 'proxy/src/p21.ts', "import type { q } from './p22'; export const p = 1; export type Q = typeof q;"]
];

/** The other half of the planted cycle: either half may be the one reported. */
const otherHalf = ['proxy/src/p22.ts', "import { p } from './p21'; export const q = p;"] as const;

const packages = ['express', 'fast-check', 'lwc', 'zod', '@salesforce/core', 'chardet'];

describe('import rules', () => {
    let folder: string;
    let caught: Set<string>;

    beforeAll(() => {
        folder = realpathSync(mkdtempSync(join(tmpdir(), 'import-rules-')));
        const sources: (readonly [path: string, source: string])[] = [
            ...Object.entries(innocent),
            ...planted.map(([, path, source]) => [path, source] as const)
        ];
        sources.push(otherHalf);
        for (const name of packages) {
            sources.push([`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })]);
            sources.push([`node_modules/${name}/index.js`, '']);
        }
        for (const [path, source] of sources) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), source);
        }
        for (const name of ['tsconfig.json', 'package.json', '.dependency-cruiser.js']) {
            copyFileSync(join(rootDir, name), join(folder, name));
        }
        mkdirSync(join(folder, 'scripts'));
        symlinkSync(join(rootDir, 'scripts/toolchain'), join(folder, 'scripts/toolchain'), 'junction');
        const output = execFileSync(
            process.execPath,
            [
                join(rootDir, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
                ...[
                    '--config',
                    '.dependency-cruiser.js',
                    '--output-type',
                    'json',
                    'force-app',
                    'proxy',
                    'cli',
                    'local-org'
                ]
            ],
            { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
        );
        const { summary } = JSON.parse(output) as {
            summary: { violations: { from: string; rule: { name: string } }[] };
        };
        caught = new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`));
    });

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(planted)('%s catches %s', (rule, path) => {
        const rules = [...caught].filter((line) => line.endsWith(`: ${path}`));
        expect(rules).toContain(`${rule}: ${path}`);
    });

    it('finds nothing in files that keep the rules', () => {
        const paths = new Set(Object.keys(innocent));
        expect([...caught].filter((line) => paths.has(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
    });

    it('has a planted violation for every rule', () => {
        expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(importRules.map(({ name }) => name)));
    });
});
