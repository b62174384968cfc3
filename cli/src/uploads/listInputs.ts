import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problems';
import { systemReason } from '../systemError';

/** A file to read, or why a folder could not be looked into. */
export type Input =
    { readonly kind: 'file'; readonly path: string } | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * The files that are meant: those that are named, and all in folders and in what is in them, by their names. Hidden ones in a
 * folder are no transcripts, and a link to a folder is not followed: it could lead round in circles. What can't be read is
 * left to whoever opens it.
 */
export async function listInputs(paths: readonly string[]): Promise<readonly Input[]> {
    const inputs: Input[] = [];
    const seen = new Set<string>();
    const add = (path: string): void => {
        if (seen.has(path)) return;
        seen.add(path);
        inputs.push({ kind: 'file', path });
    };

    async function walk(folder: string): Promise<void> {
        const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
            const what = `the folder can’t be read (${systemReason(error)})`;
            inputs.push({ kind: 'problem', problem: { code: 'FILE_UNREADABLE', file: folder, what } });
            return [];
        });
        for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
            if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue;
            const path = join(folder, entry.name);
            if (entry.isDirectory()) await walk(path);
            else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) add(path);
        }
    }

    for (const path of paths) {
        if (await isFolder(path)) await walk(path);
        else add(path);
    }
    return inputs;
}

async function isFolder(path: string): Promise<boolean> {
    return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function isFile(path: string): Promise<boolean> {
    return (await stat(path).catch(() => undefined))?.isFile() === true;
}
