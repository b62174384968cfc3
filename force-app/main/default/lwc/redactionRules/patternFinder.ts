import { nextCharacters, type PatternProgram, type State } from './patternProgram';
import { PATTERN_FLAGS, type Place } from './patternSyntax';
import type { Finder, Span } from './search';

/** How many places of a text share one page of the memory of tries: a bit for each place and state. */
const PAGE = 256;

/**
 * Runs a pattern: finds what the platform's RegExp finds with the flags `giu` (of several matches at one place the one that
 * is tried first, left to right), but in steps that are bounded by states times characters, whatever the pattern.
 *
 * It tries and backs up as RegExp does, and remembers at which place in the text which state has been tried. A state that
 * failed once at a place fails there always, no matter how it was come to or where the match began, so it is tried once.
 * That also holds from one match to the next: states that didn't fail led to a match, and the search goes on behind it
 * (a pattern that could match nothing there was refused). States with a single way in need no memory of their own.
 */
export function createPatternFinder(program: PatternProgram): Finder {
    const { states, entry } = program;
    const joins = numberJoins(program);
    const joinCount = Math.max(...joins) + 1;
    const firstCharacters = new Set(
        nextCharacters(program, entry).map((id) => {
            const state = states[id];
            return state?.kind === 'character' ? state.source : '';
        })
    );
    const firsts = new RegExp([...firstCharacters].join('|'), `g${PATTERN_FLAGS}`);

    return (text) => {
        const spans: Span[] = [];
        const tried: Uint32Array[] = [];
        let steps = 0;

        const wasTried = (join: number, at: number): boolean => {
            const page = (tried[Math.floor(at / PAGE)] ??= new Uint32Array((joinCount * PAGE) / 32));
            const place = join * PAGE + (at % PAGE);
            const word = page[place >> 5] ?? 0;
            page[place >> 5] = word | (1 << (place % 32));
            return ((word >> (place % 32)) & 1) === 1;
        };

        /** The end of the match that starts here; -1 where none does. */
        const matchAt = (start: number): number => {
            const waiting = [entry, start];
            while (waiting.length > 0) {
                let at = waiting.pop() ?? 0;
                let id = waiting.pop() ?? 0;
                for (let state = states[id]; state; state = states[id]) {
                    steps += 1;
                    const join = joins[id] ?? -1;
                    if (join >= 0 && wasTried(join, at)) {
                        break;
                    }
                    if (state.kind === 'found') {
                        return at;
                    }
                    if (state.kind === 'fork') {
                        waiting.push(state.other, at);
                    } else if (state.kind === 'place') {
                        if (!isPlace(state.source, text, at)) {
                            break;
                        }
                    } else {
                        const codePoint = text.codePointAt(at);
                        if (codePoint === undefined || !state.accepts(codePoint)) {
                            break;
                        }
                        at += codePoint > 0xffff ? 2 : 1;
                    }
                    id = state.next;
                }
            }
            return -1;
        };

        firsts.lastIndex = 0;
        for (let first = firsts.exec(text); first; first = firsts.exec(text)) {
            const end = matchAt(first.index);
            if (end >= 0) {
                spans.push({ start: first.index, end });
                firsts.lastIndex = end;
            }
        }
        return { spans, steps };
    };
}

/** A number for each state with several ways in, which are those that have to be remembered; -1 for the others. */
function numberJoins({ states, entry }: PatternProgram): readonly number[] {
    const waysIn = states.map((_, id) => Number(id === entry));
    const enter = (id: number): number => (waysIn[id] = (waysIn[id] ?? 0) + 1);
    states.forEach((state: State) => {
        if (state.kind !== 'found') {
            enter(state.next);
        }
        if (state.kind === 'fork') {
            enter(state.other);
        }
    });
    let count = 0;
    return waysIn.map((ways) => (ways > 1 ? count++ : -1));
}

const WORD_CHARACTER = /\w/iu;

function isPlace(place: Place, text: string, at: number): boolean {
    switch (place) {
        case '^':
            return at === 0;
        case '$':
            return at === text.length;
        default: {
            const isEdge = WORD_CHARACTER.test(text.charAt(at - 1)) !== WORD_CHARACTER.test(text.charAt(at));
            return isEdge === (place === '\\b');
        }
    }
}
