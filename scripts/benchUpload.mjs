import './toolchain/refuseOldNode.mjs';

const { launch } = await import('./toolchain/launch.mjs');
const { parseBenchUploadOptions } = await import('./toolchain/options.mjs');

await launch('benchUploadMain.mjs', parseBenchUploadOptions);
