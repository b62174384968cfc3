// @ts-check
import { measureWithOthers } from './measureWithOthers.mjs';
import { parseBenchFormatsOptions } from './options.mjs';

await measureWithOthers('bench/formats/measure.ts', parseBenchFormatsOptions);
