import './toolchain/refuseOldNode.mjs';

const { launch } = await import('./toolchain/launch.mjs');

await launch('benchEditorMain.mjs', () => undefined);
