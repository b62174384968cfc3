import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Beside the project: other people's transcripts are never copied into it. */
const DEFAULT_FOLDER = '../shared/samples';

/** The folder of the sample files, where the environment says or else beside the project; undefined where there is none. */
export function sampleFolder(given = process.env['TRANSCRIPT_DESK_SAMPLES_DIR']): string | undefined {
    const folder = resolve(given ?? DEFAULT_FOLDER);
    return existsSync(folder) ? folder : undefined;
}

/** The text of a sample file. */
export function readSample(folder: string, file: string): string {
    return readFileSync(join(folder, file), 'utf8');
}
