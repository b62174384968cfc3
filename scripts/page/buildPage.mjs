import fs from 'node:fs/promises';
import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';
import { replaceFolder } from '../deploy/replaceFolder.mjs';
import { buildVendor } from './buildVendor.mjs';
import { readLabels, salesforceModules } from './salesforceModules.mjs';
import { typeScript } from './typeScript.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pageSources = path.join(root, 'local-org/page');
const hostModules = path.join(pageSources, 'modules');
const deployedBundles = path.join(root, 'build/deploy/force-app/main/default/lwc');

/**
 * Bundles the local record page into build/page: its own shell around the very files that build/deploy deploys.
 * Run buildDeploy first.
 *
 * @param {{ log?: (line: string) => void }} [options] hears about the one slow step
 * @returns {Promise<{ dir: string, components: string[] }>} `dir` is what `startPage` takes as buildDir
 */
export async function buildPage({ log = () => {} } = {}) {
    const vendor = await buildVendor({ log });
    const bundles = await readBundles();
    const dir = path.join(root, 'build/page');
    await replaceFolder(dir, async (staging) => {
        await bundle(staging, vendor, bundles);
        for (const file of ['shell.css', 'favicon.svg']) {
            await fs.copyFile(path.join(pageSources, file), path.join(staging, file));
        }
        // The page server finds the vendor modules by this, and takes the record page's layout from what deploys.
        const manifest = { vendorDir: vendor.dir, deployDir: path.join(root, 'build/deploy') };
        await fs.writeFile(path.join(staging, 'manifest.json'), JSON.stringify(manifest));
    });
    return { dir, components: bundles.filter(({ isComponent }) => isComponent).map(({ name }) => name) };
}

async function readBundles() {
    const entries = await fs.readdir(deployedBundles, { withFileTypes: true });
    const bundles = [];
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
        const files = await fs.readdir(path.join(deployedBundles, name));
        if (!files.includes(`${name}.js`)) continue;
        bundles.push({ name, isComponent: files.includes(`${name}.html`) });
    }
    return bundles;
}

async function bundle(dir, vendor, bundles) {
    const labels = await readLabels(path.join(root, 'build/deploy/force-app/main/default/labels'));
    const output = await rollup({
        input: { main: path.join(pageSources, 'main.ts') },
        external: (id) => vendor.specifiers.has(id) || isServed(id),
        plugins: [
            componentLoaders(bundles),
            salesforceModules(labels),
            typeScript(pageSources),
            replace({
                preventAssignment: true,
                values: { 'process.env.NODE_ENV': JSON.stringify('production'), 'import.meta.env.SSR': 'false' }
            }),
            lwc({
                rootDir: hostModules,
                // A deployed bundle has the namespace c, whatever its folder is called.
                modules: bundles.map(({ name }) => ({
                    name: `c/${name}`,
                    path: path.join(deployedBundles, name, `${name}.js`)
                })),
                enableDynamicComponents: true,
                enableSyntheticElementInternals: true
            })
        ]
    });
    await output.write({
        dir,
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        paths: (id) =>
            vendor.specifiers.has(id) ? `/vendor/${id}.js` : id.replace(/^@salesforce\/(.+)$/, '/platform/$1.js')
    });
    await output.close();
}

/** Who is looking is known only when the page is served: the page server answers these modules for its user. */
function isServed(id) {
    return /^@salesforce\/(user\/|customPermission\/|userPermission\/)/.test(id);
}

/** Components are loaded by name, each with what only it needs. */
function componentLoaders(bundles) {
    const id = 'virtual:components';
    const loaders = bundles
        .filter(({ isComponent }) => isComponent)
        .map(({ name }) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`c/${name}`)})`);
    return {
        name: 'component-loaders',
        resolveId: (source) => (source === id ? `\0${id}` : null),
        load: (source) => (source === `\0${id}` ? `export const componentLoaders = {${loaders.join(', ')}};` : null)
    };
}
