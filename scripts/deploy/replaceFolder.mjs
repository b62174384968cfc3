import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Fills a folder aside and then swaps it in, so that readers see the old content or the new, never a mixture.
 *
 * @param {string} dir folder to replace
 * @param {(staging: string) => Promise<void>} fill writes the new content
 */
export async function replaceFolder(dir, fill) {
    const staging = `${dir}.${process.pid}.new`;
    const retired = `${dir}.${process.pid}.old`;
    await fs.rm(staging, { recursive: true, force: true });
    await fs.mkdir(path.join(staging), { recursive: true });
    try {
        await fill(staging);
        await swap(dir, staging, retired);
    } finally {
        await fs.rm(staging, { recursive: true, force: true });
        await fs.rm(retired, { recursive: true, force: true });
    }
}

async function swap(dir, staging, retired) {
    for (let attempt = 0; ; attempt++) {
        await fs.rename(dir, retired).catch(ignoreMissing);
        try {
            return await fs.rename(staging, dir);
        } catch (error) {
            // Another build put its folder there between the two renames: retire that one as well.
            if (attempt === 4 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
            await fs.rm(retired, { recursive: true, force: true });
        }
    }
}

function ignoreMissing(error) {
    if (error.code !== 'ENOENT') throw error;
}
