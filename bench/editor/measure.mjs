// @ts-check
/* global window, document, requestAnimationFrame -- in what runs in the page */
import { chromium } from '@playwright/test';
import express from 'express';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromiumArgs, findChromium } from '../../scripts/toolchain/chromium.mjs';
import { bundlePage } from '../../scripts/page/bundlePage.mjs';
import { buildVendor } from '../../scripts/page/buildVendor.mjs';

// The windowed list beside a for:each list of the same line component, in one run: npm run bench:editor.

const COUNTS = [100, 10_000];
const TYPED = 'and some more words, as fast as they come';
const ROUNDS = 5;

const sources = join(import.meta.dirname, 'page');
const dir = await mkdtemp(join(tmpdir(), 'transcript-desk-bench-'));
const vendor = await buildVendor();
await bundlePage({ sources, dir, vendor, only: ['transcriptList'] });
const server = await serve(vendor.dir);
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
try {
    const rows = [];
    for (const count of COUNTS) {
        const windowed = await measureList('windowed', count);
        const each = await measureList('each', count);
        for (const name of Object.keys(windowed)) {
            rows.push({
                lines: count,
                what: name,
                'windowed, ms': round(windowed[name]),
                'for:each, ms': round(each[name]),
                'for:each : windowed': round(each[name] / windowed[name])
            });
        }
    }
    console.table(rows);
} finally {
    await browser.close();
    server.close();
    await rm(dir, { recursive: true, force: true });
}

/**
 * Everything that is measured of one list, milliseconds; medians of several rounds.
 * @param {'windowed' | 'each'} kind
 * @param {number} count
 * @returns {Promise<Record<string, number>>}
 */
async function measureList(kind, count) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => {
        throw error;
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.locator('body[data-ready]').waitFor();
    const line = Math.floor(count * 0.9);
    const opened = [];
    for (let round_ = 0; round_ < ROUNDS; round_ += 1) {
        opened.push(await page.evaluate(([kind, count]) => window.bench.open(kind, count), [kind, count]));
    }
    const scrolled = await page.evaluate(() => window.bench.scroll(100, 700));
    const typed = await typeOn(page, line);
    const kept = [];
    for (let round_ = 0; round_ < ROUNDS; round_ += 1) {
        kept.push(await page.evaluate(([at, text]) => window.bench.editLine(at, text), [line, `Edited ${round_}.`]));
    }
    const searched = [];
    for (const text of ['p', 'pe', 'pen', 'peny', 'penya']) {
        searched.push(await page.evaluate((typed) => window.bench.search(typed), text));
    }
    const replaced = await page.evaluate(() => window.bench.replaceAll());
    await page.close();
    return {
        'open, until painted': median(opened),
        'scroll step of 700 pixels': median(scrolled),
        'longest scroll step': Math.max(...scrolled),
        [`key typed on the line at 90%`]: median(typed),
        'edit kept, until painted': median(kept),
        'letter of a search, until marked': median(searched),
        'replace all, one word in eight lines': replaced
    };
}

/**
 * The time from each key event to the paint that follows it, on the line at this place.
 * @param {import('@playwright/test').Page} page
 * @param {number} place
 */
async function typeOn(page, place) {
    await page.evaluate((at) => window.bench.goTo(at), place);
    await page.keyboard.press('Enter');
    await page.evaluate(() => {
        const times = (window.benchKeys = []);
        document.addEventListener(
            'keydown',
            (event) => {
                const start = event.timeStamp;
                requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start), 0));
            },
            true
        );
    });
    for (const key of TYPED) {
        await page.keyboard.type(key);
        await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await page.keyboard.press('Escape');
    return page.evaluate(() => window.benchKeys);
}

/** @param {string} vendorDir */
async function serve(vendorDir) {
    const slds = join(
        dirname(createRequire(import.meta.url).resolve('@salesforce-ux/design-system/package.json')),
        'assets'
    );
    const app = express();
    app.use('/page', express.static(dir));
    app.use('/vendor', express.static(vendorDir));
    app.use('/slds', express.static(slds));
    app.get('/platform/*path', (_request, response) =>
        response.type('text/javascript').send('export default undefined;')
    );
    app.get('/', (_request, response) => response.sendFile(join(sources, 'index.html')));
    return new Promise((resolve) => {
        const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
}

/** @param {number[]} values */
function median(values) {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** @param {number} value */
function round(value) {
    return Number(value.toPrecision(3));
}
