import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildDeploy } from '../buildDeploy.mjs';

const root = resolve(import.meta.dirname, '../..');
const bundlesDir = 'force-app/main/default/lwc';
const folders: string[] = [];

/** Of bundles that it has not seen, the platform's compiler gets one in four; all under TRANSCRIPT_DESK_FULL. */
const EVERY = process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 4 : 1;

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function createFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-deploy-'));
    folders.push(folder);
    return folder;
}

function createProject(files: Record<string, string>): string {
    const project = createFolder();
    for (const file of ['sfdx-project.json', '.forceignore']) cpSync(join(root, file), join(project, file));
    for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(project, file)), { recursive: true });
        writeFileSync(join(project, file), text);
    }
    return project;
}

const meta = '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"/>';
const plainBundle = {
    [`${bundlesDir}/plain/plain.ts`]: 'export const one: number = 1; // kept\n',
    [`${bundlesDir}/plain/plain.js-meta.xml`]: meta
};
const listFiles = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
            join(entry.parentPath, entry.name)
                .slice(folder.length + 1)
                .replaceAll('\\', '/')
        );

describe('what is written', () => {
    test('is JavaScript, without tests, mocks, maps and typings', async () => {
        const project = createProject({
            ...plainBundle,
            [`${bundlesDir}/plain/sibling.ts`]: 'export type Nothing = never;\n',
            [`${bundlesDir}/plain/plain.js.map`]: '{}',
            [`${bundlesDir}/plain/types.d.ts`]: 'declare const x: number;',
            [`${bundlesDir}/plain/__tests__/plain.test.ts`]: 'import "../plain";',
            [`${bundlesDir}/tsconfig.json`]: '{}',
            'force-app/test/jest-mocks/lightning/modal.ts': 'export {};'
        });
        const { dir } = await buildDeploy({ quiet: true, root: project });
        expect(listFiles(dir).sort()).toEqual([
            '.forceignore',
            `${bundlesDir}/plain/plain.js`,
            `${bundlesDir}/plain/plain.js-meta.xml`,
            `${bundlesDir}/plain/sibling.js`,
            'sfdx-project.json'
        ]);
        expect(readFileSync(join(dir, bundlesDir, 'plain/plain.js'), 'utf8')).toBe('export const one = 1; // kept\n');
    });

    test('keeps decorators and class fields for the platform’s compiler', async () => {
        const source = [
            "import { LightningElement, api } from 'lwc';",
            'export default class Plain extends LightningElement {',
            '    @api recordId: string | undefined;',
            '}',
            ''
        ].join('\n');
        const project = createProject({ ...plainBundle, [`${bundlesDir}/plain/plain.ts`]: source });
        const { dir } = await buildDeploy({ quiet: true, root: project });
        const written = readFileSync(join(dir, bundlesDir, 'plain/plain.js'), 'utf8');
        expect(written.replace(/\s+/g, ' ')).toBe(source.replace(': string | undefined', '').replace(/\s+/g, ' '));
    });

    test('replaces what an earlier build left', async () => {
        const project = createProject({ ...plainBundle, 'build/deploy/old.txt': 'old' });
        const { dir } = await buildDeploy({ quiet: true, root: project });
        expect(existsSync(join(dir, 'old.txt'))).toBe(false);
        expect(readdirSync(join(project, 'build'))).toEqual(['deploy']);
    });

    test('survives builds at the same time', async () => {
        const project = createProject(plainBundle);
        await Promise.all([1, 2, 3].map(() => buildDeploy({ quiet: true, root: project })));
        expect(readdirSync(join(project, 'build'))).toEqual(['deploy']);
        expect(existsSync(join(project, 'build/deploy', bundlesDir, 'plain/plain.js'))).toBe(true);
    });
});

