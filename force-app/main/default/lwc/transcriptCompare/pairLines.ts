import { alignStretch, type Alignment } from './alignStretch';
import { cutAtAnchors } from './anchors';
import type { FileLine, Pair, StoredLine, Stretch } from './comparedLine';
import { foldedWords } from './foldedWords';
import { likeness, lineWords, pairScore, type LineWords } from './likeness';
import { timeOrder } from './timeOrder';

/** Between anchors there may be more of them; so often they are looked for. */
const MOST_ROUNDS = 8;

/**
 * Which stored line each line of a file is. Equal ids are one whatever else they have; the others in the order of time, none
 * across another: the same words at the same time, the same words, then what is most alike. In time about that of the lines.
 */
export function pairLines(stored: readonly StoredLine[], lines: readonly FileLine[]): readonly Pair[] {
    const byId = pairById(stored, lines);
    const storedDone = new Map(byId.map((pair): [number, Pair] => [pair.storedIndex, pair]));
    const linesDone = new Map(byId.map((pair): [number, Pair] => [pair.lineIndex, pair]));
    const whole: Stretch = { stored: timeOrder(stored), lines: timeOrder(lines) };
    // Those with an id are anchors too, as far as they are in order; where they are not, they are only left out.
    const idOf = (pair: Pair | undefined): string | null => (pair ? `${pair.storedIndex}` : null);
    const { between } = cutAtAnchors(
        whole,
        (storedIndex) => idOf(storedDone.get(storedIndex)),
        (lineIndex) => idOf(linesDone.get(lineIndex))
    );
    const open = between.map((stretch) => ({
        stored: stretch.stored.filter((index) => !storedDone.has(index)),
        lines: stretch.lines.filter((index) => !linesDone.has(index))
    }));
    return [...byId, ...open.flatMap(createAligner(stored, lines))];
}

function pairById(stored: readonly StoredLine[], lines: readonly FileLine[]): readonly Pair[] {
    const places = new Map(lines.map(({ id }, index): [string, number] => [id, index]));
    const pairs: Pair[] = [];
    stored.forEach(({ identifier }, storedIndex) => {
        const lineIndex = places.get(identifier);
        if (lineIndex !== undefined) {
            places.delete(identifier);
            pairs.push({ storedIndex, lineIndex });
        }
    });
    return pairs;
}

function createAligner(
    stored: readonly StoredLine[],
    lines: readonly FileLine[]
): (stretch: Stretch) => readonly Pair[] {
    const storedWords = perLine(stored, lineWords);
    const fileWords = perLine(lines, lineWords);
    const storedText = perLine(stored, (text) => foldedWords(text).join(' '));
    const fileText = perLine(lines, (text) => foldedWords(text).join(' '));
    const alignment: Alignment = {
        score: (storedIndex, lineIndex) => {
            const [one, other] = [stored[storedIndex], lines[lineIndex]];
            return one && other ? pairScore(likeness(storedWords(storedIndex), fileWords(lineIndex)), one, other) : 0;
        },
        storedStartMs: (storedIndex) => stored[storedIndex]?.startMs ?? null,
        lineStartMs: (lineIndex) => lines[lineIndex]?.startMs ?? null
    };
    const alignAlike = (stretch: Stretch): readonly Pair[] => alignStretch(stretch, alignment);
    const alignTexts = (stretch: Stretch, round: number): readonly Pair[] => {
        const { pairs, between } = cutAtAnchors(stretch, storedText, fileText);
        // What is there twice in the whole may be there once between two anchors.
        const alignRest = pairs.length === 0 || round === MOST_ROUNDS ? alignAlike : alignAgain(round + 1);
        return [...pairs, ...between.flatMap(alignRest)];
    };
    const alignAgain =
        (round: number) =>
        (stretch: Stretch): readonly Pair[] =>
            alignTexts(stretch, round);
    return (stretch) => {
        const { pairs, between } = cutAtAnchors(
            stretch,
            (index) => `${stored[index]?.startMs ?? '?'} ${storedText(index)}`,
            (index) => `${lines[index]?.startMs ?? '?'} ${fileText(index)}`
        );
        return [...pairs, ...between.flatMap(alignAgain(1))];
    };
}

/** What is made of a line's text when it is first asked for: most lines are paired by less. */
function perLine<Made extends string | LineWords>(
    lines: readonly { readonly text: string }[],
    make: (text: string) => Made
): (index: number) => Made {
    const made = new Map<number, Made>();
    return (index) => {
        const known = made.get(index) ?? make(lines[index]?.text ?? '');
        made.set(index, known);
        return known;
    };
}
