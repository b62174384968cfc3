import { faultShape, type FaultRequest } from '../../../local-org/src/faults/fault';
import { startContractBench, type ContractBench } from '../harness/contract/contractBench';
import { SHORT_CALLS } from '../harness/contract/contractData';
import { checkTold, expectedCodes } from '../harness/contract/expectedCode';
import {
    FAULT_KINDS,
    LOST_ROW,
    NO_COMPLETION,
    READ_STEPS,
    SAVE_STEPS,
    SETTLING_STEPS,
    labelOf,
    toFault,
    toTimeOut,
    type FaultKind,
    type FaultStep
} from '../harness/contract/faultCases';
import { runScene, type Scene } from '../harness/contract/scene';

let bench: ContractBench;
let scenes = 0;
beforeAll(async () => {
    bench = await startContractBench();
});
afterAll(() => bench.close());

/** One scene in seven, every kind of fault and every step among them; all of them under TRANSCRIPT_DESK_FULL. */
const EVERY = process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 7 : 1;

/** Plays a scene on a call of its own; what is wrong with it, with its place, and with what is told of it. */
async function play(
    place: string,
    scene: Partial<Scene>,
    check: (told: readonly string[]) => readonly string[] = () => []
): Promise<readonly string[]> {
    scenes += 1;
    if (scenes % EVERY !== 0) {
        return [];
    }
    const { problems, told, spoilt } = await runScene(bench, {
        call: SHORT_CALLS[scenes % SHORT_CALLS.length]!,
        ...scene,
        // Whatever it was, it is over then.
        lastly: 'verified verified'
    });
    const all = [...problems, ...check(told), ...(spoilt > 0 ? [] : ['the fault met no request'])];
    return all.length > 0 ? [`${place}: ${all.join('; ')} [${told.join(' | ')}]`] : [];
}

/** What is told of the read, or of the save, is what the fault comes to there. */
function checkCode(work: 'read' | 'save', kind: FaultKind, step: FaultStep, times?: FaultRequest['times']) {
    return ([opened = '', saved = '']: readonly string[]): readonly string[] =>
        checkTold(work === 'read' ? opened : saved, expectedCodes(work, kind, step, times));
}

it('knows every kind of fault that the local org has', () => {
    const kinds = faultShape.options.map(({ shape }) => shape.kind.value);
    expect([...new Set(FAULT_KINDS.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
});

describe('every fault alone, at each step of a read and of a save, is told by the code that says what happened', () => {
    it.each(FAULT_KINDS.map((kind) => ({ label: labelOf(kind), kind })))('$label', async ({ kind }) => {
        const problems: string[] = [];
        for (const step of READ_STEPS) {
            const scene = { readFaults: [toFault(kind, step)] };
            problems.push(...(await play(`read ${labelOf(step)}`, scene, checkCode('read', kind, step))));
        }
        for (const step of SAVE_STEPS) {
            const scene = { saveFaults: [toFault(kind, step)] };
            problems.push(...(await play(`save ${labelOf(step)}`, scene, checkCode('save', kind, step))));
        }
        // From there on, until the request has been answered.
        const [lastingRead, lastingSave] = [READ_STEPS[2]!, SAVE_STEPS[5]!];
        problems.push(
            ...(await play(
                `read ${labelOf(lastingRead)} always`,
                { readFaults: [toFault(kind, lastingRead, 'always')] },
                checkCode('read', kind, lastingRead, 'always')
            )),
            ...(await play(
                `save ${labelOf(lastingSave)} always`,
                { saveFaults: [toFault(kind, lastingSave, 'always')] },
                checkCode('save', kind, lastingSave, 'always')
            ))
        );
        expect(problems).toEqual([]);
    });
});

describe('every fault at a request that only some saves make', () => {
    const query = (nth: number) => ({ resource: 'query', nth }) as const;

    it.each(FAULT_KINDS.map((kind) => ({ label: labelOf(kind), kind })))('$label', async ({ kind }) => {
        const problems = [
            ...(await play(
                'whether another leg may be seen',
                { call: 'leg-one', lines: 14, chunkSize: 20, saveFaults: [toFault(kind, query(2))] },
                checkCode('save', kind, query(2))
            )),
            ...(await play('whose row it is', { saveFaults: [LOST_ROW, toFault(kind, query(2))] })),
            ...(await play('who holds the lock', { other: 'savesMeanwhile', saveFaults: [toFault(kind, query(3))] }))
        ];
        for (const settlesBy of ['opening', 'saving'] as const) {
            for (const step of SETTLING_STEPS[settlesBy]) {
                const settlingFaults = [toFault(kind, step)];
                const scene = { saveFaults: [NO_COMPLETION], settlingFaults, settlesBy };
                problems.push(...(await play(`settling by ${settlesBy}: ${labelOf(step)}`, scene)));
            }
        }
        expect(problems).toEqual([]);
    });
});

it('a request that the org does after the proxy has given it up is told truthfully, at each step of a save', async () => {
    const problems: string[] = [];
    for (const step of SAVE_STEPS) {
        problems.push(...(await play(labelOf(step), { saveFaults: toTimeOut(step) })));
    }
    expect(problems).toEqual([]);
});
