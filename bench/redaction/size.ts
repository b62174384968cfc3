// tsx brings esbuild.
import { build } from 'esbuild';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What a page would load of this module, in bytes: bundled with all that it uses, minified, gzipped. What only Node has,
 * and what packages can do without (`leftOut`), doesn't count.
 */
export async function measureSize(
    source: string,
    resolveDir: string,
    leftOut: readonly string[] = []
): Promise<number> {
    const { outputFiles } = await build({
        stdin: { contents: source, resolveDir, loader: 'js' },
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        platform: 'browser',
        target: 'es2023',
        charset: 'utf8',
        external: ['node:*', ...builtinModules, ...leftOut],
        logLevel: 'silent',
        tsconfig: join(import.meta.dirname, '../../tsconfig.json')
    });
    return outputFiles.reduce((total, { contents }) => total + gzipSync(contents, { level: 9 }).length, 0);
}

/** Ours, as `detect` alone: pages have the other exports' users anyway. */
export function measureOurSize(): Promise<number> {
    return measureSize("export { detect } from 'c/transcriptRedaction';", import.meta.dirname);
}
