import { PatternRefusal } from './patternRefusal';
import { canBeEmpty, PATTERN_FLAGS, type PatternNode, type Place } from './patternSyntax';

/** One step of a pattern. `next` and the like are indexes among the states. */
export type State =
    | { readonly kind: 'character'; readonly accepts: Accepts; readonly source: string; readonly next: number }
    | { readonly kind: 'place'; readonly source: Place; readonly next: number }
    /** Two ways to go on, the one to try first first. */
    | { readonly kind: 'fork'; readonly next: number; readonly other: number }
    | { readonly kind: 'found' };

/** Whether a character, by its code point, is one of those meant. */
export type Accepts = (codePoint: number) => boolean;

/** A pattern taken apart into states. */
export interface PatternProgram {
    readonly states: readonly State[];
    readonly entry: number;
}

/** Time and memory grow with the states, and so a pattern may have so many. `\d{6,16}` has 26. */
export const MOST_STATES = 300;

/**
 * Takes a pattern apart: counted repeats become copies, and a repeat without limit becomes a loop.
 * @throws PatternRefusal for one with too many states, or one that repeats what may be nothing
 */
export function buildProgram(root: PatternNode): PatternProgram {
    const states: State[] = [];
    const known = new Map<string, Accepts>();
    const found = add({ kind: 'found' });
    return { entry: build(root, found), states };

    function add(state: State): number {
        if (states.length >= MOST_STATES) {
            throw new PatternRefusal('PATTERN_TOO_LARGE');
        }
        return states.push(state) - 1;
    }

    /** Builds from the end: gives the state with which the node begins, if the state `next` follows it. */
    function build(node: PatternNode, next: number): number {
        switch (node.kind) {
            case 'character':
                return add({ kind: 'character', accepts: toAccepts(node.source), source: node.source, next });
            case 'place':
                return add({ kind: 'place', source: node.source, next });
            case 'sequence':
                return node.parts.reduceRight((after, part) => build(part, after), next);
            case 'choice':
                return node.options
                    .map((option) => build(option, next))
                    .reduceRight((other, first) => add({ kind: 'fork', next: first, other }));
            case 'repeat':
                return buildRepeat(node, next);
        }
    }

    function buildRepeat({ part, least, most, isLazy }: PatternNode & { kind: 'repeat' }, next: number): number {
        if (canBeEmpty(part)) {
            // Loops through nothing would have to be watched at every step, and say nothing that is of use.
            throw new PatternRefusal('PATTERN_REPEATS_NOTHING');
        }
        const fork = (again: number): State =>
            isLazy ? { kind: 'fork', next, other: again } : { kind: 'fork', next: again, other: next };
        let entry = next;
        if (most === Infinity) {
            entry = add(fork(next));
            states[entry] = fork(build(part, entry));
        }
        for (let copies = least; copies < most && most !== Infinity; copies += 1) {
            entry = add(fork(build(part, entry)));
        }
        for (let copies = 0; copies < least; copies += 1) {
            entry = build(part, entry);
        }
        return entry;
    }

    /** The platform's RegExp decides on one character, so that classes and cases are exactly its own. */
    function toAccepts(source: string): Accepts {
        const made = known.get(source) ?? createAccepts(RegExp(`^(?:${source})$`, PATTERN_FLAGS));
        known.set(source, made);
        return made;
    }
}

function createAccepts(regExp: RegExp): Accepts {
    const accepts = (codePoint: number): boolean => regExp.test(String.fromCodePoint(codePoint));
    const ascii = Array.from({ length: 128 }, (_, codePoint) => accepts(codePoint));
    return (codePoint) => ascii[codePoint] ?? accepts(codePoint);
}

/** The character states that can come next from a state on, one that can be come to in several ways twice. */
export function nextCharacters({ states }: PatternProgram, from: number): readonly number[] {
    const ways = new Map<number, number>();
    const reached: number[] = [];
    const visit = (id: number): void => {
        const state = states[id];
        const way = ways.get(id) ?? 0;
        if (!state || way === 2) {
            return;
        }
        ways.set(id, way + 1);
        if (state.kind === 'character') {
            reached.push(id);
        } else if (state.kind !== 'found') {
            visit(state.next);
        }
        if (state.kind === 'fork') {
            visit(state.other);
        }
    };
    visit(from);
    return reached;
}
