import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const repository = path.resolve(import.meta.dirname, '..');
const sampleProxyUrl = 'https://transcripts.example.com';

/** Deployed only on request: an org has to allow External Client Apps first, and one app can serve several orgs. */
const clientAppFolders = new Set(['externalClientApps', 'extlClntAppOauthSettings']);

/**
 * Writes build/deploy: what `sf project deploy start` sends to an org. Every TypeScript file becomes JavaScript, tests
 * and mocks stay behind, and anything an org would refuse is refused here. The folder is replaced only when all is well.
 *
 * @param {object} [options]
 * @param {boolean} [options.quiet] print nothing when it went well
 * @param {string} [options.root] project folder, for tests
 * @param {string} [options.proxyUrl] address of the proxy to write into the trusted URL and the sample record page
 * @param {boolean} [options.clientApp] include the sample External Client App
 * @returns {Promise<{ dir: string, bundles: string[], files: number }>} `files` counts what was written
 * @throws {Error} with one line per problem: file, line and remedy
 */
export async function buildDeploy({ quiet = false, root = repository, proxyUrl, clientApp = false } = {}) {
    const { init } = await import('es-module-lexer');
    const { checkBundle } = await import('./deploy/checkBundle.mjs');
    const { readProject } = await import('./deploy/readProject.mjs');
    const { replaceFolder } = await import('./deploy/replaceFolder.mjs');
    await init;

    const { files, bundles, problems } = await readProject(root);
    const names = new Set(bundles.keys());
    for (const [name, bundleFiles] of bundles) problems.push(...checkBundle(name, bundleFiles, names));
    if (problems.length > 0) throw new Error(problems.join('\n'));

    const dir = path.join(root, 'build/deploy');
    const wanted = files.filter((file) => clientApp || !clientAppFolders.has(file.target.split('/')[3] ?? ''));
    await replaceFolder(dir, async (staging) => {
        for (const file of wanted) {
            const target = path.join(staging, file.target);
            await fs.mkdir(path.dirname(target), { recursive: true });
            await fs.writeFile(target, proxyUrl ? withProxyUrl(file, proxyUrl) : file.content);
        }
    });
    if (!quiet) console.log(`Wrote ${wanted.length} files with ${bundles.size} components to build/deploy.`);
    return { dir, bundles: [...names], files: wanted.length };
}

function withProxyUrl(file, proxyUrl) {
    if (!/\.(cspTrustedSite|flexipage)-meta\.xml$/.test(file.target)) return file.content;
    return file.content.toString('utf8').replaceAll(sampleProxyUrl, new URL(proxyUrl).origin);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    const { parseArgs } = await import('node:util');
    try {
        const { values } = parseArgs({
            options: { 'proxy-url': { type: 'string' }, 'client-app': { type: 'boolean' }, quiet: { type: 'boolean' } }
        });
        await buildDeploy({ quiet: values.quiet, proxyUrl: values['proxy-url'], clientApp: values['client-app'] });
    } catch (error) {
        const missing = error.code === 'ERR_MODULE_NOT_FOUND';
        console.error(missing ? 'Some packages are missing. Run npm install, then try again.' : error.message);
        process.exitCode = 1;
    }
}
