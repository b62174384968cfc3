/** What is timed: one call of it looks at these lines, which are one line or a whole call. */
export type Run = (lines: readonly string[]) => unknown;

/** Million bytes of UTF-8 in a second of the thread's own time, by the name of what ran. */
export type Speeds = Readonly<Record<string, number>>;

const ROUNDS = 7;
const ROUND_MS = 200;
const WARM_UP_MS = 600;
/** Bytes between two looks at the clock: few enough for the slowest, many enough for the clock not to count. */
const BYTES_PER_LOOK = 4096;

/**
 * How fast each runs over the texts: the median of several rounds, after one that warms up. They take turns, and what
 * counts is the time that the thread works, not the time that passes: the machine has other things to do.
 */
export async function measureSpeeds(
    runs: Readonly<Record<string, Run>>,
    texts: readonly (readonly string[])[]
): Promise<Speeds> {
    if (texts.length === 0) return {};
    const sized = texts.map((lines) => ({ lines, bytes: Buffer.byteLength(lines.join('\n')) }));
    const next: Record<string, number> = {};
    const measured: Record<string, number[]> = {};
    for (let round = -1; round < ROUNDS; round += 1) {
        for (const [name, run] of Object.entries(runs)) {
            const { speed, at } = await runFor(round < 0 ? WARM_UP_MS : ROUND_MS, run, sized, next[name] ?? 0);
            next[name] = at;
            if (round >= 0) (measured[name] ??= []).push(speed);
        }
    }
    return Object.fromEntries(Object.entries(measured).map(([name, speeds]) => [name, median(speeds)]));
}

async function runFor(
    ms: number,
    run: Run,
    texts: readonly { readonly lines: readonly string[]; readonly bytes: number }[],
    from: number
): Promise<{ readonly speed: number; readonly at: number }> {
    let at = from;
    let done = 0;
    const start = process.threadCpuUsage();
    let elapsed = 0;
    while (elapsed < ms) {
        for (const until = done + BYTES_PER_LOOK; done < until; at += 1) {
            const text = texts[at % texts.length];
            if (text === undefined) return { speed: 0, at };
            const result = run(text.lines);
            if (result instanceof Promise) await result;
            done += text.bytes;
        }
        const { user, system } = process.threadCpuUsage(start);
        elapsed = (user + system) / 1000;
    }
    return { speed: done / 1000 / elapsed, at };
}

function median(values: readonly number[]): number {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const TOY = [
    /\b(?:\d[ -]?){13,16}\b/g,
    /\b\d{3}-\d{2}-\d{4}\b/g,
    /\b[\w.+-]+@[\w-]+\.[\w.]+\b/g,
    /\+?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/g,
    /\b\d{1,3}(?:\.\d{1,3}){3}\b/g
];

/** The least that anybody would write: five patterns, nothing spoken. What a detector's speed is held against. */
export const runToy: Run = (lines) => {
    const text = lines.length === 1 ? (lines[0] ?? '') : lines.join('\n');
    const found: [number, number][] = [];
    for (const pattern of TOY) {
        for (const match of text.matchAll(pattern)) found.push([match.index, match.index + match[0].length]);
    }
    return found;
};
