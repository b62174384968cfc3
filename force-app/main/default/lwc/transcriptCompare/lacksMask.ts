import type { Mask } from './masksOf';

/** What a mask tells: its label and the digits it shows. */
type Told = Pick<Mask, 'label' | 'digits'>;

/** How often a text has each mask, by what they tell: counted once, to be asked by many stored lines. */
export interface KeptMasks {
    readonly counts: ReadonlyMap<string, number>;
    /** The keys of masks that show no digits. */
    readonly bare: readonly string[];
}

/** Counts the masks of a text. */
export function countMasks(masks: readonly Told[]): KeptMasks {
    const counts = new Map<string, number>();
    masks.forEach((mask) => counts.set(maskKey(mask), (counts.get(maskKey(mask)) ?? 0) + 1));
    return { counts, bare: [...counts.keys()].filter((key) => key.endsWith('/')) };
}

/** Masks in the order in which `lacksMask` takes them: one that tells all fits fewest, so it comes first. */
export function sortMasks<Each extends Told>(masks: readonly Each[]): readonly Each[] {
    return [...masks].sort((a, b) => toldBy(b) - toldBy(a));
}

/**
 * Whether a text with the masks `kept` lacks one of the `stored`, which are sorted: each has to be there as often, with the
 * same label or one that tells no kind, and showing no digits but the same.
 */
export function lacksMask(stored: readonly Told[], { counts, bare }: KeptMasks): boolean {
    const used = new Map<string, number>();
    return !stored.every((mask) => {
        const taken = wantedBy(mask, bare).find((key) => (counts.get(key) ?? 0) > (used.get(key) ?? 0));
        if (taken !== undefined) {
            used.set(taken, (used.get(taken) ?? 0) + 1);
        }
        return taken !== undefined;
    });
}

/** Whether a mask that tells `key` stands for the stored one. */
export function fitsMask(stored: Told, key: string): boolean {
    return wantedBy(stored, key.endsWith('/') ? [key] : []).includes(key);
}

/** What a mask tells, as one word. No label has a slash. */
export function maskKey({ label, digits }: Told): string {
    return `${label ?? ''}/${digits}`;
}

function wantedBy({ label, digits }: Told, bare: readonly string[]): readonly string[] {
    const [same, untold] = [maskKey({ label, digits: '' }), maskKey({ label: null, digits })];
    return label === null ? [untold, '/', ...bare] : [maskKey({ label, digits }), same, untold, '/'];
}

function toldBy({ label, digits }: Told): number {
    return (label === null ? 0 : 2) + (digits === '' ? 0 : 1);
}
