import { readSequences, Tokens, type Sequence } from 'c/spokenText';
import { findCues, type Cue } from './cues';
import { readMarks, type Marks } from './marks';
import { addCodes, addStretches, type Stretch } from './stretch';
import type { SpokenLine } from './finding';

/** A call as the recognizers see it: read once, looked at by all of them. */
export interface Call {
    readonly lines: readonly SpokenLine[];
    readonly tokens: Tokens;
    /** What is said or written in digits and letters, in its order. */
    readonly sequences: readonly Sequence[];
    /** The parts of the sequences that are digits alone. */
    readonly stretches: readonly Stretch[];
    /** The sequences that are of digits and letters. */
    readonly codes: readonly Stretch[];
    readonly cues: readonly Cue[];
    /** Where addresses and dates can be. */
    readonly marks: Marks;
}

/** Token arrays for this many tokens are kept for the next call; larger ones are let go. */
const MOST_KEPT = 200_000;
let spare = new Tokens();

/**
 * Reads the lines of a call, in the order they were said. What it gives is good until the next call is read: the arrays
 * are used again, since most of the time of a short text would go into making them.
 */
export function readCall(lines: readonly SpokenLine[]): Call {
    if (spare.line.length > MOST_KEPT) {
        spare = new Tokens();
    }
    const tokens = spare;
    tokens.clear();
    for (const { text } of lines) {
        tokens.addLine(text);
    }
    const sequences = readSequences(tokens, lines);
    const stretches: Stretch[] = [];
    const codes: Stretch[] = [];
    for (const sequence of sequences) {
        addStretches(sequence, stretches);
        addCodes(sequence, codes);
    }
    return {
        lines,
        tokens,
        sequences,
        stretches,
        codes,
        cues: findCues(tokens),
        marks: readMarks({ tokens, lines })
    };
}
