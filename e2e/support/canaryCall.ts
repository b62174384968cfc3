import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Makes a folder of calls that the local org can open with: one, in which the customer says these lines. */
export function makeCanaryCall(folder: string, name: string, texts: readonly string[]): void {
    mkdirSync(folder);
    cpSync(resolve(import.meta.dirname, '../../local-org/data/users.json'), join(folder, 'users.json'));
    const call = {
        name,
        startedAt: 'now-2h',
        endedAt: '5:00',
        participants: {
            agent: { role: 'Agent', name: 'Grace Whitfield', user: 'agent@example.com' },
            customer: { role: 'EndUser', name: 'Customer' }
        },
        entries: texts.map((text, index) => ({ at: `0:${10 + index * 5}.0`, speaker: 'customer', text }))
    };
    writeFileSync(join(folder, 'canary.call.json'), JSON.stringify(call));
}
