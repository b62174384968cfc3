import type { Mask } from './masksOf';

/**
 * Whether a text with the masks `kept` lacks one of the `stored`: each has to be there as often, with the same label or one
 * that tells no kind, and showing no digits but the same.
 */
export function lacksMask(stored: readonly Mask[], kept: readonly Mask[]): boolean {
    const left = new Map<string, number>();
    kept.forEach(({ label, digits }) => add(left, keyOf(label, digits), 1));
    // What fits fewest comes first: a mask that tells all, then one that tells less, then one that tells nothing.
    const inOrder = [...stored].sort((a, b) => toldBy(b) - toldBy(a));
    return !inOrder.every(({ label, digits }) => {
        const wanted =
            label === null
                ? [keyOf(null, digits), keyOf(null, ''), ...[...left.keys()].filter((key) => key.endsWith('/'))]
                : [keyOf(label, digits), keyOf(label, ''), keyOf(null, digits), keyOf(null, '')];
        const taken = wanted.find((key) => (left.get(key) ?? 0) > 0);
        if (taken !== undefined) {
            add(left, taken, -1);
        }
        return taken !== undefined;
    });
}

function toldBy({ label, digits }: Mask): number {
    return (label === null ? 0 : 2) + (digits === '' ? 0 : 1);
}

/** No label has a slash. */
function keyOf(label: string | null, digits: string): string {
    return `${label ?? ''}/${digits}`;
}

function add(counts: Map<string, number>, key: string, count: number): void {
    counts.set(key, (counts.get(key) ?? 0) + count);
}
