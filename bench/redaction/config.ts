import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const rootDir = resolve(import.meta.dirname, '../..');

/** Beside the project, unless somebody says where: other people's tables are never copied into it. */
const DEFAULT_FOLDER = '../shared/pii';

/**
 * Where the evaluation tables are looked for: where the command line or else the environment says, read from where the
 * person stood when npm ran; else beside the project.
 */
export function tablesFolder(given = process.env['TRANSCRIPT_DESK_PII_DIR']): string {
    return given === undefined
        ? resolve(rootDir, DEFAULT_FOLDER)
        : resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
}

/** The folder of the evaluation tables, or undefined where there is none. */
export function findTables(given?: string): string | undefined {
    const folder = tablesFolder(given);
    return existsSync(folder) ? folder : undefined;
}
