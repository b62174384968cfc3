import fs from 'node:fs/promises';
import path from 'node:path';
import { libraryBundles } from '../toolchain/bundles.mjs';
import { bundleLibraries } from './bundleLibraries.mjs';
import { toJavaScript } from './transpile.mjs';

const leftBehind = /(^|\/)(__tests__|__mocks__|jest-mocks)\/|\.(map|d\.ts)$|(^|\/)(\.\w+|[jt]sconfig[\w.]*\.json)$/;

/**
 * Reads what there is to deploy: sfdx-project.json and force-app/main, with TypeScript turned into JavaScript.
 *
 * @param {string} root project folder
 * @returns {Promise<{
 *   files: { target: string, content: string | Buffer }[],
 *   bundles: Map<string, import('./checkBundle.mjs').BundleFile[]>,
 *   problems: string[]
 * }>} `target` is relative to the project, with forward slashes
 */
export async function readProject(root) {
    const files = [];
    const bundles = new Map();
    const problems = [];
    for (const name of ['sfdx-project.json', '.forceignore']) {
        files.push({ target: name, content: await fs.readFile(path.join(root, name)) });
    }
    for (const source of await listFiles(root, 'force-app/main')) {
        if (leftBehind.test(source)) continue;
        const content = await fs.readFile(path.join(root, source));
        const [, bundle, name] = /^force-app\/main\/default\/lwc\/([^/]+)\/(.+)$/.exec(source) ?? [];
        if (!bundle) {
            // Files right under lwc/ are editor configuration.
            if (!source.startsWith('force-app/main/default/lwc/')) files.push({ target: source, content });
            continue;
        }
        const file = await toBundleFile({ root, source, bundle, name, content }, problems);
        const siblings = bundles.get(bundle) ?? [];
        if (siblings.some((sibling) => sibling.name === file.name)) {
            problems.push(`${source}:1: has a .js file of the same name beside it. Remove the .js file.`);
        }
        bundles.set(bundle, [...siblings, file]);
        files.push({
            target: path.posix.join(path.posix.dirname(source), path.posix.basename(file.name)),
            content: file.text
        });
    }
    return { files, bundles, problems };
}

async function toBundleFile({ root, source, bundle, name, content }, problems) {
    const sourceText = content.toString('utf8');
    if (!name.endsWith('.ts')) return { name, source, sourceText, text: sourceText };
    const packages = name === `${bundle}.ts` ? libraryBundles[bundle] : undefined;
    const { code, problems: found } = packages
        ? await bundleLibraries(source, root, packages)
        : toJavaScript(sourceText, source);
    for (const { line, message } of found) problems.push(`${source}:${line}: ${message} Fix the TypeScript.`);
    return { name: name.replace(/\.ts$/, '.js'), source, sourceText, text: code };
}

async function listFiles(root, folder) {
    const entries = await fs.readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
        .sort();
}
