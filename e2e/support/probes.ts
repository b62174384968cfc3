import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createCanary, type Canary } from './canary';
import type { Stack } from './stack';

/** A canary that was laid, and how the name of the place begins where a search has to find it. */
export interface Probe {
    readonly canary: Canary;
    readonly place: string;
}

/** Lays a canary in every place that can be reached, to see that a search finds each of them there. */
export async function layProbes(page: Page, stack: Stack, freshFolder: string): Promise<readonly Probe[]> {
    const probes: Probe[] = [];
    const probe = (place: string, name = place, words = 1): string => {
        const canary = createCanary(name, words);
        probes.push({ canary, place });
        return canary.text;
    };
    await page.evaluate(
        ({ text, attribute, value, shadow }) => {
            const input = document.createElement('input');
            input.value = value;
            input.setAttribute('data-probe', attribute);
            const host = document.createElement('div');
            // Synthetic shadow stands in for the real one where a page does not ask for it.
            host.attachShadow({ mode: 'closed' }).append(shadow);
            document.body.append(text, input, host);
        },
        {
            text: probe('the document', 'text'),
            attribute: probe('the document', 'attribute'),
            value: probe('the document', 'value'),
            shadow: probe('the document', 'shadow')
        }
    );
    // Longer than what a heap snapshot holds of a string by itself.
    await page.evaluate(
        (text) => void Object.assign(window, { probe: { text } }),
        probe('the memory of the page', 'a long text', 150)
    );
    await page.evaluate((text) => localStorage.setItem('probe', text), probe('local storage'));
    await page.evaluate((text) => sessionStorage.setItem('probe', text), probe('session storage'));
    await page.evaluate(
        (text) =>
            new Promise<void>((done, failed) => {
                const opening = indexedDB.open('probe');
                opening.onupgradeneeded = () => opening.result.createObjectStore('probe').put({ text }, 1);
                opening.onsuccess = () => {
                    opening.result.close();
                    done();
                };
                opening.onerror = () => failed(new Error('IndexedDB'));
            }),
        probe('IndexedDB')
    );
    await page.evaluate(
        async (text) => (await caches.open('probe')).put('/probe', new Response(text)),
        probe('Cache storage')
    );
    await page.evaluate((text) => history.pushState(null, '', `#${text}`), probe('the history of the page'));
    await page.evaluate(async (text) => {
        await fetch(`/favicon.ico?${text}`);
    }, probe('addresses asked for'));
    await page.evaluate((text) => console.log(text), probe('the console'));
    await page.context().addCookies([{ name: 'probe', value: probe('cookies'), url: stack.pageUrl }]);
    const downloading = page.waitForEvent('download');
    await page.evaluate(
        (text) => {
            const link = document.createElement('a');
            link.href = URL.createObjectURL(new Blob([text]));
            link.download = 'probe.txt';
            link.click();
        },
        probe('tmp/', 'a download')
    );
    await (await downloading).path();
    for (const place of ['home/probe.txt', 'tmp/probe.bin']) {
        const encoding = place.endsWith('bin') ? 'utf16le' : 'utf8';
        writeFileSync(join(freshFolder, place), probe(place), encoding);
    }
    const [call] = stack.org.calls;
    const [entry] = stack.org.entries(call?.conversationIdentifier ?? '');
    if (call && entry) {
        stack.org.replaceEntry(call.conversationIdentifier, {
            ...entry,
            messageText: probe(`org: lines of ${call.key}`)
        });
    }
    return probes;
}
