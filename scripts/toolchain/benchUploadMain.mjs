// @ts-check
import { runNode } from './runNode.mjs';

// Measures uploads through the proxy beside a bare pipe; it needs nothing built.
process.exitCode = await runNode(['--import', 'tsx', 'bench/upload/measure.ts', ...process.argv.slice(2)]);
