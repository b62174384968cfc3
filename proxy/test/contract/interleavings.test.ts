import { createSeededRandom } from '../../../local-org/src/data/seededRandom';
import { runInterleaving, type Scenario } from '../harness/model/interleaving';
import { findViolations } from '../harness/model/laws';

const LOSSES = { refused: 0.03, lost: 0.04, late: 0.06, busy: 0.03, broken: 0.03 };

/** Each with what must have come up in its runs together, or they would prove nothing. */
const SCENARIOS: readonly (Scenario & { readonly sees: readonly string[] })[] = [
    { name: 'two people', sees: ['verified', 'SAVE_LOCKED', 'line conflict'] },
    {
        name: 'two people and somebody who writes without the product',
        hasOutsider: true,
        sees: ['partlyVerified', 'line overwritten', 'line conflict']
    },
    {
        name: 'proxies that are killed, and people who do not wait',
        kills: 0.02,
        areImpatient: true,
        sees: ['killed', 'verified', 'SAVE_LOCKED', 'left open', 'settled by opening']
    },
    {
        name: 'calls that are refused, lost, or done without an answer',
        fates: LOSSES,
        sees: ['sending', 'line unconfirmed', 'line notApplied', 'SALESFORCE_UNAVAILABLE']
    },
    {
        name: 'an org that takes its time',
        isSlow: true,
        fates: { late: 0.05 },
        sees: ['line unconfirmed', 'line notApplied', 'SAVE_LOCKED']
    },
    {
        name: 'reads that show late what was stored, and calls that are done and answered with an error, or not at all',
        showsLateMs: 12_000,
        fates: { late: 0.04, broken: 0.06 },
        sees: ['verified', 'sending', 'line unconfirmed', 'SAVE_LOCKED']
    },
    {
        name: 'everything at once',
        fates: { ...LOSSES, gateway: 0.04 },
        kills: 0.005,
        hasOutsider: true,
        areImpatient: true,
        sees: ['killed', 'sending', 'line unconfirmed', 'line overwritten', 'line conflict', 'SAVE_LOCKED']
    }
];

/** All of them, 14,000, under TRANSCRIPT_DESK_FULL. */
const RUNS_EACH = process.env['TRANSCRIPT_DESK_FULL'] === undefined ? 200 : 2_000;

/** One seed alone, as a failure names it. */
const only = process.env['TRANSCRIPT_DESK_SEED'];

const { random } = Math;
const { stackTraceLimit } = Error;

beforeAll(() => {
    // Errors are made by the thousand here, and nobody looks where.
    Error.stackTraceLimit = 0;
});
afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
    Math.random = random;
});

describe('two people who save the same lines lose nothing', () => {
    it.each(SCENARIOS)(
        `$name: ${RUNS_EACH} orders of events`,
        async ({ sees, ...scenario }) => {
            const tally = new Map<string, number>();
            const failed: string[] = [];
            const seeds =
                only === undefined ? Array.from({ length: RUNS_EACH }, (_, index) => index + 1) : [Number(only)];
            for (const seed of seeds) {
                const problems = await runOne(seed, scenario, tally);
                if (problems.length > 0) {
                    failed.push(`seed ${seed}: ${problems.join('; ')}`);
                }
            }
            if (failed.length > 0) {
                const seed = Number(/\d+/.exec(failed[0]!)![0]);
                const trace = await traceOf(seed, scenario);
                throw new Error(
                    `${failed.length} of ${seeds.length} orders of events break a law:\n${failed.slice(0, 10).join('\n')}\n\n` +
                        `Repeat one: TRANSCRIPT_DESK_SEED=${seed} npm test -- --only jest interleavings\n${trace.join('\n')}`
                );
            }
            expect(only === undefined ? sees.filter((name) => !tally.has(name)) : []).toEqual([]);
        },
        600_000
    );
});

async function runOne(seed: number, scenario: Scenario, tally: Map<string, number>): Promise<readonly string[]> {
    // The product draws its pauses from here.
    Math.random = createSeededRandom(seed);
    try {
        const run = await runInterleaving(seed, scenario);
        run.tally.forEach((value, name) => tally.set(name, (tally.get(name) ?? 0) + value));
        return findViolations(run.history);
    } catch (error) {
        return [String(error)];
    }
}

/** The same run again, telling what happens. */
async function traceOf(seed: number, scenario: Scenario): Promise<readonly string[]> {
    const trace: string[] = [];
    Math.random = createSeededRandom(seed);
    await runInterleaving(seed, scenario, trace).catch(() => undefined);
    return trace;
}
