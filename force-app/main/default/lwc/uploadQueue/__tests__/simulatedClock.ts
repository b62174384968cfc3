import type { Waiting } from 'c/uploadQueue';

interface Timer {
    readonly atMs: number;
    readonly end: () => void;
}

/** Time that goes on only when nobody has anything left to do but to wait. */
export class SimulatedClock {
    nowMs = 1_800_000_000_000;
    #timers: Timer[] = [];

    readonly now = (): number => this.nowMs;

    readonly wait = (ms: number): Waiting => {
        let stop = (): void => undefined;
        const over = new Promise<void>((resolve) => {
            const timer = { atMs: this.nowMs + ms, end: resolve };
            this.#timers.push(timer);
            stop = () => {
                this.#timers = this.#timers.filter((other) => other !== timer);
                resolve();
            };
        });
        return { over, stop };
    };

    /** Calls back at a time. */
    at(ms: number, act: () => void): void {
        this.#timers.push({ atMs: ms, end: act });
    }

    /** Lets time go by until `isOver`, or until nothing is waited for any more, which returns false. */
    async run(isOver: () => boolean, mostSteps = 200_000): Promise<boolean> {
        for (let step = 0; step < mostSteps; step += 1) {
            await settle();
            if (isOver()) {
                return true;
            }
            const next = this.#timers.reduce<Timer | null>((a, b) => (a && a.atMs <= b.atMs ? a : b), null);
            if (!next) {
                return false;
            }
            this.#timers = this.#timers.filter((timer) => timer !== next);
            this.nowMs = Math.max(this.nowMs, next.atMs);
            next.end();
        }
        return false;
    }
}

/** All that can go on without time has gone on. */
async function settle(): Promise<void> {
    for (let turn = 0; turn < 40; turn += 1) {
        await Promise.resolve();
    }
}
