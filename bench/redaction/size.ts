// tsx brings esbuild.
import { build } from 'esbuild';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { detect } from 'c/transcriptRedaction';

const OURS = "export { detect } from 'c/transcriptRedaction';";

/**
 * What a page would load of this module, in bytes: bundled with all that it uses, minified, gzipped. What only Node has,
 * and what packages can do without (`leftOut`), doesn't count.
 */
export async function measureSize(
    source: string,
    resolveDir: string,
    leftOut: readonly string[] = []
): Promise<number> {
    const files = await bundle(source, resolveDir, leftOut);
    return files.reduce((total, contents) => total + gzipSync(contents, { level: 9 }).length, 0);
}

/**
 * Our detector as a page runs it, bundled. The loader of TypeScript that runs the measurements names every function anew
 * each time it is made, which no page does.
 */
export async function loadBundledDetector(): Promise<typeof detect> {
    const [code] = await bundle(OURS, import.meta.dirname);
    const url = `data:text/javascript;base64,${Buffer.from(code ?? '').toString('base64')}`;
    const module: unknown = await import(url);
    if (typeof module === 'object' && module !== null && 'detect' in module && isDetect(module.detect)) {
        return module.detect;
    }
    throw new Error('The bundle has no detector.');
}

function isDetect(value: unknown): value is typeof detect {
    return typeof value === 'function';
}

async function bundle(source: string, resolveDir: string, leftOut: readonly string[] = []): Promise<Uint8Array[]> {
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
    return outputFiles.map(({ contents }) => contents);
}

/** Ours, as `detect` alone: pages have the other exports' users anyway. */
export function measureOurSize(): Promise<number> {
    return measureSize(OURS, import.meta.dirname);
}
