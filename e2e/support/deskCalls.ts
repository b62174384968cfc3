import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Lines of the file of a call, by its number: so many that no two neighbours are alike. */
export const linesOf = (call: number): number => 3 + (call % 4);

/** The number of a call's record. */
export const nameOf = (call: number): string => `VC-9${String(call).padStart(5, '0')}`;

/** What is said in a line of a call's file. */
export const textOf = (call: number, line: number): string => `Call ${call}, line ${line}: “naïve” & <plain>.`;

/** A new folder of so many calls that are over and have no lines; what they are `conversation`s of can be said of each. */
export function makeEmptyCalls(
    count: number,
    conversationOf: (call: number) => string | undefined = () => undefined
): string {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-calls-'));
    cpSync(resolve(import.meta.dirname, '../../local-org/data/users.json'), join(folder, 'users.json'));
    for (let call = 1; call <= count; call += 1) {
        const conversation = conversationOf(call);
        const data = {
            name: nameOf(call),
            startedAt: 'now-6h',
            endedAt: '10:00',
            disposition: 'completed',
            ...(conversation === undefined ? {} : { conversation }),
            participants: {
                agent: { role: 'Agent', name: 'Grace Whitfield', user: 'agent@example.com' },
                customer: { role: 'EndUser', name: 'Customer' }
            },
            entries: []
        };
        writeFileSync(join(folder, `${call}.call.json`), JSON.stringify(data));
    }
    return folder;
}

/** A WebVTT of a call. */
export function toVtt(call: number): string {
    const escape = (text: string): string =>
        text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const cues = Array.from(
        { length: linesOf(call) },
        (_, line) =>
            `00:00:${String(line * 4 + 1).padStart(2, '0')}.000 --> 00:00:${String(line * 4 + 3).padStart(2, '0')}.000\n` +
            `<v ${line % 2 === 0 ? 'Agent' : 'Customer'}>${escape(textOf(call, line))}`
    );
    return ['WEBVTT', ...cues].join('\n\n');
}
