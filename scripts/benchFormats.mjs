import './toolchain/refuseOldNode.mjs';

const { launch } = await import('./toolchain/launch.mjs');
const { parseBenchFormatsOptions } = await import('./toolchain/options.mjs');

await launch('benchFormatsMain.mjs', parseBenchFormatsOptions);
