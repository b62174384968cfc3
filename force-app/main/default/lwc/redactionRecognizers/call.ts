import { readSequences, Tokens, type Sequence } from 'c/spokenText';
import { findCues, type Cue } from './cues';
import { toStretches, type Stretch } from './stretch';
import type { SpokenLine } from './finding';

/** A call as the recognizers see it: read once, looked at by all of them. */
export interface Call {
    readonly lines: readonly SpokenLine[];
    readonly tokens: Tokens;
    /** What is said or written in digits and letters, in its order. */
    readonly sequences: readonly Sequence[];
    /** The parts of the sequences that are digits alone. */
    readonly stretches: readonly Stretch[];
    readonly cues: readonly Cue[];
}

/** Reads the lines of a call, in the order they were said. */
export function readCall(lines: readonly SpokenLine[]): Call {
    const tokens = new Tokens();
    for (const { text } of lines) {
        tokens.addLine(text);
    }
    const sequences = readSequences(tokens, lines);
    return { lines, tokens, sequences, stretches: sequences.flatMap(toStretches), cues: findCues(tokens) };
}
