import './toolchain/refuseOldNode.mjs';

// Imported late: the check above must come before anything that an old Node cannot even parse.
const { launch } = await import('./toolchain/launch.mjs');
const { parseStartOptions } = await import('./toolchain/options.mjs');
const { assertPortsFree } = await import('./toolchain/ports.mjs');

await launch('startMain.mjs', (args) => assertPortsFree(parseStartOptions(args).port));
