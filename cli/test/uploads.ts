import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startLocalOrg, type StartedLocalOrg } from '../../local-org/src/startLocalOrg';
import { createTestFolder, type CliRun, type TestFolder } from './runCli';
import { runHere } from './runHere';
import { startProgram } from './runProgram';

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

/** Keys that runs share, as a proxy's. */
const KEYS = { TRANSCRIPT_DESK_KEYS: randomBytes(32).toString('base64url') };

export type Env = Readonly<Record<string, string>>;

/** What every upload has to say. */
export const REASON = ['--reason', 'transcription-error'];

/** An org with empty calls and a folder for files, for each test of a file; register it once. */
export function useUploadOrg(count: number) {
    let stand: UploadOrgStand;
    let folder: TestFolder;
    beforeAll(async () => {
        stand = await startUploadOrg(count);
    });
    afterAll(() => stand.close());
    beforeEach(() => {
        folder = createTestFolder();
        stand.started.org.faults.clear();
    });
    afterEach(() => folder.remove());

    /** By default as an admin, with keys. */
    function signedIn(username = 'admin@example.com', more: Env = KEYS): Env {
        const { started } = stand;
        return { SF_INSTANCE_URL: started.orgUrl, SF_ACCESS_TOKEN: started.org.issueToken(username), ...more };
    }

    /** The command line as a process of its own. */
    function start(args: readonly string[], env = signedIn()): ReturnType<typeof startProgram> {
        return startProgram(args, { cwd: folder.path('.'), env: { PATH: '', ...env } });
    }

    function rowsOf(calls: readonly TestCall[]): Record<string, unknown>[] {
        const ids = new Set(calls.map(({ id }) => id.slice(0, 15)));
        return stand.started.org
            .records('Transcript_Change__c')
            .filter(({ Voice_Call__c }) => ids.has(String(Voice_Call__c).slice(0, 15)));
    }

    return {
        org: () => stand.started.org,
        path: (name: string) => folder.path(name),
        read: (name: string) => folder.read(name).toString(),
        /** Its path. */
        write(name: string, content: string | Uint8Array): string {
            writeAt(folder.path(name), content);
            return folder.path(name);
        },
        signedIn,
        start,
        rowsOf,
        keys: KEYS,
        takeCall: () => stand.takeCall(),
        takeCalls: (number: number) => Array.from({ length: number }, () => stand.takeCall()),
        /** Runs it as a process, to its end. */
        async run(args: readonly string[], env = signedIn()): Promise<CliRun> {
            return expectDiscreet(await start(args, env).ended, env);
        },
        /** The same in this process, which is faster. */
        async here(args: readonly string[], env = signedIn()): Promise<CliRun> {
            return expectDiscreet(await runHere(args, { cwd: folder.path('.'), env }), env);
        },
        /** A file for each call, in a folder of the test's: what the calls hold once these are stored. */
        writeFiles(name: string, calls: readonly TestCall[], lineCount = 4): Map<TestCall, readonly string[]> {
            return new Map(
                calls.map((call) => {
                    const { text, lines } = createVtt(lineCount, call.name);
                    writeAt(folder.path(`${name}/${call.name}.vtt`), text);
                    return [call, lines];
                })
            );
        },
        /** How many uploads the org was sent since it had answered so many requests. */
        countUploads: (from: number) =>
            stand.started.org.requests
                .slice(from)
                .filter(({ method, path }) => method === 'POST' && path.includes('/conversation')).length,
        /** How many uploads of these calls are whole on their way, and not over. */
        countOpen: (calls: readonly TestCall[]) =>
            rowsOf(calls).filter(({ State__c, Digests__c }) => State__c === 'Sending' && Boolean(Digests__c)).length
    };
}

/** No word of a transcript, no token and no phone number is in what is printed. */
export function expectDiscreet(run: CliRun, env: Env): CliRun {
    for (const text of [run.out, run.err]) {
        expect(text).not.toContain(SECRET);
        expect(text).not.toContain(env['SF_ACCESS_TOKEN']);
        expect(text).not.toContain('4155550129');
    }
    return run;
}

/** Waits until that is so; a test's own time limit ends it otherwise. */
export async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await setTimeout(20);
}
