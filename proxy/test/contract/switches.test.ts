import { listSwitchValues } from '../../../local-org/src/behaviour/behaviour';
import { uploadSwitches } from '../../../local-org/src/behaviour/uploadSwitches';
import { startContractBench, type ContractBench } from '../harness/contract/contractBench';
import { SHORT_CALLS } from '../harness/contract/contractData';
import { runScene, type Scene } from '../harness/contract/scene';

let bench: ContractBench;
beforeAll(async () => {
    bench = await startContractBench();
});
afterAll(() => bench.close());

/** Every value of every switch, but for those of uploads, which neither reads nor saves. */
const VALUES = listSwitchValues().filter(
    ({ behaviour }) => !uploadSwitches.some(({ name }) => Object.keys(behaviour).includes(name))
);
const valuesOf = (...names: readonly string[]): typeof VALUES =>
    VALUES.filter(({ behaviour }) => names.some((name) => Object.keys(behaviour).includes(name)));

async function expectNoProblem(scene: Scene): Promise<void> {
    const { problems, told } = await runScene(bench, scene);
    expect({ problems, told }).toEqual({ problems: [], told });
}

describe('a call is read and saved truthfully', () => {
    it.each(valuesOf('freshTranscript'))('just after it has ended, with $label', ({ behaviour }) =>
        expectNoProblem({ call: 'fresh', behaviour, isAtOnce: true })
    );

    it.each(VALUES.map((value, index) => ({ ...value, call: SHORT_CALLS[index % SHORT_CALLS.length]! })))(
        'with $label',
        ({ behaviour, call }) => expectNoProblem({ call, behaviour })
    );

    it.each(valuesOf('omittedRelatedRecords', 'patchAnswer', 'writesShown', 'entityEncodingHeader'))(
        'where it was transferred, with $label',
        ({ behaviour }) => expectNoProblem({ call: 'leg-one', behaviour })
    );

    it.each(
        valuesOf(
            'mostUpdates',
            'filterClock',
            'filterBounds',
            'entryOrder',
            'entryTimes',
            'updateAtomicity',
            'longestText'
        )
    )('where it has more lines than a page, and many are changed, with $label', ({ behaviour }) =>
        expectNoProblem({ call: 'many', behaviour, lines: 60, chunkSize: 100 })
    );

    it.each(valuesOf('liveCalls'))('while it goes on, with $label', ({ behaviour }) =>
        expectNoProblem({ call: 'live', behaviour, lastly: 'VOICE_CALL_IN_PROGRESS' })
    );
});
