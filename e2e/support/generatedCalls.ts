import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A new folder of calls that the local org can open with, each of so many generated lines, named by that number. The first
 * lines of a longer call are those of a shorter one.
 */
export function makeGeneratedCalls(...lineCounts: readonly number[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-calls-'));
    cpSync(resolve(import.meta.dirname, '../../local-org/data/users.json'), join(folder, 'users.json'));
    for (const lines of lineCounts) {
        const call = {
            name: `VC-${lines}`,
            startedAt: 'now-400h',
            endedAt: '390:00:00',
            disposition: 'completed',
            participants: {
                agent: { role: 'Agent', name: 'Grace Whitfield', user: 'agent@example.com' },
                customer: { role: 'EndUser', name: 'Customer' }
            },
            generate: { lines, seed: 7 }
        };
        writeFileSync(join(folder, `${lines}.call.json`), JSON.stringify(call));
    }
    return folder;
}
