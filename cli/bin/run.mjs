// @ts-check
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { rootDir } from '../../scripts/toolchain/rootDir.mjs';

// `c/<bundle>` stands in the repository's tsconfig.json, and people run this from any folder.
register({ tsconfig: join(rootDir, 'tsconfig.json') });
await import('../src/main.ts');
