// @ts-check
import { spawnSync } from 'node:child_process';
import { runBuilds } from './builds.mjs';
import { exitWith } from './problem.mjs';
import { rootDir } from './rootDir.mjs';

// Makes the pictures of the docs anew, from the page as it is now.
try {
    await runBuilds();
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'e2e/makeImages.ts'], {
        cwd: rootDir,
        stdio: 'inherit'
    });
    process.exitCode = status ?? 1;
} catch (error) {
    exitWith(error);
}