describe('what an org would refuse', () => {
    const main = `${bundlesDir}/plain/plain.ts`;
    test.each([
        ['an npm package', { [main]: "export const a = 1;\nimport 'lodash';" }, `${main}:2: "lodash" is not available`],
        ['a Node module', { [main]: "import 'node:fs';" }, `${main}:1: "node:fs" is not available in an org`],
        ['an unknown bundle', { [main]: "export { x } from 'c/nowhere';" }, 'names no bundle'],
        ['a file behind a bundle', { [main]: "import 'c/plain/inside';" }, 'import "c/plain"'],
        [
            'a base component that orgs lack',
            { [main]: "import 'lightning/utilsPrivate';" },
            'not a module that orgs offer'
        ],
        ['Apex', { [main]: "import x from '@salesforce/apex/Thing.method';" }, 'not a kind of @salesforce/ module'],
        ['a missing file', { [main]: "import './gone';" }, '"./gone" does not exist in the bundle'],
        ['a file of another bundle', { [main]: "import '../other/other';" }, 'leaves the bundle'],
        ['a .ts ending', { [main]: "import './plain.ts';" }, 'ends in .ts'],
        [
            'a dynamic import',
            { [main]: "\n\nvoid import('c/plain');" },
            `${main}:3: "c/plain" is imported while running`
        ],
        ['a computed dynamic import', { [main]: 'void import(`c/${1}`);' }, `${main}:1: an expression is imported`],
        [
            'a private method',
            { [main]: 'export class A {\n    #x = 1;\n    #y(): void {}\n    z() {\n        this.#y();\n    }\n}' },
            `${main}:3: #y() is a private method`
        ],
        ['broken syntax', { [main]: 'export const = 1;' }, `${main}:1: `],
        [
            'an unknown tag',
            { [`${bundlesDir}/plain/plain.html`]: '<template>\n<c-gone></c-gone></template>' },
            'plain.html:2: there is no component <c-gone>'
        ],
        ['no main file', { [`${bundlesDir}/empty/empty.js-meta.xml`]: meta }, 'empty:1: has no empty.ts'],
        ['no configuration', { [`${bundlesDir}/bare/bare.ts`]: 'export {};' }, 'has no bare.js-meta.xml'],
        ['JavaScript beside TypeScript', { [`${bundlesDir}/plain/plain.js`]: 'export {};' }, 'Remove the .js file']
    ])('%s fails with file, line and remedy, and leaves the last build', async (_what, files, message) => {
        const project = createProject({ ...plainBundle, ...files, 'build/deploy/last.txt': 'last' });
        await expect(buildDeploy({ quiet: true, root: project })).rejects.toThrow(message);
        expect(readdirSync(join(project, 'build/deploy'))).toEqual(['last.txt']);
    });

    test('allowed imports pass', async () => {
        const source = [
            "import { LightningElement } from 'lwc';",
            "import Modal from 'lightning/modal';",
            "import { getRecord } from 'lightning/uiRecordApi';",
            "import title from '@salesforce/label/c.Title';",
            "import userId from '@salesforce/user/Id';",
            "import canEdit from '@salesforce/customPermission/Edit_Voice_Transcripts';",
            "import { one } from 'c/plain';",
            "import { two } from './sibling';",
            'export default [LightningElement, Modal, getRecord, title, userId, canEdit, one, two];'
        ].join('\n');
        const project = createProject({
            ...plainBundle,
            [`${bundlesDir}/full/full.ts`]: source,
            [`${bundlesDir}/full/sibling.ts`]: 'export const two = 2;',
            [`${bundlesDir}/full/full.html`]:
                '<template><c-plain></c-plain><lightning-button-icon></lightning-button-icon></template>',
            [`${bundlesDir}/full/full.js-meta.xml`]: meta
        });
        await expect(buildDeploy({ quiet: true, root: project })).resolves.toMatchObject({
            bundles: ['full', 'plain']
        });
    });
});

