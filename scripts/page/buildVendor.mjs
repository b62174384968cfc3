import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';

const root = path.resolve(import.meta.dirname, '../..');
const baseComponents = path.join(root, 'node_modules/lightning-base-components');

// These need modules that the npm package does not carry, are built into `lightning/icon` anyway,
// or are supplied by the page itself (navigation).
const leftOut = new Set(['lightning/barcodeScanner', 'lightning/primitiveFigure', 'lightning/navigation']);

/**
 * Compiles lwc, synthetic shadow and the Lightning base components to browser modules, once.
 * The result is cached under node_modules/.cache, so later calls only look it up.
 *
 * @param {{ log?: (line: string) => void }} [options] `log` hears about a build that takes time
 * @returns {Promise<{ dir: string, specifiers: Set<string>, built: boolean }>} `dir` holds `<specifier>.js` for each
 *   specifier (`lwc`, `synthetic-shadow`, `lightning/button` ...); `built` is false when the cache answered
 */
export async function buildVendor({ log = () => {} } = {}) {
    const dir = path.join(root, 'node_modules/.cache/transcript-desk', `vendor-${await cacheKey()}`);
    const cached = await readIndex(dir);
    if (cached) return { dir, specifiers: new Set(cached), built: false };

    log('Compiling the Lightning base components once, this takes up to a minute.');
    const specifiers = ['lwc', 'synthetic-shadow', ...exposedComponents()];
    const staging = `${dir}.${process.pid}.tmp`;
    await fs.rm(staging, { recursive: true, force: true });
    await compile(specifiers, staging);
    await fs.writeFile(path.join(staging, 'index.json'), JSON.stringify(specifiers));
    try {
        await fs.rename(staging, dir);
    } catch (error) {
        // Another process finished the same build first: its result is as good as ours.
        await fs.rm(staging, { recursive: true, force: true });
        if (!(await readIndex(dir))) throw error;
    }
    return { dir, specifiers: new Set(specifiers), built: true };
}

/** Changes when a package that goes into the result changes, and when this file does. */
async function cacheKey() {
    const { packages } = JSON.parse(await fs.readFile(path.join(root, 'package-lock.json'), 'utf8'));
    const used = Object.entries(packages)
        .filter(([name]) =>
            /node_modules\/(lwc|@lwc\/[^/]+|lightning-base-components|rollup|@rollup\/plugin-replace)$/.test(name)
        )
        .map(([name, { version }]) => `${name}@${version}`);
    const hash = createHash('sha256');
    hash.update(used.sort().join('\n'));
    hash.update(await fs.readFile(import.meta.filename));
    return hash.digest('hex').slice(0, 16);
}

/** The file is written last, so a folder that has it is complete. */
async function readIndex(dir) {
    try {
        return JSON.parse(await fs.readFile(path.join(dir, 'index.json'), 'utf8'));
    } catch {
        return undefined;
    }
}

function exposedComponents() {
    const manifest = JSON.parse(readFileSync(path.join(baseComponents, 'package.json'), 'utf8'));
    return manifest.lwc.expose.filter((name) => !leftOut.has(name) && !name.includes('/iconSvgTemplates'));
}

async function compile(specifiers, dir) {
    const bundle = await rollup({
        input: Object.fromEntries(specifiers.map((specifier) => [specifier, `vendor:${specifier}`])),
        preserveEntrySignatures: 'strict',
        onwarn(warning, warn) {
            // Both come from the packages' own sources, which we do not change.
            if (warning.code !== 'CIRCULAR_DEPENDENCY' && warning.plugin !== 'rollup-plugin-lwc-compiler')
                warn(warning);
        },
        plugins: [
            vendorEntries(),
            replace({
                preventAssignment: true,
                values: {
                    'process.env.NODE_ENV': JSON.stringify('production'),
                    // Without this, icons silently render nothing.
                    'import.meta.env.SSR': 'false'
                }
            }),
            lwc({
                rootDir: path.join(baseComponents, 'src'),
                modules: [{ npm: 'lightning-base-components' }],
                exclude: ['**/@lwc/engine-dom/**', '**/@lwc/synthetic-shadow/**'],
                // lightning/modal uses lwc:is; lightning/combobox throws without synthetic element internals.
                enableDynamicComponents: true,
                enableSyntheticElementInternals: true
            })
        ]
    });
    await bundle.write({
        dir,
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        hoistTransitiveImports: false
    });
    await bundle.close();
}

function vendorEntries() {
    return {
        name: 'vendor-entries',
        resolveId(id) {
            if (id === 'vendor:lwc' || id === 'vendor:synthetic-shadow') return `\0${id}`;
            if (!id.startsWith('vendor:')) return null;
            const specifier = id.slice('vendor:'.length);
            return path.join(baseComponents, 'src', specifier, `${path.basename(specifier)}.js`);
        },
        load(id) {
            if (id === '\0vendor:lwc') return "export * from 'lwc';";
            if (id === '\0vendor:synthetic-shadow') return "import '@lwc/synthetic-shadow';";
            // The right-to-left icon set doubles the size, and the page is left to right.
            if (/iconSvgTemplates\w+Rtl\.js$/.test(id)) return 'export default {};';
            return null;
        }
    };
}
