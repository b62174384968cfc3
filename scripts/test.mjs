import './toolchain/refuseOldNode.mjs';

const { launch } = await import('./toolchain/launch.mjs');
const { parseTestOptions } = await import('./toolchain/options.mjs');

await launch('testMain.mjs', parseTestOptions);
