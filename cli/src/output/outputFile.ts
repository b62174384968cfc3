import { realpath, stat } from 'node:fs/promises';
import { format, parse } from 'node:path';
import type { Problem } from '../problems';
import { systemReason } from '../systemError';

/** Where a masked copy goes. */
export interface OutputFile {
    readonly path: string;
    /** What the person calls it. */
    readonly name: string;
    /** Permission bits of the original. */
    readonly mode: number;
    /** Whether another file may be there. */
    readonly replace: boolean;
}

/** What was said of where the copy goes. */
export interface OutputWish {
    readonly output?: string;
    readonly inPlace: boolean;
    readonly force: boolean;
}

/** `calls.redacted.txt` for `calls.txt`. */
export function toCopyName(file: string): string {
    const { dir, name, ext } = parse(file);
    return format({ dir, base: `${name}.redacted${ext}` });
}

/**
 * Looks whether a copy may be written, before any work is done.
 *
 * @param files all that are to be read: none may be replaced, unless in place
 */
export async function planOutput(
    file: string,
    files: readonly string[],
    { output, inPlace, force }: OutputWish
): Promise<{ readonly ok: true; readonly value: OutputFile } | { readonly ok: false; readonly problem: Problem }> {
    let mode: number;
    try {
        const original = await stat(file);
        mode = original.mode;
        // A link stays one: what it leads to is overwritten.
        if (inPlace) return { ok: true, value: { path: await realpath(file), name: file, mode, replace: true } };
    } catch (error) {
        const what = `the file can’t be read (${systemReason(error)})`;
        return { ok: false, problem: { code: 'FILE_UNREADABLE', file, what } };
    }
    const name = output ?? toCopyName(file);
    const there = await identify(name);
    if (there !== undefined) {
        const inputs = await Promise.all(files.map(identify));
        if (inputs.includes(there)) return { ok: false, problem: { code: 'OUTPUT_IS_INPUT', file: name } };
        if (!force) return { ok: false, problem: { code: 'OUTPUT_EXISTS', file: name } };
    }
    return { ok: true, value: { path: name, name, mode, replace: force } };
}

/** The same for two names of one file; undefined when there is none. */
async function identify(file: string): Promise<string | undefined> {
    try {
        const { dev, ino } = await stat(file, { bigint: true });
        return `${dev}:${ino}`;
    } catch {
        return undefined;
    }
}
