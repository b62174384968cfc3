import { revertSteps, settleLine, withLine, type EditSession } from './editSession';
import { mergeConflict } from './mergeConflict';
import type { Conflict } from './rebaseLine';
import { maskRanges, wordRanges } from './words';

/**
 * Their text stands: a conflict is decided against my work. That is one action, the last; undone, what I changed stands
 * over what they changed. It is final where mine holds something that they took out: the history would keep it, and what
 * somebody has removed for good must not come back by a key.
 */
export function giveUpMine(session: EditSession, conflict: Conflict): EditSession {
    const { identifier, theirText, places } = conflict;
    const settled = settleLine(session, identifier, theirText);
    const mine = mergeConflict(
        conflict,
        places.map(() => 'mine')
    );
    const steps = revertSteps(withLine(settled, identifier, mine), identifier);
    return steps.length === 0 || holdsRemoved(conflict, mine.text)
        ? settled
        : { ...settled, past: [...settled.past, { steps }], future: [] };
}

/** Whether a text has a word that they took out, or may have one in another spelling, where they put a mask. */
function holdsRemoved({ baseText, theirText }: Conflict, text: string): boolean {
    const left = wordsOf(theirText);
    const base = wordsOf(baseText);
    return (
        maskRanges(theirText).length > maskRanges(baseText).length ||
        [...wordsOf(text)].some((word) => base.has(word) && !left.has(word))
    );
}

function wordsOf(text: string): ReadonlySet<string> {
    return new Set(wordRanges(text).map(({ start, end }) => text.slice(start, end).toLowerCase()));
}
