import { extname } from 'node:path';
import { dialogFormat } from './dialogFormat';
import type { InputFormat } from './format';
import { jsonFormat } from './jsonFormat';
import { textFormat } from './textFormat';

/** Every kind of file that can be read. A new one is its file and its place here. */
export const INPUT_FORMATS: readonly InputFormat[] = [textFormat, jsonFormat, dialogFormat];

/** The format of that name. */
export function findFormat(name: string): InputFormat | undefined {
    return INPUT_FORMATS.find((format) => format.name === name);
}

/** What a file's name says that it holds; plain text where it says nothing. */
export function formatOfFile(file: string): InputFormat {
    const extension = extname(file).toLowerCase();
    return INPUT_FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? textFormat;
}
