import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const rootDir = join(import.meta.dirname, '../..');

/** Beside the project, unless the environment says where: other people's tables are never copied into it. */
const DEFAULT_FOLDER = '../shared/pii';

/**
 * The folder of the evaluation tables, or undefined where there is none.
 * @param given what the command line says: that folder or none
 */
export function findTables(given?: string): string | undefined {
    const folder = resolve(rootDir, given ?? process.env['TRANSCRIPT_DESK_PII_DIR'] ?? DEFAULT_FOLDER);
    return existsSync(folder) ? folder : undefined;
}
