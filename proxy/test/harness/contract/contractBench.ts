import type { SaveConfig } from '../../../src/config';
import { defaultBehaviour } from '../../../../local-org/src/behaviour/behaviour';
import { createGate, type Gate } from '../gate';
import { startProxy, type TestProxy } from '../startProxy';
import { createContractData } from './contractData';

/** Who saves and opens: one who may redact, and one who may only edit. */
export const SUPERVISOR = 'supervisor@example.com';
export const REVIEWER = 'reviewer@example.com';

/** A real proxy and a real local org with one clock, which moves only when somebody waits for it. */
export interface ContractBench {
    readonly proxy: TestProxy;
    readonly gate: Gate;
    readonly save: SaveConfig;
    /** Lets time pass. */
    wait(ms: number): void;
    /** Everything as at the beginning, but for what was stored. */
    reset(): void;
    close(): Promise<void>;
}

export async function startContractBench(): Promise<ContractBench> {
    const data = createContractData();
    const gate = createGate();
    let nowMs = Date.UTC(2026, 0, 15, 9, 0, 0);
    const now = (): number => nowMs;
    const sleep = async (ms: number): Promise<void> => {
        nowMs += ms;
    };
    const save: SaveConfig = {
        chunkSize: 2,
        deadlineMs: 60_000,
        lockWaitMs: 2_000,
        confirmTries: 3,
        confirmWaitMs: 2_000,
        uploadSettleMs: 900_000
    };
    const proxy = await startProxy({
        between: gate.open,
        now,
        sleep,
        org: { dataDir: data.folder, now, sleep },
        config: { save }
    });
    const permissionSets = new Map(proxy.org.users.map(({ username, permissionSets: own }) => [username, [...own]]));
    return {
        proxy,
        gate,
        save,
        wait(ms) {
            nowMs += ms;
        },
        reset() {
            gate.reset();
            proxy.org.faults.clear();
            proxy.org.setBehaviour(defaultBehaviour);
            permissionSets.forEach((own, username) => proxy.org.assignPermissionSets(username, own));
        },
        async close() {
            await proxy.close();
            await gate.close();
            data.remove();
        }
    };
}
