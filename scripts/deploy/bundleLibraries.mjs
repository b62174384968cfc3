import fs from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const packagesDir = path.resolve(import.meta.dirname, '../../node_modules');

/** The most that one file of a component may hold in an org, in bytes. */
const MOST_BYTES = 131_072;

/**
 * Makes one module of a bundle that takes packages from npm, with their licences above it: an org has no npm.
 *
 * @param {string} source path of the bundle's main file
 * @param {string} root project folder
 * @param {readonly string[]} packages what it may take
 * @returns {Promise<{ code: string, problems: { line: number, message: string }[] }>} `line` counts from 1; with problems,
 *   `code` is not to be used
 */
export async function bundleLibraries(source, root, packages) {
    const { outputFiles, metafile } = await build({
        entryPoints: [path.join(root, source)],
        absWorkingDir: root,
        nodePaths: [packagesDir],
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        // Only a codec of one's own would be imported while running; an org refuses such imports.
        supported: { 'dynamic-import': false },
        legalComments: 'none',
        metafile: true,
        write: false,
        logLevel: 'silent'
    });
    const licences = await Promise.all(packages.map(readLicence));
    const code = `${licences.join('')}${outputFiles[0]?.text ?? ''}`;
    const strangers = Object.keys(metafile.inputs).filter(
        (file) => file !== source && !packages.some((name) => `/${file}`.includes(`/node_modules/${name}/`))
    );
    const problems = strangers.map((file) => `takes in ${file}. Name its package in scripts/toolchain/bundles.mjs`);
    if (Buffer.byteLength(code) > MOST_BYTES) problems.push(`becomes larger than an org allows (${MOST_BYTES} bytes)`);
    return { code, problems: problems.map((message) => ({ line: 1, message: `${message}.` })) };
}

async function readLicence(name) {
    const folder = path.join(packagesDir, name);
    const { version } = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8'));
    const text = await fs.readFile(path.join(folder, 'LICENSE'), 'utf8');
    return `/*!\n${name} ${version}\n\n${text.trim().replaceAll('*/', '* /')}\n*/\n`;
}
