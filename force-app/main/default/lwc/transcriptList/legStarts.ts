import type { Entry } from 'c/transcriptModel';

/** The parts of a conversation by the 15-character ids of their calls, as people call them; empty where it has one part. */
export type LegNames = ReadonlyMap<string, string>;

/** What begins with which line: the name of a leg by the identifier of the first line of each of its runs. */
export type LegStarts = ReadonlyMap<string, string>;

/** Where runs of lines of one leg begin. A line that names no leg, as one that names no call, goes with what is before it. */
export function toLegStarts(entries: readonly Entry[], names: LegNames): LegStarts {
    const starts = new Map<string, string>();
    let current: string | undefined;
    for (const { identifier, voiceCallIds } of names.size > 1 ? entries : []) {
        if (current === undefined || !voiceCallIds.includes(current)) {
            const leg = voiceCallIds.find((id) => names.has(id));
            const name = leg === undefined ? undefined : names.get(leg);
            if (name !== undefined) {
                starts.set(identifier, name);
                current = leg;
            }
        }
    }
    return starts;
}

const remembered = new WeakMap<readonly Entry[], { readonly names: LegNames; readonly starts: LegStarts }>();
const NO_NAMES: LegNames = new Map();

/** `toLegStarts`, gone through anew only where the lines or the names have changed: a list asks on every scroll step. */
export function legStartsOf(entries: readonly Entry[], names: LegNames | null): LegStarts {
    const known = remembered.get(entries);
    if (known && known.names === (names ?? NO_NAMES)) {
        return known.starts;
    }
    const made = { names: names ?? NO_NAMES, starts: toLegStarts(entries, names ?? NO_NAMES) };
    remembered.set(entries, made);
    return made.starts;
}
