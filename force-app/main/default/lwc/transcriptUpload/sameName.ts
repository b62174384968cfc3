/** Somebody on either side. */
export interface Named {
    readonly id: string;
    readonly name: string | null;
}

/**
 * Pairs whose names are the same but for case, accents and spaces; else where the words of one name are among those of the
 * other (`Grace`, `Grace Hopper`). Only where nobody else on either side would do as well.
 */
export function pairByName<Left extends Named, Right extends Named>(
    lefts: readonly Left[],
    rights: readonly Right[],
    mayPair: (left: Left, right: Right) => boolean
): readonly (readonly [Left, Right])[] {
    const same = pairAlone(lefts, rights, (left, right) => isSame(left, right) && mayPair(left, right));
    const paired = new Set<Named>(same.flat());
    const isOpen = (each: Named): boolean => !paired.has(each);
    const alike = pairAlone(
        lefts.filter(isOpen),
        rights.filter(isOpen),
        (left, right) => isPartOf(left, right) && mayPair(left, right)
    );
    return [...same, ...alike];
}

function pairAlone<Left, Right>(
    lefts: readonly Left[],
    rights: readonly Right[],
    fits: (left: Left, right: Right) => boolean
): readonly (readonly [Left, Right])[] {
    return lefts.flatMap((left) => {
        const [right, other] = rights.filter((each) => fits(left, each));
        const isAlone = right !== undefined && lefts.filter((each) => fits(each, right)).length === 1;
        return isAlone && other === undefined ? [[left, right] as const] : [];
    });
}

function isSame(left: Named, right: Named): boolean {
    const words = wordsOf(left);
    return words.length > 0 && words.join(' ') === wordsOf(right).join(' ');
}

function isPartOf(left: Named, right: Named): boolean {
    const [short = [], long = []] = [wordsOf(left), wordsOf(right)].sort((a, b) => a.length - b.length);
    return short.length > 0 && short.every((word) => long.includes(word));
}

function wordsOf({ name }: Named): readonly string[] {
    return (
        (name ?? '')
            .normalize('NFKD')
            .replace(/\p{M}/gu, '')
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? []
    );
}
