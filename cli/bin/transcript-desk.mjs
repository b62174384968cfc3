#!/usr/bin/env node
import '../../scripts/toolchain/refuseOldNode.mjs';

// Imported late: the check above must come before anything that an old Node cannot even parse.
const { launch } = await import('./launch.mjs');

await launch(process.argv.slice(2));
