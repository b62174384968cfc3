import './toolchain/refuseOldNode.mjs';

const { launch } = await import('./toolchain/launch.mjs');
const { parseBenchRedactionOptions } = await import('./toolchain/options.mjs');

await launch('benchRedactionMain.mjs', parseBenchRedactionOptions);
