import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, expect } from '@playwright/test';
import { createDesk } from '../../e2e/support/desk';
import { makeEmptyCalls, nameOf } from '../../e2e/support/deskCalls';
import { startStack } from '../../e2e/support/stack';
import { createUploadDesk } from '../../e2e/support/uploadDesk';
import { chromiumArgs, findChromium } from '../../scripts/toolchain/chromium.mjs';
import { watchFrames, type Frames } from './pageFrames';

// Thousands of files made ready on the desk of many transcripts, and whether the page draws itself meanwhile.

const LINES = 40;
const REST_MS = 10_000;
const { values } = parseArgs({ options: { files: { type: 'string', default: '2000' } } });
const files = Number(values.files);

const dataDir = makeEmptyCalls(files);
const folder = await mkdtemp(join(tmpdir(), 'transcript-desk-bench-'));
for (let call = 1; call <= files; call += 1) await writeFile(join(folder, `${nameOf(call)}.vtt`), toVtt(call));
const stack = await startStack({ TRANSCRIPT_DESK_LOG_LEVEL: 'info' }, dataDir);
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const uploads = createUploadDesk(page, createDesk(page, stack), stack);
    await uploads.open();
    const stopResting = await watchFrames(page);
    await page.waitForTimeout(REST_MS);
    const rest = await stopResting();

    const stopWatching = await watchFrames(page);
    const start = performance.now();
    await uploads.chooseFolder(folder);
    await expect(page.getByRole('radio', { name: `Ready (${files.toLocaleString('en-US')})` })).toBeAttached({
        timeout: 600_000
    });
    const seconds = (performance.now() - start) / 1000;
    const work = await stopWatching();

    const stopScrolling = await watchFrames(page);
    await page.locator('c-transcript-upload-list .scroller').evaluate(async (scroller) => {
        for (let step = 0; step < 60; step += 1) {
            scroller.scrollTop += 700;
            await new Promise(requestAnimationFrame);
        }
    });
    const scrolled = await stopScrolling();
    console.table([
        toRow('nothing to do', rest),
        toRow(`${files} files of ${LINES} lines made ready`, work),
        toRow('scrolled through, 700 pixels a frame', scrolled)
    ]);
    console.log(`${seconds.toFixed(1)} s, ${(files / seconds).toFixed(0)} files a second`);

    function toRow(what: string, { longestGapMs, frozen, longestTaskMs, longTasks }: Frames): object {
        return {
            what,
            'longest gap, ms': Math.round(longestGapMs),
            'of it': Number((longestGapMs / rest.longestGapMs).toFixed(1)),
            'gaps over 100 ms': frozen,
            'longest task, ms': Math.round(longestTaskMs),
            'tasks over 50 ms': longTasks
        };
    }
} finally {
    await browser.close();
    await stack.close();
    await Promise.all([dataDir, folder].map((each) => rm(each, { recursive: true, force: true })));
}

function toVtt(call: number): string {
    const cues = Array.from(
        { length: LINES },
        (_, line) =>
            `00:${toTwo((line * 4) / 60)}:${toTwo((line * 4) % 60)}.000 --> 00:${toTwo((line * 4 + 3) / 60)}:${toTwo((line * 4 + 3) % 60)}.000\n` +
            `<v ${line % 2 === 0 ? 'Agent' : 'Customer'}>What was said in call ${call} at place ${line}, which is as long as most lines are.`
    );
    return ['WEBVTT', ...cues].join('\n\n');
}

function toTwo(value: number): string {
    return String(Math.floor(value)).padStart(2, '0');
}
