// @ts-check
import { spawn } from 'node:child_process';
import { cruisedFolders } from './importRules.mjs';
import { assertNode24 } from './node24.mjs';
import { exitWith } from './problem.mjs';
import { rootDir } from './rootDir.mjs';
import { elapsed } from './steps.mjs';

/** @typedef {{ name: string, args: string[] }} CheckStep `args` of Node, from the repository's root */

/** Longest first, so that the two lanes end together. @type {CheckStep[]} */
const steps = [
    { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'] },
    { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
    ...['node', 'lwc', 'core'].map((name) => ({
        name: `types, ${name}`,
        args: ['node_modules/typescript/bin/tsc', '--pretty', 'false', '-p', `tsconfig.${name}.json`]
    })),
    {
        name: 'imports',
        args: [
            'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
            ...['--config', '.dependency-cruiser.js', '--output-type', 'err-long', ...cruisedFolders]
        ]
    }
];

/** @param {CheckStep} step @returns {Promise<boolean>} whether it found nothing; prints what it found */
function runCheck({ name, args }) {
    const startMs = performance.now();
    const child = spawn(process.execPath, args, { cwd: rootDir, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code) => {
            console.log(`${code === 0 ? '✓' : '✗'} ${name} (${elapsed(startMs)})`);
            if (code !== 0) console.log(output.trimEnd());
            resolve(code === 0);
        });
    });
}

try {
    assertNode24();
    const startMs = performance.now();
    const waiting = [...steps];
    /** @type {string[]} */
    const failed = [];
    const runLane = async () => {
        for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
            if (!(await runCheck(step))) failed.push(step.name);
        }
    };
    await Promise.all([runLane(), runLane()]);
    if (failed.length > 0) {
        console.error(`Check failed: ${failed.join('; ')} (${elapsed(startMs)}). \`npm run format\` mends the format.`);
        process.exit(1);
    }
    console.log(`Check passed (${elapsed(startMs)})`);
} catch (error) {
    exitWith(error);
}
