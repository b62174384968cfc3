import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { chromiumArgs, findChromium } from '../../scripts/toolchain/chromium.mjs';
import { createDesk, type Desk } from '../support/desk';
import { startStack } from '../support/stack';
import { editorScenes } from './editorScenes';
import type { Scene } from './scene';
import { stateScenes } from './stateScenes';
import { uploadScenes } from './uploadScenes';

// Makes the pictures in docs/images from the real page: npm run docs:images. Names of scenes as arguments: those only.

const folder = resolve(import.meta.dirname, '../../docs/images');

async function take(browser: Browser, scene: Scene): Promise<void> {
    const { name, proxyEnv, size = { width: 1280, height: 800 } } = scene;
    const dataDir = scene.dataDir?.();
    const stack = await startStack(proxyEnv, dataDir);
    const openDesk = async (): Promise<Desk> => {
        const context = await browser.newContext({ viewport: size, timezoneId: 'UTC' });
        return createDesk(await context.newPage(), stack);
    };
    try {
        const desk = await openDesk();
        const { page } = desk;
        const shown = await scene.play({ stack, context: page.context(), page, desk, openDesk });
        await shown.page.mouse.move(0, 0);
        await shown.page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' });
        console.log(name);
    } finally {
        await Promise.all(browser.contexts().map((context) => context.close()));
        await stack.close();
        if (dataDir !== undefined) {
            await rm(dataDir, { recursive: true, force: true });
        }
    }
}

const wanted = process.argv.slice(2);
const scenes = [...editorScenes, ...stateScenes, ...uploadScenes].filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name)
);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
try {
    for (const scene of scenes) {
        await take(browser, scene);
    }
} finally {
    await browser.close();
}
