import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the files of a folder that end in a suffix, in the order of their names; none when there is no folder. */
export function listFiles(folder: string, suffix: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .sort()
        .map((name) => join(folder, name));
}
