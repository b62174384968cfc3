// @ts-check
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';
import { rootDir } from './rootDir.mjs';

/**
 * Flags for browser tests: no sandbox (tests run as root in containers), nothing that talks to the internet, and no graphics
 * card to be played by the processor.
 */
export const chromiumArgs = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run'
];

/**
 * Where Chromium or Chrome is when it is installed.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]} paths, best first
 */
export function listSystemBrowsers(platform, env) {
    if (platform === 'darwin') {
        return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    }
    if (platform === 'win32') {
        return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
            folder === undefined ? [] : [`${folder}\\Google\\Chrome\\Application\\chrome.exe`]
        );
    }
    const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
    return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
        folders.map((folder) => join(folder, name))
    );
}

/**
 * The browser for tests: CHROME_PATH, else a system browser, else the one inside an npm package (Linux on x64).
 * @param {object} [given] the world, for tests
 * @param {Record<string, string | undefined>} [given.env]
 * @param {NodeJS.Platform} [given.platform]
 * @param {string} [given.arch]
 * @param {(path: string) => boolean} [given.exists]
 * @param {() => Promise<string>} [given.unpack]
 * @returns {Promise<string>} path of its binary
 * @throws {Problem}
 */
export async function findChromium({
    env = process.env,
    platform = process.platform,
    arch = process.arch,
    exists = existsSync,
    unpack = unpackBundled
} = {}) {
    const chosen = env.CHROME_PATH;
    if (chosen) {
        if (!exists(chosen)) throw new Problem(`CHROME_PATH is ${chosen}, and there is no such file.`);
        return chosen;
    }
    const installed = listSystemBrowsers(platform, env).find(exists);
    if (installed !== undefined) return installed;
    if (platform === 'linux' && arch === 'x64') return unpack();
    throw new Problem('Browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its binary.');
}

/**
 * Unpacks the browser of @sparticuz/chromium. Only its binary is used, never its `args`: they switch web security off.
 * It takes any `chromium` it finds in TMPDIR for its own, so each version gets its own folder.
 */
async function unpackBundled() {
    const manifest = JSON.parse(readFileSync(join(rootDir, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
    const before = process.env.TMPDIR;
    const folder = join(tmpdir(), `transcript-desk-chromium-${manifest.version}`);
    mkdirSync(folder, { recursive: true });
    process.env.TMPDIR = folder;
    try {
        const { default: chromium } = await import('@sparticuz/chromium');
        return await chromium.executablePath();
    } finally {
        if (before === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = before;
    }
}
