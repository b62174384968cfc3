import { JOIN, type Atom, type Join } from 'c/spokenText';
import type { Stretch } from './stretch';

/** Joins at which one value may end and another begin. What is taken back stays with what is said instead. */
const PARTING: ReadonlySet<Join> = new Set([JOIN.loose, JOIN.apart, JOIN.otherLine]);

/** A word that may be a letter of a code; an "oh" between digits is one of them. */
function isSoftLetter(atom: Atom | undefined): boolean {
    return atom?.isSoft === true && atom.kind === 'letters';
}

/** Whether a value may begin with this atom, or the one before end one. */
export function isCut(whole: Stretch, at: number): boolean {
    return (
        at === 0 ||
        at === whole.atoms.length ||
        isSoftLetter(whole.atoms[at]) ||
        isSoftLetter(whole.atoms[at - 1]) ||
        PARTING.has(whole.joins[at] ?? JOIN.tight) ||
        (whole.atoms[at]?.isSpoken === false && whole.atoms[at - 1]?.isSpoken === false)
    );
}

/** Whether what is said in one go begins or ends here: at either end, and where another sentence begins. */
export function isEnd(whole: Stretch, at: number): boolean {
    return at === 0 || at === whole.atoms.length || whole.joins[at] === JOIN.apart;
}

/**
 * Calls back for every part of the stretch that may be a value, with what it stands for: from one place where one may
 * begin to before one where it may end.
 */
export function forEachPart(
    whole: Stretch,
    least: number,
    most: number,
    take: (from: number, to: number, characters: string) => void
): void {
    const count = whole.atoms.length;
    for (let from = 0; from < count; from += 1) {
        let characters = '';
        for (let to = from + 1; isCut(whole, from) && to <= count && characters.length < most; to += 1) {
            const last = whole.atoms[to - 1];
            characters += last === undefined || last.isEcho ? '' : last.characters;
            if (characters.length >= least && characters.length <= most && isCut(whole, to)) {
                take(from, to, characters);
            }
        }
    }
}
