import { createSeededRandom } from '../../../local-org/src/data/seededRandom';
import { behaviourSwitches } from '../../../local-org/src/behaviour/switches';
import { uploadSwitches } from '../../../local-org/src/behaviour/uploadSwitches';
import { assertBehaviour } from '../../../local-org/src/behaviour/behaviour';
import { startContractBench, type ContractBench } from '../harness/contract/contractBench';
import { SHORT_CALLS } from '../harness/contract/contractData';
import {
    FAULT_KINDS,
    NO_COMPLETION,
    READ_STEPS,
    SAVE_STEPS,
    SETTLING_STEPS,
    toFault,
    toTimeOut
} from '../harness/contract/faultCases';
import { OTHERS, runScene, type Scene } from '../harness/contract/scene';

/** All 200 under TRANSCRIPT_DESK_FULL. */
const COMBINATIONS = process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 60 : 200;

/** So many in one test, each well within the time of a test on a busy machine. */
const TOGETHER = 10;

/** One seed alone, as a failure names it. */
const only = process.env['TRANSCRIPT_DESK_SEED'];

let bench: ContractBench;
beforeAll(async () => {
    bench = await startContractBench();
});
afterAll(() => bench.close());

const SWITCHES = behaviourSwitches.filter(({ name }) => !uploadSwitches.some((upload) => upload.name === name));

/** Up to three switches turned, up to four faults, trouble in settling, a second person, in every size of chunk. */
function toScene(seed: number): Scene {
    const random = createSeededRandom(seed);
    const pick = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
    const oneOf = <Item>(items: readonly Item[]): Item => items[pick(0, items.length - 1)]!;
    const toSettling = (): Pick<Scene, 'settlesBy' | 'settlingFaults'> => {
        const settlesBy = oneOf(['opening', 'saving'] as const);
        const step = oneOf(SETTLING_STEPS[settlesBy]);
        return { settlesBy, settlingFaults: [toFault(oneOf(FAULT_KINDS), step, pick(1, 3))] };
    };
    const turned = Array.from({ length: pick(0, 3) }, () => {
        const { name, values } = oneOf(SWITCHES);
        return [name, oneOf(Object.keys(values))] as const;
    });
    return {
        call: oneOf([...SHORT_CALLS, 'leg-one', 'leg-one']),
        behaviour: assertBehaviour(Object.fromEntries(turned)),
        readFaults: Array.from({ length: pick(0, 1) }, () =>
            toFault(oneOf(FAULT_KINDS), oneOf(READ_STEPS), pick(1, 3))
        ),
        saveFaults: [
            ...Array.from({ length: pick(0, 2) }, () => toFault(oneOf(FAULT_KINDS), oneOf(SAVE_STEPS), pick(1, 3))),
            ...(pick(1, 5) === 1 ? toTimeOut(oneOf(SAVE_STEPS)) : []),
            ...(pick(1, 5) === 1 ? [NO_COMPLETION] : [])
        ],
        ...(pick(1, 4) === 1 ? toSettling() : {}),
        other: oneOf(OTHERS),
        lines: pick(1, 8),
        chunkSize: pick(1, 4)
    };
}

describe('switches, faults and a second person at once', () => {
    const seeds = only === undefined ? Array.from({ length: COMBINATIONS }, (_, index) => index + 1) : [Number(only)];
    const told = new Set<string>();

    it.each(seeds.filter((seed) => seed % TOGETHER === 1 || only !== undefined))('seeds from %d on', async (first) => {
        const failed: string[] = [];
        for (let seed = first; seed < first + (only === undefined ? TOGETHER : 1); seed += 1) {
            const scene = toScene(seed);
            const report = await runScene(bench, scene);
            report.told.forEach((one) => one.split(' ').forEach((word) => told.add(word)));
            if (report.problems.length > 0) {
                failed.push(
                    `seed ${seed} (again: TRANSCRIPT_DESK_SEED=${seed} npm test -- --only jest combinations): ` +
                        `${report.problems.join('; ')}\n  ${JSON.stringify(scene)}\n  ${report.told.join(' | ')}`
                );
            }
        }
        expect(failed).toEqual([]);
    });

    it('has seen lines end in every way', () => {
        const ways = ['verified', 'conflict', 'overwritten', 'notApplied', 'unconfirmed', 'SAVE_LOCKED'];
        expect(ways.filter((way) => only === undefined && !told.has(way))).toEqual([]);
    });
});
