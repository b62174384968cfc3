import type { InputFormat } from '../input/format';
import { INPUT_FORMATS, findFormat, formatOfFile } from '../input/formats';
import { createMisuse, type Usage } from './command';

/** How to choose a file's format: as asked for, or by its name. */
export type ChooseFormat = (file: string) => InputFormat;

/** Reads `--format NAME` and `--jsonl`, which is short for one of them. */
export function parseFormat(name: string | undefined, jsonl: boolean): Usage<ChooseFormat> {
    const wanted = jsonl ? (name ?? 'jsonl') : name;
    if (wanted === undefined) return { ok: true, value: formatOfFile };
    const format = findFormat(wanted);
    if (format === undefined) {
        const names = INPUT_FORMATS.map((known) => known.name).join(', ');
        return createMisuse(`--format takes one of ${names}`);
    }
    if (jsonl && format.name !== 'jsonl') return createMisuse('--jsonl and another --format don’t go together');
    return { ok: true, value: () => format };
}

/** The formats, for a command's help. */
export function describeFormats(): string {
    return INPUT_FORMATS.map(
        ({ name, about, extensions }) => `  ${name.padEnd(8)}${about} (${extensions.join(', ')})`
    ).join('\n');
}
