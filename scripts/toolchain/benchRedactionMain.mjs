// @ts-check
import { measureWithOthers } from './measureWithOthers.mjs';
import { parseBenchRedactionOptions } from './options.mjs';

await measureWithOthers('bench/redaction/measure.ts', parseBenchRedactionOptions);
