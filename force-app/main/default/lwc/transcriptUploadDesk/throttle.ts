/** What changes often is shown this often at most, in milliseconds. */
const SHOWN_EVERY_MS = 150;

/** Asks for something again and again, and has it done now and then. */
export interface Throttle {
    ask(): void;
    stop(): void;
}

export function createThrottle(act: () => void): Throttle {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
        ask() {
            timer ??= setTimeout(() => {
                timer = undefined;
                act();
            }, SHOWN_EVERY_MS);
        },
        stop() {
            clearTimeout(timer);
            timer = undefined;
        }
    };
}
