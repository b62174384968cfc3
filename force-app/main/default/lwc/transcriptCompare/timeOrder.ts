/** The places of lines in the order of their time. What has no time stays behind what it came after. */
export function timeOrder(lines: readonly { readonly startMs: number | null }[]): readonly number[] {
    let last = Number.NEGATIVE_INFINITY;
    const times = lines.map(({ startMs }) => (last = startMs ?? last));
    return [...times.keys()].sort((a, b) => compareTimes(times[a] ?? 0, times[b] ?? 0) || a - b);
}

/** Both can be infinite, which a difference doesn't bear. */
function compareTimes(a: number, b: number): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
