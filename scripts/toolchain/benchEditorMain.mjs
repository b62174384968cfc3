// @ts-check
import { runBuilt } from './runBuilt.mjs';

// Measures the list of lines as it is now.
await runBuilt('bench/editor/measure.mjs');
