import { createReadStream, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Place } from './places';

/** Every file in some folders of a folder, each a place of its own, and their names. */
export function listFilePlaces(root: string, folders: readonly string[]): readonly Place[] {
    const files = folders
        .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    return [
        { name: 'names of files', read: () => files },
        ...files.map((file) => ({ name: relative(root, file), read: () => readFile(file) }))
    ];
}

async function* readFile(file: string): AsyncIterable<string> {
    try {
        for await (const chunk of createReadStream(file, { encoding: 'latin1' })) {
            yield String(chunk);
        }
    } catch (error) {
        // A browser that runs takes files away.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
            throw error;
        }
    }
}
