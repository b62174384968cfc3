import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';

/**
 * Fills a folder aside and then swaps it in, so that readers see the old content or the new, never a mixture.
 *
 * @param {string} dir folder to replace
 * @param {(staging: string) => Promise<void>} fill writes the new content
 */
export async function replaceFolder(dir, fill) {
    const staging = `${dir}.${randomUUID()}`;
    await fs.mkdir(staging, { recursive: true });
    try {
        await fill(staging);
        await swap(dir, staging);
    } finally {
        await fs.rm(staging, { recursive: true, force: true });
    }
}

async function swap(dir, staging) {
    for (let attempt = 0; ; attempt++) {
        const retired = `${dir}.${randomUUID()}`;
        await fs.rename(dir, retired).catch(ignoreMissing);
        try {
            return await fs.rename(staging, dir);
        } catch (error) {
            // Another build put its folder there between the two renames: retire that one as well.
            if (attempt === 9 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
        } finally {
            await fs.rm(retired, { recursive: true, force: true });
        }
    }
}

function ignoreMissing(error) {
    if (error.code !== 'ENOENT') throw error;
}
