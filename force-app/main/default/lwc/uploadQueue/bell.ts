import type { Waiting } from './run';

/** Lets one loop rest until a time, or until something has changed. */
export class Bell {
    readonly #wait: (ms: number) => Waiting;
    #ring: (() => void) | null = null;

    constructor(wait: (ms: number) => Waiting) {
        this.#wait = wait;
    }

    /** `ms` null: until it rings. */
    async rest(ms: number | null): Promise<void> {
        const rung = new Promise<void>((resolve) => {
            this.#ring = resolve;
        });
        if (ms === null) {
            await rung;
            return;
        }
        const waiting = this.#wait(Math.max(0, ms));
        await Promise.race([waiting.over, rung]);
        waiting.stop();
        this.#ring = null;
    }

    ring(): void {
        this.#ring?.();
        this.#ring = null;
    }
}

/** What a loop does after a step: the next one at once, or after so many milliseconds, or (null) once something has changed. */
export type Rest = 'none' | number | null;

/** Does one step after the other until all is over. */
export class Loop {
    readonly #bell: Bell;
    readonly #step: () => Promise<Rest>;
    readonly #isOver: () => boolean;
    #isRunning = false;
    #done: Promise<void> = Promise.resolve();

    constructor(bell: Bell, step: () => Promise<Rest>, isOver: () => boolean) {
        this.#bell = bell;
        this.#step = step;
        this.#isOver = isOver;
    }

    /** Resolves when all is over. Begins anew where it was over and is so no longer. */
    run(): Promise<void> {
        if (!this.#isRunning) {
            this.#isRunning = true;
            this.#done = this.go();
        }
        return this.#done;
    }

    private async go(): Promise<void> {
        while (!this.#isOver()) {
            const rest = await this.#step();
            if (rest !== 'none' && !this.#isOver()) {
                await this.#bell.rest(rest);
            }
        }
        // In one go with the last look at what is over, so that nobody takes a loop for running that is not.
        this.#isRunning = false;
    }
}
