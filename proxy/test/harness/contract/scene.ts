import type { Behaviour } from '../../../../local-org/src/behaviour/behaviour';
import type { FaultRequest } from '../../../../local-org/src/faults/fault';
import type { LocalOrg } from '../../../../local-org/src/startLocalOrg';
import type { GateRequest } from '../gate';
import { REVIEWER, SUPERVISOR, type ContractBench } from './contractBench';
import { createLedger } from './ledger';
import { checkLog, checkRows } from './leftBehind';
import { openCall, saveChanges, toChanges, type Asked } from './requests';

/** What the second person does. `directly`: without the product. */
export const OTHERS = [
    'nothing',
    'writesDirectlyBefore',
    'writesDirectlyAfterSending',
    'savesBefore',
    'savesMeanwhile',
    'opensMeanwhile'
] as const;

/** One case of the contract: how the org behaves, what goes wrong during the read and the save, who else is there. */
export interface Scene {
    readonly call: string;
    readonly behaviour?: Partial<Behaviour>;
    readonly readFaults?: readonly FaultRequest[];
    readonly saveFaults?: readonly FaultRequest[];
    /** What goes wrong when somebody opens the call, or saves, for the first time long after; they are over then. */
    readonly settlingFaults?: readonly FaultRequest[];
    readonly settlesBy?: 'opening' | 'saving';
    readonly other?: (typeof OTHERS)[number];
    /** How many lines are saved; the first few each have something special. */
    readonly lines?: number;
    readonly chunkSize?: number;
    /** What the last save comes to, where that is known: an outcome of its line, or a code. */
    readonly lastly?: string;
    /** Begins where the last one ended; others begin in another hour, with all its requests left. */
    readonly isAtOnce?: boolean;
}

/** What came of it: everything that must not be, and what the people were told. */
export interface SceneReport {
    readonly problems: readonly string[];
    /** The state or code that each request was answered with, and the outcomes of lines. */
    readonly told: readonly string[];
    /** How many requests were spoilt. */
    readonly spoilt: number;
}

/** More requests than this to the org no read or save of a few lines may cost, whatever happens. */
const MOST_REQUESTS = 45;

const HOUR_MS = 3_600_000;
/** Longer than `oldestSendingMs` of the bench's settings. */
const LONG_AFTER_MS = 130_000;

/** Which records each line belongs to. */
function belongingOf(org: LocalOrg, { conversationIdentifier }: LocalOrg['calls'][number]): string {
    return JSON.stringify(
        org.entries(conversationIdentifier).map(({ identifier, relatedRecords }) => [identifier, relatedRecords])
    );
}

/**
 * Opens a call, changes lines, saves them. Then the faults are over and two minutes pass, the second person opens the call
 * and saves a line. Looks at everything that must hold in any case.
 */
export async function runScene(bench: ContractBench, scene: Scene): Promise<SceneReport> {
    const { proxy, gate } = bench;
    const { org } = proxy;
    bench.reset();
    bench.wait(scene.isAtOnce ? 0 : HOUR_MS);
    Object.assign(bench.save, { chunkSize: scene.chunkSize ?? 2 });
    org.setBehaviour(scene.behaviour ?? {});
    const call = org.calls.find(({ key }) => key === scene.call)!;
    const ledger = createLedger(org, call.conversationIdentifier);
    const problems: string[] = [];
    const told: string[] = [];
    let spoiltRequests = 0;
    const logStart = proxy.logged().length;
    const rowsBefore = org.records('Transcript_Change__c').length;

    async function spoilt<Value>(faults: readonly FaultRequest[], work: () => Promise<Value>): Promise<Value> {
        faults.forEach((fault) => org.faults.add(fault));
        const from = org.requests.length;
        const value = await work();
        spoiltRequests += org.faults.list().reduce((sum, { spoiled }) => sum + spoiled, 0);
        org.faults.clear();
        const requests = org.requests.length - from;
        if (requests > MOST_REQUESTS) {
            problems.push(`${requests} requests`);
        }
        return value;
    }
    const open = async (username: string, faults: readonly FaultRequest[] = []) => {
        const opened = await spoilt(faults, async () => openCall(bench, call, username));
        told.push(`open: ${opened.told}`);
        problems.push(...opened.problems);
        return opened;
    };
    const save = async (who: string, username: string, asked: Asked, faults: readonly FaultRequest[] = []) => {
        const saved = await spoilt(faults, async () => saveChanges(bench, call, username, asked));
        told.push(`${who}: ${saved.told}`);
        problems.push(...saved.problems, ...ledger.takeSave(asked.planned, saved.response));
        return saved;
    };

    const { texts } = await open(SUPERVISOR, scene.readFaults);
    const asked = toChanges(org, call, texts, scene.lines ?? 4, 'mine');
    const belonging = belongingOf(org, call);
    const [firstLine] = asked.planned.keys();
    const theirs = (): Asked => toChanges(org, call, new Map(), 1, 'theirs');
    if (firstLine !== undefined) {
        await playOther(firstLine);
    }
    await save('save', SUPERVISOR, asked, scene.saveFaults);
    gate.reset();

    // The faults are over, and nothing can be under way any more.
    const behaviour = { ...org.behaviour };
    bench.wait(LONG_AFTER_MS);
    if (scene.settlingFaults) {
        bench.reset();
        org.setBehaviour(behaviour);
        await (scene.settlesBy === 'saving'
            ? save('settling', REVIEWER, theirs(), scene.settlingFaults)
            : open(REVIEWER, scene.settlingFaults));
        // What that has left open is over, too.
        bench.wait(LONG_AFTER_MS);
    }
    bench.reset();
    org.setBehaviour(behaviour);
    const opened = await open(REVIEWER);
    problems.push(...checkRows(org, ledger, rowsBefore, opened.changes));
    const last = toChanges(org, call, opened.texts, 1, 'last');
    const { told: lastly, requests } = await save('last', REVIEWER, last);
    if (scene.lastly !== undefined && lastly !== scene.lastly) {
        problems.push(`the last save came to ${lastly}`);
    }
    if (lastly.includes('SAVE_LOCKED')) {
        problems.push('the conversation stays locked');
    }
    if (!scene.behaviour && requests > 6) {
        problems.push(`the last save cost ${requests} requests`);
    }
    if (belongingOf(org, call) !== belonging) {
        problems.push('lines no longer belong to what they belonged to');
    }
    problems.push(...ledger.checkStored(), ...checkLog(proxy.logged().slice(logStart)));
    return { problems, told, spoilt: spoiltRequests };

    async function playOther(line: string): Promise<void> {
        const isNth = (request: GateRequest, method: string, nth: number): boolean =>
            request.resource === 'entries' && request.method === method && request.nth === nth;
        const once = (method: string, nth: number, act: () => Promise<unknown>): void =>
            gate.reset((request) => (isNth(request, method, nth) ? act().then(() => null) : null));
        switch (scene.other) {
            case 'writesDirectlyBefore':
                ledger.writeDirectly(line, 'A canary line by somebody else.');
                return;
            case 'savesBefore':
                await save('theirs', REVIEWER, theirs());
                return;
            case 'writesDirectlyAfterSending':
                once('GET', 2, async () => ledger.writeDirectly(line, 'A later canary line by somebody else.'));
                return;
            case 'savesMeanwhile':
                once('PATCH', 1, () => save('theirs', REVIEWER, theirs()));
                return;
            case 'opensMeanwhile':
                once('PATCH', 1, () => open(REVIEWER));
                return;
            case 'nothing':
            case undefined:
        }
    }
}
