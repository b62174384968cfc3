import type { EntityType } from 'c/entityTypes';
import { FILLERS, isUnknown, LISTENING, type Tokens, type WordSet } from 'c/spokenText';
import type { Call } from './call';
import type { FindingSpan, Reason } from './finding';
import type { Report } from './recognizer';
import { firstOf, isIn, lineAt, lineEnd, lineStart } from './nearby';

/** So many lines away what somebody says may go on. */
const REACH = 3;
/** A line of at most so many words can be one that only shows somebody listens. */
const MOST_LISTENING = 7;

/** Whether the line only shows that somebody listens: "okay", "mhm, go ahead"; or has nothing but such words and `others`. */
export function isListening({ word, firstOfLine }: Tokens, line: number, others?: WordSet): boolean {
    const first = firstOfLine[line] ?? 0;
    const end = firstOfLine[line + 1] ?? 0;
    if (end - first > MOST_LISTENING) {
        return false;
    }
    for (let token = first; token < end; token += 1) {
        const id = word[token] ?? 0;
        if (!LISTENING.has(id) && !FILLERS.has(id) && others?.has(id) !== true) {
            return false;
        }
    }
    return true;
}

/** Whether one speaker says both lines, as far as is known. */
export function isSameSpeaker({ lines }: Call, line: number, other: number): boolean {
    const one = lines[line]?.speaker;
    const two = lines[other]?.speaker;
    return isUnknown(one) || isUnknown(two) || one === two;
}

/** The next line, or the one before, on which the speaker of the line goes on; -1: somebody else says more. */
function lineOn(call: Call, line: number, step: 1 | -1): number {
    for (let away = 1; away <= REACH; away += 1) {
        const other = line + away * step;
        if (other < 0 || other >= call.lines.length) {
            return -1;
        }
        if (!isListening(call.tokens, other)) {
            return isSameSpeaker(call, line, other) ? other : -1;
        }
    }
    return -1;
}

/** The token that the same speaker says next, over lines that only show that somebody listens; -1: none. */
export function tokenAfter(call: Call, token: number): number {
    if (token + 1 < lineEnd(call, token)) {
        return token + 1;
    }
    const next = lineOn(call, lineAt(call, token), 1);
    return next < 0 ? -1 : firstOf(call, next);
}

/** The token that the same speaker said before; -1: none. */
export function tokenBefore(call: Call, token: number): number {
    if (token > lineStart(call, token)) {
        return token - 1;
    }
    const before = lineOn(call, lineAt(call, token), -1);
    return before < 0 ? -1 : firstOf(call, before + 1) - 1;
}

/** The first of the tokens that the same speaker says, from this one on, whose word is not in the set; -1: none. */
export function behindWords(call: Call, token: number, words: WordSet, most: number, step = tokenAfter): number {
    let at = token;
    for (let count = 0; at >= 0 && count < most && isIn(call, at, words); count += 1) {
        at = step(call, at);
    }
    return at;
}

/** Where the tokens stand that one speaker says from the first to the last, one span a line. */
export function spansOf(call: Call, first: number, last: number): FindingSpan[] {
    const spans: FindingSpan[] = [];
    for (let from = first; from >= 0 && from <= last;) {
        const to = Math.min(last, lineEnd(call, from) - 1);
        const { line, start, end } = call.tokens;
        spans.push({ line: line[from] ?? 0, start: start[from] ?? 0, end: end[to] ?? 0 });
        from = tokenAfter(call, to);
    }
    return spans;
}

/** Whether the tokens stand on different lines. */
export function isOverLines(call: Call, one: number, other: number): boolean {
    return lineAt(call, one) !== lineAt(call, other);
}

/** Reports what the tokens from the first to the last say, in the words of one speaker. */
export function reportSaid(
    call: Call,
    report: Report,
    entityType: EntityType,
    score: number,
    first: number,
    last: number,
    reasons: readonly Reason[]
): void {
    report({ entityType, score, spans: spansOf(call, first, last), reasons });
}
