import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../problems';
import { isSystemError } from '../systemError';
import type { Output } from './output';
import { WholeFile } from './wholeFile';

/** Where one text goes: whole, or not at all; but standard output, which has what came so far. */
export interface Sink {
    /** What the person calls it. */
    readonly name: string;
    readonly write: (text: string) => Promise<void>;
    readonly finish: () => Promise<void>;
    readonly discard: () => Promise<void>;
}

/** Where texts go: standard output and a file take one, a folder takes any number. */
export interface Destination {
    /**
     * @param source what the text was made from; with `extension` it names a file in a folder
     * @returns a problem where it can't go there
     */
    readonly open: (source: string, extension: string) => Promise<Sink | Problem>;
}

/** Everything to standard output. */
export function toStandardOutput(stdout: Output): Destination {
    return takeOne(() =>
        Promise.resolve({
            name: 'standard output',
            write: (text) => stdout.write(text),
            finish: () => Promise.resolve(),
            discard: () => Promise.resolve()
        })
    );
}

/** To a file, or into a folder where there is one of that name or the name says so. */
export async function toPath(path: string, force: boolean): Promise<Destination> {
    const isFolder = /[\\/]$/.test(path) || (await stat(path).catch(() => undefined))?.isDirectory() === true;
    if (!isFolder) return takeOne(() => openFile(path, force));
    // What hinders it from being made hinders each file, which says so.
    await mkdir(path, { recursive: true }).catch(() => undefined);
    const taken = new Set<string>();
    return {
        open(source, extension) {
            const name = freeName(basename(source).replace(/\.[A-Za-z]{1,8}$/, ''), extension, taken);
            return openFile(join(path, name), force);
        }
    };
}

function takeOne(open: () => Promise<Sink | Problem>): Destination {
    let isTaken = false;
    return {
        open() {
            if (isTaken) return Promise.resolve<Problem>({ code: 'OUTPUT_TAKES_ONE' });
            isTaken = true;
            return open();
        }
    };
}

/** Of two sources with one name, the second gets a number. */
function freeName(name: string, extension: string, taken: Set<string>): string {
    for (let number = 1; ; number++) {
        const free = `${name}${number === 1 ? '' : `-${number}`}.${extension}`;
        if (!taken.has(free.toLowerCase())) {
            taken.add(free.toLowerCase());
            return free;
        }
    }
}

async function openFile(path: string, force: boolean): Promise<Sink | Problem> {
    if (!force && (await stat(path).catch(() => undefined))) return { code: 'OUTPUT_EXISTS', file: path };
    try {
        const file = await WholeFile.create(path, 0o600);
        return {
            name: path,
            write: (text) => file.write(text),
            finish: () => file.finish({ replace: force }),
            discard: () => file.discard()
        };
    } catch (error) {
        if (!isSystemError(error)) throw error;
        return { code: 'OUTPUT_FAILED', file: path, what: `the output can’t be written (${error.code})` };
    }
}
