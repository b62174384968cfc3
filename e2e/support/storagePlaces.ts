import type { BrowserContext, Page } from '@playwright/test';
import type { Place } from './places';

/** What a browser keeps for the pages of an origin, and its cookies. */
export function listStoragePlaces(context: BrowserContext, page: Page): readonly Place[] {
    const read = (dump: () => Promise<string>) => async () => [await page.evaluate(dump)];
    return [
        { name: 'cookies', read: async () => [JSON.stringify(await context.cookies())] },
        { name: 'local storage', read: read(async () => JSON.stringify(localStorage)) },
        { name: 'session storage', read: read(async () => JSON.stringify(sessionStorage)) },
        { name: 'IndexedDB', read: read(dumpDatabases) },
        { name: 'Cache storage', read: read(dumpCaches) }
    ];
}

// Both run in the page.

async function dumpDatabases(): Promise<string> {
    const settle = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((done, failed) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
        });
    const held: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
        const database = await settle(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
            const rows = database.transaction(store).objectStore(store);
            held.push(name, store, await settle(rows.getAllKeys()), await settle(rows.getAll()));
        }
        database.close();
    }
    return JSON.stringify(held);
}

async function dumpCaches(): Promise<string> {
    const held: string[] = [];
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            held.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
        }
    }
    return JSON.stringify(held);
}
