// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const rootDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
