import { systemReason } from '../systemError';
import type { Terminal } from '../terminal';
import type { InputFormat, InputItem, ReadOptions } from './format';
import { UnreadableFile, openFile } from './openFile';

/** What is in a file, as a format reads it. A file that can't be read ends with a flaw. */
export async function* readItems(
    file: string,
    format: InputFormat,
    options: ReadOptions,
    terminal: Pick<Terminal, 'stdin'>
): AsyncGenerator<InputItem> {
    try {
        yield* format.read(openFile(file, terminal), options);
    } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        const what = `the file can’t be read (${systemReason(error.cause)})`;
        yield { kind: 'flaw', problem: { code: 'FILE_UNREADABLE', what } };
    }
}
