import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { SourceFile } from 'c/fileDecoding';
import { nameOf, openFile, STANDARD_INPUT, UnreadableFile } from '../input/openFile';
import type { Terminal } from '../terminal';

/**
 * A file, or standard input, to be read as text.
 *
 * @throws UnreadableFile, now or while its bytes are read
 */
export async function openSource(file: string, terminal: Pick<Terminal, 'stdin'>): Promise<SourceFile> {
    const name = nameOf(file);
    const bytes = openFile(file, terminal);
    if (file === STANDARD_INPUT) return { name, bytes };
    try {
        // A pipe can be read once only.
        return (await stat(file)).isFile() ? { name, bytes, blob: await openAsBlob(file) } : { name, bytes };
    } catch (error) {
        throw new UnreadableFile('unreadable', { cause: error });
    }
}
