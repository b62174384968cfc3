import { existsSync, readFileSync, readdirSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const document = readFileSync(new URL('docs/security.md', root), 'utf8');
const rows = document
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| threat '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, threat = '', , code = '', tests = '']) => ({ threat, code, tests }));
const pathsIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path!);
/** A bundle of the core by its name, a file of the proxy by its path. */
const toPlace = (code: string): string => {
    const [, bundle] = code.match(/^c\/(\w+)$/) ?? [];
    return bundle ? `force-app/main/default/lwc/${bundle}/${bundle}.ts` : `proxy/src/${code}`;
};
/** The threats that a file of tests names. */
function threatsIn(file: string): string[] {
    return [...readFileSync(file, 'utf8').matchAll(/describe\('threat: (.+?)', /g)].map(([, name]) => name!);
}

describe('docs/security.md', () => {
    it.each(rows)('names code and tests that exist: $threat', ({ threat, code, tests }) => {
        for (const path of pathsIn(code)) {
            expect([path, existsSync(new URL(toPlace(path), root))]).toEqual([path, true]);
        }
        const found = pathsIn(tests).map(
            (path) => new URL(path.startsWith('e2e/') ? path : `proxy/test/${path}`, root)
        );
        expect(found.length).toBeGreaterThan(0);
        for (const file of found) {
            expect([file.pathname, existsSync(file)]).toEqual([file.pathname, true]);
            if (file.pathname.includes('/threats/')) {
                expect(threatsIn(file.pathname)).toContain(threat);
            }
        }
    });

    it('has a row for every threat that is tested', () => {
        const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file !== 'table.test.ts');
        const tested = files.flatMap((file) => threatsIn(new URL(file, import.meta.url).pathname));
        expect(tested.length).toBeGreaterThan(12);
        expect([...new Set(tested)].sort()).toEqual(
            rows
                .filter(({ tests }) => tests.includes('threats/'))
                .map(({ threat }) => threat)
                .sort()
        );
    });
});
