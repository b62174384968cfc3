import { nextCharacters, type PatternProgram } from './patternProgram';
import { PatternRefusal } from './patternRefusal';

/** The alphabet besides a pattern's own characters: printable ASCII, and one of each further kind. */
const ALPHABET =
    Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
    '\u00e9\u0436\u4e2d\u0663\u{1f600}';
/** As many steps as an analysis may take. */
const MOST_STEPS = 100_000;

/** Three ways through a pattern that read the same text, by the states that they have come to. */
interface Ways {
    readonly round: number;
    readonly over: number;
    readonly beyond: number;
    /** Whether the first two have gone different ways. */
    readonly haveParted: boolean;
}

/**
 * Refuses a pattern whose repeats without limit can share out one text between them in ever more ways. Those are the two
 * forms that a loop's ambiguity has (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991), each seen in
 * ways through the pattern that read the same word:
 * - two ways round one loop, as in `(a+)+` or `(a|b|ab)*`: tries that back up double with every round;
 * - round a loop, from it to another, and round that one, as in `\d+\d+` or `.*a.*b`: they grow as a power of the length.
 * @throws PatternRefusal for such a pattern, and for one too large to tell
 */
export function refuseAmbiguity(program: PatternProgram, source: string): void {
    const { states } = program;
    const alphabet = [...new Set(ALPHABET + source)].map((character) => character.codePointAt(0) ?? 0);
    const accepted = states.map((state) => (state.kind === 'character' ? alphabet.map(state.accepts) : []));
    const following = states.map((state) => (state.kind === 'character' ? nextCharacters(program, state.next) : []));
    const next = (id: number): readonly number[] => following[id] ?? [];
    const reached = states.map((_, id) => {
        const ids = new Set(next(id));
        // What is added while a set is gone through is gone through as well.
        ids.forEach((at) => next(at).forEach((after) => ids.add(after)));
        return ids;
    });
    const leads = (from: number, to: number): boolean => reached[from]?.has(to) ?? false;
    const inLoops = [...states.keys()].filter((id) => leads(id, id));
    let steps = 0;

    inLoops.forEach((from, index) => {
        // Of two ways round one loop, one state of the loop tells for all.
        if (!inLoops.slice(0, index).some((id) => leads(id, from) && leads(from, id))) {
            compareWays(from, from);
        }
        inLoops.filter((to) => leads(from, to) && !leads(to, from)).forEach((to) => compareWays(from, to));
    });

    /** Goes round from `from`, from `from` to `to`, and round from `to`, all at once. */
    function compareWays(from: number, to: number): void {
        const seen = new Set<string>();
        const waiting: Ways[] = [{ round: from, over: from, beyond: to, haveParted: false }];
        for (let ways = waiting.pop(); ways; ways = waiting.pop()) {
            for (const after of waysAfter(ways, from === to)) {
                const key = Object.values(after).join();
                if (seen.has(key)) {
                    continue;
                }
                seen.add(key);
                if (after.round === from && after.over === to && after.beyond === to && after.haveParted) {
                    throw new PatternRefusal('PATTERN_AMBIGUOUS');
                }
                waiting.push(after);
            }
        }
    }

    /** Everywhere that one more character can bring the ways to. In one loop, the third is the first. */
    function waysAfter({ round, over, beyond, haveParted }: Ways, isOneLoop: boolean): readonly Ways[] {
        return next(round).flatMap((nextRound, way) =>
            next(over).flatMap((nextOver, otherWay) =>
                (isOneLoop ? [nextRound] : next(beyond)).flatMap((nextBeyond) => {
                    steps += 1;
                    if (steps > MOST_STEPS) {
                        throw new PatternRefusal('PATTERN_TOO_LARGE');
                    }
                    return shareCharacter(nextRound, nextOver, nextBeyond)
                        ? [
                              {
                                  round: nextRound,
                                  over: nextOver,
                                  beyond: nextBeyond,
                                  haveParted: haveParted || way !== otherWay
                              }
                          ]
                        : [];
                })
            )
        );
    }

    function shareCharacter(one: number, other: number, third: number): boolean {
        return accepted[one]?.some((is, at) => is && accepted[other]?.[at] && accepted[third]?.[at]) ?? false;
    }
}
