import './toolchain/refuseOldNode.mjs';

const { launch } = await import('./toolchain/launch.mjs');
const { parseBenchDeskOptions } = await import('./toolchain/options.mjs');

await launch('benchDeskMain.mjs', parseBenchDeskOptions);
