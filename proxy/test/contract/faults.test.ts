import { faultShape } from '../../../local-org/src/faults/fault';
import { startContractBench, type ContractBench } from '../harness/contract/contractBench';
import { SHORT_CALLS } from '../harness/contract/contractData';
import { FAULT_KINDS, READ_STEPS, SAVE_STEPS, labelOf, toFault } from '../harness/contract/faultCases';
import { runScene, type Scene } from '../harness/contract/scene';

let bench: ContractBench;
let scenes = 0;
beforeAll(async () => {
    bench = await startContractBench();
});
afterAll(() => bench.close());

/** Plays a scene on a call of its own; what is wrong with it, with its place. */
async function play(place: string, scene: Omit<Scene, 'call'>): Promise<readonly string[]> {
    scenes += 1;
    const { problems, told, spoilt } = await runScene(bench, {
        ...scene,
        call: SHORT_CALLS[scenes % SHORT_CALLS.length]!,
        // Whatever it was, it is over then.
        lastly: 'verified verified'
    });
    const all = spoilt > 0 ? problems : [...problems, 'the fault met no request'];
    return all.length > 0 ? [`${place}: ${all.join('; ')} [${told.join(' | ')}]`] : [];
}

it('knows every kind of fault that the local org has', () => {
    const kinds = faultShape.options.map(({ shape }) => shape.kind.value);
    expect([...new Set(FAULT_KINDS.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
});

describe('every fault alone, at each step of a read and of a save', () => {
    it.each(FAULT_KINDS.map((kind) => ({ label: labelOf(kind), kind })))('$label', async ({ kind }) => {
        const problems: string[] = [];
        for (const step of READ_STEPS) {
            problems.push(...(await play(`read ${labelOf(step)}`, { readFaults: [toFault(kind, step)] })));
        }
        for (const step of SAVE_STEPS) {
            problems.push(...(await play(`save ${labelOf(step)}`, { saveFaults: [toFault(kind, step)] })));
        }
        // From there on, until the request has been answered.
        const [lastingRead, lastingSave] = [READ_STEPS[2]!, SAVE_STEPS[5]!];
        problems.push(
            ...(await play(`read ${labelOf(lastingRead)} always`, {
                readFaults: [toFault(kind, lastingRead, 'always')]
            })),
            ...(await play(`save ${labelOf(lastingSave)} always`, {
                saveFaults: [toFault(kind, lastingSave, 'always')]
            }))
        );
        expect(problems).toEqual([]);
    });
});
