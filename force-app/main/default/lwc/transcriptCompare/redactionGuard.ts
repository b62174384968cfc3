import { fillsPlace, tokensOf, type Said } from './fillsPlace';
import { isPart } from './isPart';
import { countMasks, lacksMask, sortMasks, type KeptMasks } from './lacksMask';
import { createMaskedLines, type MaskedLine, type MaskedLines } from './maskedLines';
import { momentOf, sharedMs, type Moment } from './momentIndex';
import { createStoredLines, type GuardedLine, type StoredLines } from './storedLines';
import { hasValueBeside, hasValueInPlace } from './valueAtMask';

/** A line that is to be uploaded, as far as the guard needs it. Times are milliseconds, `startMs` since the epoch. */
export interface GuardLine {
    readonly id: string;
    readonly startMs: number;
    readonly durationMs: number;
    readonly text: string;
}

/** Tells of each line that is to be uploaded whether it would bring back what was redacted. */
export interface RedactionGuard {
    /** In time about that of the line and of what is stored at its time, whatever its words; lines may come in any order. */
    restores(line: GuardLine): boolean;
}

/** So far the times of a file may be off before anybody notices: a telephone rings that long. */
const OFF_MS = 8_000;

/** Lines with fewer words are said again all the time, such as "thank you": far from their time these alone tell nothing. */
const FEWEST_ELSEWHERE = 3;

/** A line that starts and ends so near a stored one is that line, whatever it says. */
const PLACE_MS = 100;

/** So much of a stored line's time lies in that of a line that has all its words. */
const LEAST_WITHIN = 0.75;

/** A line of a file beside what is stored about then. */
interface Beside {
    readonly said: Said;
    readonly words: readonly string[];
    readonly kept: KeptMasks;
    readonly moment: Moment;
    readonly near: ReturnType<MaskedLines['during']>;
    /** Every word that is stored about then. */
    readonly known: ReadonlySet<string>;
    /** Whether a line without masks is stored at just that time: then times are not off. */
    readonly isPlaced: boolean;
}

/**
 * A line brings back what was redacted from a stored line where it
 * - has its id and lacks one of its masks; or
 * - has its words and others in a mask's place, about its time, or wherever in the call where these say enough; or
 * - is said while it is said, and lacks a mask. Where the stored words are telling, both have to share half of the shorter
 *   one's time: lines that only touch are neighbours. Times may be off, so a line about then does it as well whose words
 *   nobody says there, or that has such a word where the mask is.
 *
 * A mask that is kept hides nothing beside it: see `hasValueBeside`. What is stored at that time already brings nothing back,
 * nor does a part of what is stored about then, unless it has the id of a line with masks. The guard errs on the side of
 * asking: a false alarm costs a click, a miss gives a card number away.
 */
export function createRedactionGuard(stored: readonly GuardedLine[]): RedactionGuard {
    const lines = createStoredLines(stored);
    const masked = createMaskedLines(stored, lines);
    return {
        restores({ id, startMs, durationMs, text }) {
            if (masked.isEmpty) {
                return false;
            }
            const said = lines.read(text);
            const words = said.pieces.flat();
            const tokens = tokensOf(said);
            const moment = momentOf(text, startMs, durationMs);
            const about = { startMs: moment.startMs - OFF_MS, endMs: moment.endMs + OFF_MS };
            let looked: Beside | null = null;
            // Only where it is asked for: of most lines the words alone tell.
            const beside = (): Beside =>
                (looked ??= lookBeside(said, words, moment, lines.during(about), masked.during(about)));
            if (masked.withId(id).some((line) => restoresOwn(line, beside()) || fillsPlace(tokens, line))) {
                return true;
            }
            if (words.length === 0 || lines.holds(said, startMs)) {
                return false;
            }
            const filled = masked.withWords(words).filter((line) => fillsPlace(tokens, line));
            if (filled.some((line) => beside().near.some((each) => each.line === line))) {
                return true;
            }
            if (lines.during(about).some((each) => each.said.pieces.some((piece) => isPart(words, piece)))) {
                return false;
            }
            const hasNew = words.some((word) => lines.countOf(word) === 0);
            return (
                filled.some((line) => hasNew || line.words.length >= FEWEST_ELSEWHERE || !line.isTimed) ||
                restoresByTime(beside())
            );
        }
    };
}

/** What is stored about that time, put together. */
function lookBeside(
    said: Said,
    words: readonly string[],
    moment: Moment,
    heard: ReturnType<StoredLines['during']>,
    near: Beside['near']
): Beside {
    const known = new Set<string>();
    heard.forEach((each) => each.said.pieces.forEach((piece) => piece.forEach((word) => known.add(word))));
    return {
        said,
        words,
        kept: countMasks(said.masks),
        moment,
        near,
        known,
        isPlaced: heard.some(isInPlaceOf(moment))
    };
}

/** Whether a line with the id of a stored one lacks a mask of it, or has more beside one. */
function restoresOwn({ sortedMasks, words }: MaskedLine, { said, kept, known }: Beside): boolean {
    return lacksMask(sortedMasks, kept) || hasValueBeside(said, new Set([...known, ...words]));
}

function restoresByTime({ said, words, kept, moment, near, known, isPlaced }: Beside): boolean {
    const novel = words.filter((word) => !known.has(word)).length;
    const within = near.filter(isWithin(moment)).flatMap(({ line }) => line.masks);
    if (novel > 0 && lacksMask(sortMasks(within), kept)) {
        return true;
    }
    const hasBeside = hasValueBeside(said, known);
    return near.some(({ line, moment: its }) => {
        const isLacking = lacksMask(line.sortedMasks, kept);
        return sharesTime(moment, its, line.isTelling)
            ? isLacking || hasBeside
            : isLacking && !isPlaced && (novel * 2 >= words.length || hasValueInPlace(words, line.pieces, known));
    });
}

/** Tells of which stored lines without masks one at that time takes the place. */
function isInPlaceOf({
    startMs,
    endMs
}: Moment): (stored: { readonly said: Said; readonly moment: Moment }) => boolean {
    return ({ said, moment }) =>
        said.masks.length === 0 &&
        Math.abs(moment.startMs - startMs) <= PLACE_MS &&
        Math.abs(moment.endMs - endMs) <= PLACE_MS;
}

/** Tells of which stored lines the most is said in that time: a line that is said then has all their masks. */
function isWithin(moment: Moment): (timed: { readonly moment: Moment }) => boolean {
    return ({ moment: its }) => sharedMs(moment, its) >= LEAST_WITHIN * (its.endMs - its.startMs);
}

/** Whether two moments share time, and if need be at least half of the shorter one. */
function sharesTime(one: Moment, other: Moment, isMost: boolean): boolean {
    const shared = sharedMs(one, other);
    const shorter = Math.min(one.endMs - one.startMs, other.endMs - other.startMs);
    return isMost ? shared * 2 >= shorter : shared > 0;
}
