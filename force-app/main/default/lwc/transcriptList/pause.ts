/** Tells when something that comes again and again has stopped for a while. */
export interface Pause {
    /** It came again: `onPause` is called once it has not come for the whole time. */
    restart(onPause: () => void): void;
    stop(): void;
}

/** A pause of that many milliseconds. */
export function createPause(ms: number): Pause {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
        restart(onPause) {
            clearTimeout(timer);
            timer = setTimeout(onPause, ms);
        },
        stop() {
            clearTimeout(timer);
        }
    };
}
