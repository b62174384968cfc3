import { setImmediate } from 'node:timers';
import { createSeededRandom } from '../../../../local-org/src/data/seededRandom';

/** Something that may happen. Between `notBeforeMs` and `dueMs` (the fake clock) it happens whenever chance says so. */
export interface Happening {
    readonly label: string;
    /** Milliseconds of the fake clock; from now on where not given. */
    readonly notBeforeMs?: number;
    /** The clock does not pass this before it has happened. */
    readonly dueMs?: number;
    readonly happen: () => void;
}

/** One thread of control over everything that waits in a run: with the same seed it goes the same way again. */
export interface Scheduler {
    /** The fake clock, milliseconds since the Unix epoch. */
    readonly now: () => number;
    /** From 0 up to 1. */
    readonly random: () => number;
    /** Whole number from `least` to `most`. */
    readonly pick: (least: number, most: number) => number;
    /** How many things have happened: later things have higher numbers, also where the clock stands still. */
    readonly moment: () => number;
    /** Lets something happen; the answer calls it off. */
    schedule(happening: Happening): () => void;
    /** Goes on once chance says so, `ms` from now at the earliest. */
    sleep(ms: number, label?: string): Promise<void>;
    /** Moves the clock while nothing waits. From then on it moves only as far as somebody waits for it. */
    calm(ms: number): void;
    /** Goes on until nothing waits any more. */
    run(): Promise<void>;
}

const BEGINNING_MS = Date.UTC(2026, 0, 15, 9, 0, 0);

/** More than any run needs; a run that does not end is a defect. */
const MOST_MOMENTS = 20_000;

/** How a run goes. `isSlow`: time passes while things are under way, so that many take long. */
export interface Pace {
    readonly seed: number;
    readonly isSlow: boolean;
    /** Gets a line for everything that happens, where it is given. */
    readonly trace?: string[] | undefined;
}

/** @param onTurn called before each happening: a chance to interfere */
export function createScheduler({ seed, isSlow, trace }: Pace, onTurn: () => void = () => undefined): Scheduler {
    const random = createSeededRandom(seed);
    const pace = isSlow ? { moves: 0.3, far: 0.4 } : { moves: 0.12, far: 0.2 };
    const waiting: Required<Happening>[] = [];
    let nowMs = BEGINNING_MS + Math.floor(random() * 1000);
    let moments = 0;
    let isCalm = false;

    /** On to the next thing that waits for it, or a little, or far; never past what is due. */
    function moveClock(): void {
        const dueMs = Math.min(...waiting.map((one) => one.dueMs));
        const wakes = waiting.map((one) => one.notBeforeMs).filter((ms) => ms > nowMs);
        const draw = random();
        const toMs =
            isCalm || (wakes.length > 0 && draw < 0.9 - 1.5 * pace.far)
                ? Math.min(...wakes)
                : nowMs + Math.ceil(random() * (draw < 1 - pace.far ? 1_000 : 25_000));
        nowMs = Math.max(nowMs, Math.min(toMs, dueMs));
    }

    const scheduler: Scheduler = {
        now: () => nowMs,
        random,
        pick: (least, most) => least + Math.floor(random() * (most - least + 1)),
        moment: () => moments,
        schedule(happening) {
            const whole = { notBeforeMs: nowMs, dueMs: Number.POSITIVE_INFINITY, ...happening };
            waiting.push(whole);
            return () => {
                const at = waiting.indexOf(whole);
                if (at >= 0) {
                    waiting.splice(at, 1);
                }
            };
        },
        sleep: (ms, label = 'sleeps') =>
            new Promise((resolve) => {
                scheduler.schedule({ label, notBeforeMs: nowMs + ms, happen: resolve });
            }),
        calm(ms) {
            nowMs += ms;
            isCalm = true;
        },
        async run() {
            for (;;) {
                onTurn();
                // Everything that can go on by itself does so before the next choice.
                await new Promise<void>((resolve) => void setImmediate(resolve));
                if (waiting.length === 0) {
                    return;
                }
                const due = waiting.filter((one) => one.dueMs <= nowMs);
                let possible = due.length > 0 ? due : waiting.filter((one) => one.notBeforeMs <= nowMs);
                while (possible.length === 0 || (due.length === 0 && !isCalm && random() < pace.moves)) {
                    moveClock();
                    possible = waiting.filter((one) => one.notBeforeMs <= nowMs);
                    if (waiting.some((one) => one.dueMs <= nowMs)) {
                        possible = waiting.filter((one) => one.dueMs <= nowMs);
                        break;
                    }
                }
                const chosen = possible[Math.floor(random() * possible.length)]!;
                waiting.splice(waiting.indexOf(chosen), 1);
                moments += 1;
                trace?.push(`${moments} +${((nowMs - BEGINNING_MS) / 1000).toFixed(1)} s: ${chosen.label}`);
                if (moments > MOST_MOMENTS) {
                    throw new Error('the run does not end');
                }
                chosen.happen();
            }
        }
    };
    return scheduler;
}
