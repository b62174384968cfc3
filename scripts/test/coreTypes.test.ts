import { join } from 'node:path';
import ts from 'typescript';
import { bundlesDir, coreBundles, readBundlePaths } from '../toolchain/bundles.mjs';
import { rootDir } from '../toolchain/rootDir.mjs';

const file = join(rootDir, 'tsconfig.core.json');

function readCoreProject(): ts.ParsedCommandLine {
    const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
    return ts.parseJsonConfigFileContent(config, ts.sys, rootDir, undefined, file);
}

/** Type errors of a core file that does not exist, as tsconfig.core.json sees it. */
function findErrors(source: string): string[] {
    const { options } = readCoreProject();
    const path = join(rootDir, bundlesDir, 'transcriptModel/planted.ts');
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (name) => name === path || fileExists(name);
    host.getSourceFile = (name, target) =>
        name === path ? ts.createSourceFile(name, source, target) : getSourceFile(name, target);
    const program = ts.createProgram({ rootNames: [path], options, host });
    return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ').split('.')[0] ?? '');
}

describe('tsconfig.core.json', () => {
    it.each(['document', 'window', 'process', 'Buffer', 'fetch', 'setTimeout', 'crypto'])('knows no %s', (name) => {
        expect(findErrors(`export const planted = ${name};`)).toEqual([`Cannot find name '${name}'`]);
    });

    it('accepts plain TypeScript', () => {
        expect(findErrors('export const planted: readonly number[] = [1].toSorted();')).toEqual([]);
    });

    it('holds exactly the core bundles, without their tests', () => {
        const prefix = `${join(rootDir, bundlesDir).replaceAll('\\', '/')}/`;
        const inside = readCoreProject().fileNames.map((name) => name.slice(prefix.length));
        expect([...new Set(inside.map((name) => name.split('/')[0]))].sort()).toEqual(coreBundles);
        expect(inside.filter((name) => name.includes('__tests__'))).toEqual([]);
    });
});

describe('tsconfig.json', () => {
    it('has one line for each bundle but those of styles alone, to its main file', () => {
        const bundles = ts.sys.getDirectories(join(rootDir, bundlesDir)).sort();
        const mainFileOf = (name: string): string => `${bundlesDir}/${name}/${name}.ts`;
        const stylesAlone = bundles.filter((name) => !ts.sys.fileExists(join(rootDir, mainFileOf(name))));
        expect(stylesAlone).toEqual(['dialogStyles']);
        expect(readBundlePaths()).toEqual(
            Object.fromEntries(
                bundles.filter((name) => !stylesAlone.includes(name)).map((name) => [`c/${name}`, mainFileOf(name)])
            )
        );
    });
});
