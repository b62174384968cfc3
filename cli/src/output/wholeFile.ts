import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { link, open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isSystemError } from '../systemError';

/** Characters that are gathered before they are written. */
const PART_CHARACTERS = 256 * 1024;

/** What a file system answers that has no hard links. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/** Files that are not whole yet: none may stay behind, however the process ends. */
const unfinished = new Set<string>();
process.on('exit', () => {
    for (const file of unfinished) unlinkSync(file);
});

/** A file that appears under its name only when it is whole. Until then it is a hidden one beside it. */
export class WholeFile {
    readonly #target: string;
    readonly #temporary: string;
    readonly #handle: FileHandle;
    #gathered = '';

    private constructor(target: string, temporary: string, handle: FileHandle) {
        this.#target = target;
        this.#temporary = temporary;
        this.#handle = handle;
    }

    /** @param mode permission bits: the copy is for nobody who could not read the original */
    static async create(target: string, mode: number): Promise<WholeFile> {
        const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
        const handle = await open(temporary, 'wx', 0o600);
        unfinished.add(temporary);
        const file = new WholeFile(target, temporary, handle);
        try {
            await handle.chmod(mode & 0o777);
        } catch (error) {
            await file.discard();
            throw error;
        }
        return file;
    }

    async write(text: string): Promise<void> {
        this.#gathered += text;
        if (this.#gathered.length >= PART_CHARACTERS) await this.#flush();
    }

    /** Puts the whole file in its place. Without `replace` it fails with EEXIST when there is one already. */
    async finish({ replace }: { readonly replace: boolean }): Promise<void> {
        await this.#flush();
        await this.#handle.sync();
        await this.#handle.close();
        if (replace) await rename(this.#temporary, this.#target);
        else await this.#moveToFreeName();
        unfinished.delete(this.#temporary);
    }

    /** Leaves nothing. */
    async discard(): Promise<void> {
        await this.#handle.close().catch(() => {});
        await unlink(this.#temporary).catch(() => {});
        unfinished.delete(this.#temporary);
    }

    async #flush(): Promise<void> {
        const text = this.#gathered;
        this.#gathered = '';
        await this.#handle.writeFile(text, 'utf8');
    }

    async #moveToFreeName(): Promise<void> {
        try {
            await link(this.#temporary, this.#target);
        } catch (error) {
            if (!isSystemError(error) || !NO_LINKS.has(error.code)) throw error;
            // The name was free a moment ago; without links nothing surer is to be had.
            await rename(this.#temporary, this.#target);
            return;
        }
        await unlink(this.#temporary);
    }
}
