import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startLocalOrg, type StartedLocalOrg } from '../../local-org/src/startLocalOrg';

/** A local org with calls of the tests' own, all of them over and without a line, named VC-00002001 and on. */
export interface UploadOrgStand {
    readonly started: StartedLocalOrg;
    /** The next call that no test has used. */
    takeCall(): TestCall;
    close(): Promise<void>;
}

/** A call of that org. */
export interface TestCall {
    readonly id: string;
    readonly name: string;
    readonly conversation: string;
    /** Its lines as stored: who says what. */
    lines(): readonly string[];
}

/** Ten minutes from its beginning to its end. */
function toCallFile(number: number): object {
    return {
        name: `VC-0000${number}`,
        startedAt: 'now-3h',
        endedAt: '10:00',
        disposition: 'completed',
        fromPhone: '+14155550129',
        toPhone: '+18005550100',
        participants: {
            agent: { role: 'Agent', name: 'Grace Whitfield', user: 'agent@example.com' },
            customer: { role: 'EndUser', name: 'Customer' }
        },
        entries: []
    };
}

/** Starts it with so many calls. */
export async function startUploadOrg(count: number): Promise<UploadOrgStand> {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-org-'));
    for (let at = 0; at < count; at += 1) {
        writeFileSync(join(folder, `call-${at}.call.json`), JSON.stringify(toCallFile(2001 + at)));
    }
    const started = await startLocalOrg({
        dataDir: folder,
        // A line that is stored twice shows.
        behaviour: { repeatedEntry: 'append' },
        // A request that is held back does not keep the tests from ending.
        sleep: (ms) => setTimeout(ms, undefined, { ref: false })
    });
    let next = 0;
    return {
        started,
        takeCall() {
            const name = `VC-0000${2001 + next}`;
            next += 1;
            const call = started.org.calls.find((each) => each.name === name);
            if (!call) throw new Error(`no call ${name} is left`);
            const conversation = call.conversationIdentifier;
            const lines = (): string[] =>
                started.org.entries(conversation).map(({ sender, messageText }) => `${sender.role}: ${messageText}`);
            return { id: call.voiceCallId, name, conversation, lines };
        },
        async close() {
            await started.close();
            rmSync(folder, { recursive: true });
        }
    };
}

/** Words of every transcript here, so that it can be seen that no output has them. */
export const SECRET = 'the magpie counts its silver';

/** A WebVTT file of some lines, agent and customer in turn, and what an org holds of it. */
export function createVtt(
    lineCount: number,
    mark: string
): { readonly text: string; readonly lines: readonly string[] } {
    const said = Array.from({ length: lineCount }, (_, at) => `${SECRET}, ${mark} ${at}`);
    const cues = said.map((text, at) => {
        const time = (second: number): string =>
            `00:0${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}.000`;
        return `${time(at * 3)} --> ${time(at * 3 + 2)}\n<v ${at % 2 === 0 ? 'Agent' : 'Customer'}>${text}\n`;
    });
    return {
        text: `WEBVTT\n\n${cues.join('\n')}`,
        lines: said.map((text, at) => `${at % 2 === 0 ? 'Agent' : 'EndUser'}: ${text}`)
    };
}

/** Writes a file and the folders above it. */
export function writeAt(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
}