describe('this project', () => {
    let dir = '';
    let bundles: string[] = [];

    beforeAll(async () => {
        const project = createFolder();
        for (const part of ['sfdx-project.json', '.forceignore', 'force-app'])
            cpSync(join(root, part), join(project, part), { recursive: true });
        ({ dir, bundles } = await buildDeploy({
            quiet: true,
            root: project,
            proxyUrl: 'https://desk.customer.example/path',
            clientApp: true
        }));
    });

    test('takes the proxy’s address where an admin would have to write it', () => {
        const places = [
            'cspTrustedSites/Transcript_Desk_Proxy.cspTrustedSite',
            'flexipages/VoiceCall_Record_Page_with_Transcript.flexipage'
        ];
        for (const place of places) {
            const text = readFileSync(join(dir, `force-app/main/default/${place}-meta.xml`), 'utf8');
            expect(text).toContain('>https://desk.customer.example<');
            expect(text).not.toContain('transcripts.example.com');
        }
    });

    test('leaves the sample client app out unless asked', async () => {
        const project = createProject({
            ...plainBundle,
            'force-app/main/default/externalClientApps/A.eca-meta.xml': '',
            'force-app/main/default/extlClntAppOauthSettings/A.ecaOauth-meta.xml': ''
        });
        const written = async (clientApp: boolean) =>
            listFiles((await buildDeploy({ quiet: true, root: project, clientApp })).dir).filter((file) =>
                /\.eca/.test(file)
            );
        await expect(written(false)).resolves.toHaveLength(0);
        await expect(written(true)).resolves.toHaveLength(2);
    });

    test('is packaged by the Salesforce CLI, offline, whole and without sources', async () => {
        const output = join(createFolder(), 'package');
        await promisify(execFile)(
            process.execPath,
            [
                join(root, 'node_modules/@salesforce/cli/bin/run.js'),
                'project',
                'convert',
                'source',
                '--output-dir',
                output
            ],
            {
                cwd: dir,
                env: {
                    PATH: process.env.PATH,
                    HOME: createFolder(),
                    SF_DISABLE_TELEMETRY: 'true',
                    SF_AUTOUPDATE_DISABLE: 'true',
                    SF_SKIP_NEW_VERSION_CHECK: 'true'
                }
            }
        );
        const packaged = listFiles(output);
        expect(packaged.filter((file) => /\.(ts|map)$|__tests__|jest-mocks/.test(file))).toEqual([]);
        for (const bundle of bundles) {
            const mainFile = `lwc/${bundle}/${bundle}.${bundle === 'dialogStyles' ? 'css' : 'js'}`;
            expect(packaged).toContain(mainFile);
        }
        expect(packaged).toEqual(
            expect.arrayContaining(['package.xml', 'objects/Transcript_Change__c.object', 'labels/CustomLabels.labels'])
        );
        // Every file that was built is in the package: the CLI skips what it does not know without a word.
        const names = (files: string[]) =>
            files.map((file) => file.replace(/^.*\/lwc\//, 'lwc/').replace(/^force-app\/main\/default\//, ''));
        const built = names(listFiles(dir)).filter(
            (file) => !/^(\.forceignore|sfdx-project\.json|objects\/)/.test(file)
        );
        const expected = built.map((file) => (file.startsWith('lwc/') ? file : file.replace(/-meta\.xml$/, '')));
        expect(packaged).toEqual(expect.arrayContaining(expected));
    }, 120_000);

    test('compiles with the platform’s own compiler', async () => {
        const require = createRequire(import.meta.url);
        const { version } = require('@lwc/sfdc-lwc-compiler/package.json');
        const known = readCompiled();
        const compiled: string[] = [];
        expect(bundles.length).toBeGreaterThan(0);
        for (const [place, name] of bundles.entries()) {
            const folder = join(dir, bundlesDir, name);
            const sources = listFiles(folder).filter((file) => /\.(js|html|css)$/.test(file));
            const files = Object.fromEntries(sources.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
            const bundle = { type: 'platform', namespace: 'c', name, files };
            const digest = hash('sha256', JSON.stringify([version, bundle]));
            if (!known.has(digest)) {
                if (place % EVERY !== 0) continue;
                const { success, diagnostics } = await require('@lwc/sfdc-lwc-compiler').compile({ bundle });
                expect({ name, success, diagnostics }).toEqual({ name, success: true, diagnostics: [] });
            }
            compiled.push(digest);
        }
        writeCompiled(compiled);
    }, 120_000);
});

/** What the platform's compiler has taken before, by all that its answer depends on: it takes 20 seconds for all bundles. */
const compiledFile = join(root, 'node_modules/.cache/transcript-desk/compiled.json');

function readCompiled(): ReadonlySet<unknown> {
    try {
        const digests: unknown = JSON.parse(readFileSync(compiledFile, 'utf8'));
        return new Set(Array.isArray(digests) ? digests : []);
    } catch {
        // Nothing has been compiled yet, or somebody else is just writing.
        return new Set();
    }
}

function writeCompiled(digests: readonly string[]): void {
    mkdirSync(dirname(compiledFile), { recursive: true });
    writeFileSync(compiledFile, JSON.stringify(digests));
}
