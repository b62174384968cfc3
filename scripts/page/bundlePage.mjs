import fs from 'node:fs/promises';
import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';
import { readLabels, salesforceModules } from './salesforceModules.mjs';
import { typeScript } from './typeScript.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const deployedBundles = path.join(root, 'build/deploy/force-app/main/default/lwc');

/**
 * Bundles a page of ours around the very files that build/deploy deploys: `main.ts` of the folder, with the components in
 * its folder `modules`.
 *
 * @param {{ sources: string, dir: string, vendor: { specifiers: ReadonlySet<string> }, only?: readonly string[] }} page
 *   `dir` is where it goes; `only`: the components that it can load, where it needs no others
 * @returns {Promise<string[]>} the deployed components that it can load by name
 */
export async function bundlePage({ sources, dir, vendor, only }) {
    const bundles = await readBundles();
    const components = bundles.filter(({ name, isComponent }) => isComponent && (only?.includes(name) ?? true));
    const labels = await readLabels(path.join(root, 'build/deploy/force-app/main/default/labels'));
    const output = await rollup({
        input: { main: path.join(sources, 'main.ts') },
        external: (id) => vendor.specifiers.has(id) || isServed(id),
        plugins: [
            componentLoaders(components),
            salesforceModules(labels),
            typeScript(sources),
            replace({
                preventAssignment: true,
                values: { 'process.env.NODE_ENV': JSON.stringify('production'), 'import.meta.env.SSR': 'false' }
            }),
            lwc({
                rootDir: path.join(sources, 'modules'),
                // A deployed bundle has the namespace c, whatever its folder is called.
                modules: bundles.map(({ name, main }) => ({
                    name: `c/${name}`,
                    path: path.join(deployedBundles, name, main)
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
    return components.map(({ name }) => name);
}

async function readBundles() {
    const entries = await fs.readdir(deployedBundles, { withFileTypes: true });
    const bundles = [];
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
        const files = await fs.readdir(path.join(deployedBundles, name));
        // Some are styles alone, for others to import.
        const main = [`${name}.js`, `${name}.css`].find((file) => files.includes(file));
        if (!main) continue;
        bundles.push({ name, main, isComponent: files.includes(`${name}.html`) });
    }
    return bundles;
}

/** Who is looking is known only when the page is served: the page server answers these modules for its user. */
function isServed(id) {
    return /^@salesforce\/(user\/|customPermission\/|userPermission\/)/.test(id);
}

/** Components are loaded by name, each with what only it needs. */
function componentLoaders(components) {
    const id = 'virtual:components';
    const loaders = components.map(
        ({ name }) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`c/${name}`)})`
    );
    return {
        name: 'component-loaders',
        resolveId: (source) => (source === id ? `\0${id}` : null),
        load: (source) => (source === `\0${id}` ? `export const componentLoaders = {${loaders.join(', ')}};` : null)
    };
}
