/** Does something before the browser draws next, once however often it is asked to. */
export interface NextFrame {
    ask(onFrame: () => void): void;
    stop(): void;
}

/** Nothing is asked yet. */
export function createNextFrame(): NextFrame {
    let frame: number | undefined;
    return {
        ask(onFrame) {
            frame ??= requestAnimationFrame(() => {
                frame = undefined;
                onFrame();
            });
        },
        stop() {
            if (frame !== undefined) {
                cancelAnimationFrame(frame);
                frame = undefined;
            }
        }
    };
}
