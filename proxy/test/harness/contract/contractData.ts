import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Calls of ten lines, so many that no single one gathers many change rows. */
export const SHORT_CALLS = Array.from({ length: 24 }, (_, index) => `short-${String(index).padStart(2, '0')}`);

/** In every line of these calls and in every text that is sent: it must never be in a log. */
export const CANARY = 'canary';

const usersFile = resolve(import.meta.dirname, '../../../../local-org/data/users.json');

/** Characters that are escaped, composed, outside the basic plane, or at the edge. */
const TEXTS = [
    'Good morning, <Northwind>, this is the canary line.',
    'Hi, it\'s "Ann" & my account is canary \\ 4711.',
    'Canary: the street is Łódzka, the café is closed.',
    'One moment please, canary.',
    'Of course. Canary 🐤 speaking.',
    'I wrote "&lt;canary&gt;" on the form.',
    'The canary number is 4111 1111 1111 1111.',
    'Thank you, canary.',
    'Anything else, canary?',
    'No, canary, goodbye.'
];

function toCall(name: string, more: object = {}): object {
    return {
        name,
        startedAt: 'now-5h',
        endedAt: '10:00',
        participants: {
            agent: { role: 'Agent', name: 'Grace Whitfield', user: 'agent@example.com' },
            customer: { role: 'EndUser', name: 'Customer' }
        },
        entries: TEXTS.map((text, index) => ({
            at: `0:${String(2 + index * 5).padStart(2, '0')}.0`,
            speaker: index % 2 === 0 ? 'agent' : 'customer',
            text,
            relatedTo: index === 8 ? 'nothing' : 'call'
        })),
        ...more
    };
}

/** A folder of calls for the local org; `remove` takes it away again. */
export function createContractData(): { readonly folder: string; readonly remove: () => void } {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-contract-'));
    const legs = { conversation: 'transfer' };
    const calls: Readonly<Record<string, object>> = {
        ...Object.fromEntries(SHORT_CALLS.map((key) => [key, toCall(key)])),
        // Its conversation has ended just now.
        fresh: toCall('fresh', { startedAt: 'now-11m' }),
        live: toCall('live', { startedAt: 'now-2m', endedAt: null }),
        'leg-one': toCall('leg-one', legs),
        'leg-two': toCall('leg-two', {
            ...legs,
            previousCall: 'leg-one',
            startedAt: 'now-4h',
            visibleTo: ['supervisor@example.com', 'admin@example.com']
        }),
        // More lines than one page.
        many: toCall('many', { endedAt: '2:00:00', entries: [], generate: { lines: 1_100, seed: 7 } })
    };
    for (const [key, call] of Object.entries(calls)) {
        writeFileSync(join(folder, `${key}.call.json`), JSON.stringify(call));
    }
    copyFileSync(usersFile, join(folder, 'users.json'));
    return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
