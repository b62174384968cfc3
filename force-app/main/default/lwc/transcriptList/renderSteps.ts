/**
 * The lists to render one after another to come from `current` to `wanted`, the last one being `wanted`; none when they
 * are equal. Each step only removes, or only adds, one run of neighbours. That is what the framework's diff does without
 * moving any row that stays: a row that is moved in the document loses its focus, its caret and an open input method.
 */
export function renderSteps(current: readonly string[], wanted: readonly string[]): readonly (readonly string[])[] {
    const isWanted = new Set(wanted);
    const kept = current.filter((key) => isWanted.has(key));
    const isKept = new Set(kept);
    const keptAsWanted = wanted.filter((key) => isKept.has(key));
    if (kept.length === 0 || kept.some((key, place) => keptAsWanted[place] !== key)) {
        return isSame(current, wanted) ? [] : [wanted];
    }
    return [...removals(current, isKept), ...[...removals(wanted, isKept)].reverse().slice(1), wanted].filter(
        (list, place, lists) => !isSame(list, lists[place - 1] ?? current)
    );
}

/** From the whole list to the kept rows, one run a step. Read backwards it is how the rows of the list come in. */
function removals(list: readonly string[], isKept: ReadonlySet<string>): readonly (readonly string[])[] {
    const steps: (readonly string[])[] = [];
    let rest = list;
    for (let end = list.length; end > 0; end -= 1) {
        if (!isKept.has(list[end - 1] ?? '')) {
            let start = end - 1;
            while (start > 0 && !isKept.has(list[start - 1] ?? '')) {
                start -= 1;
            }
            rest = [...rest.slice(0, start), ...rest.slice(end)];
            steps.push(rest);
            end = start + 1;
        }
    }
    return steps;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
    return a.length === b.length && a.every((key, place) => key === b[place]);
}
