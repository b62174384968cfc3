// @ts-check

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** @param {number} startMs from performance.now() @returns {string} time since then, as `12.3 s` */
export const elapsed = (startMs) => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;

/**
 * Runs one step of a longer work and shows it: a spinner with the time on a terminal, else a line at its start and one
 * at its end.
 *
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @param {NodeJS.WriteStream} [stream]
 * @returns {Promise<Result>} what `work` returns; what it throws is thrown on
 */
export async function runStep(name, work, stream = process.stdout) {
    const startMs = performance.now();
    const live = stream.isTTY && !process.env.CI;
    let frame = 0;
    const draw = () => stream.write(`\r\x1b[2K${frames[frame++ % frames.length]} ${name} ${elapsed(startMs)}`);
    const timer = live ? setInterval(draw, 100) : undefined;
    if (live) draw();
    else stream.write(`- ${name} ...\n`);
    let mark = '✗';
    try {
        const result = await work();
        mark = '✓';
        return result;
    } finally {
        clearInterval(timer);
        stream.write(`${live ? '\r\x1b[2K' : ''}${mark} ${name} (${elapsed(startMs)})\n`);
    }
}
