import fs from 'node:fs/promises';
import path from 'node:path';
import { bundlePage } from './bundlePage.mjs';
import { buildVendor } from './buildVendor.mjs';
import { replaceFolder } from '../deploy/replaceFolder.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pageSources = path.join(root, 'local-org/page');

/**
 * Bundles the local record page into build/page: its own shell around the very files that build/deploy deploys.
 * Run buildDeploy first.
 *
 * @param {{ log?: (line: string) => void }} [options] hears about the one slow step
 * @returns {Promise<{ dir: string, components: string[] }>} `dir` is what `startPage` takes as buildDir
 */
export async function buildPage({ log = () => {} } = {}) {
    const vendor = await buildVendor({ log });
    const dir = path.join(root, 'build/page');
    let components = [];
    await replaceFolder(dir, async (staging) => {
        components = await bundlePage({ sources: pageSources, dir: staging, vendor });
        for (const file of ['shell.css', 'favicon.svg']) {
            await fs.copyFile(path.join(pageSources, file), path.join(staging, file));
        }
        // The page server finds the vendor modules by this, and takes the record page's layout from what deploys.
        const manifest = { vendorDir: vendor.dir, deployDir: path.join(root, 'build/deploy') };
        await fs.writeFile(path.join(staging, 'manifest.json'), JSON.stringify(manifest));
    });
    return { dir, components };
}
