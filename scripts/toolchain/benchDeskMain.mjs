// @ts-check
import { runBuilt } from './runBuilt.mjs';

// Measures the desk of many transcripts in a browser, as it is now.
await runBuilt('bench/desk/measure.ts', process.argv.slice(2));
