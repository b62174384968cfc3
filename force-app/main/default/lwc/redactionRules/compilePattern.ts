import { refuseAmbiguity } from './patternAmbiguity';
import { createPatternFinder } from './patternFinder';
import { buildProgram } from './patternProgram';
import { PatternRefusal } from './patternRefusal';
import { canBeEmpty, parsePattern } from './patternSyntax';
import type { Finder } from './search';

/** As long as a pattern may be, in UTF-16 units. */
export const MOST_PATTERN_LENGTH = 1000;

/**
 * Compiles a pattern: a JavaScript regular expression, read with the flags `iu`.
 *
 * Two walls keep it from running away. The analysis refuses, with a reason that its author can act on, what would run away
 * elsewhere and says less than was meant: repeats that share one run of characters, a match of nothing, a size without
 * bounds. And what is accepted is not run by the platform's RegExp, whose time can grow as a power of the text's length,
 * or beyond; it is run by `patternFinder`, whose steps are bounded for every pattern. So `\w+@`, which the platform would
 * try anew from each letter of a long word, needs no refusal, and what the analysis overlooks does no harm.
 */
export function compilePattern(source: string): Finder | PatternRefusal {
    try {
        if (source.length > MOST_PATTERN_LENGTH) {
            throw new PatternRefusal('PATTERN_TOO_LARGE');
        }
        const root = parsePattern(source);
        if (canBeEmpty(root)) {
            throw new PatternRefusal('PATTERN_MATCHES_NOTHING');
        }
        const program = buildProgram(root);
        refuseAmbiguity(program, source);
        return createPatternFinder(program);
    } catch (refusal) {
        if (refusal instanceof PatternRefusal) {
            return refusal;
        }
        throw refusal;
    }
}
