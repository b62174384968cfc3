import { FILLERS, LISTENING, type Tokens } from 'c/spokenText';
import type { Call } from './call';
import type { FindingSpan } from './finding';

/** So many lines away what somebody says may go on. */
const REACH = 3;
/** A line of at most so many words can be one that only shows somebody listens. */
const MOST_LISTENING = 7;

/** Whether the line only shows that somebody listens: "okay", "mhm, go ahead". */
export function isListening(tokens: Tokens, line: number): boolean {
    const first = tokens.firstOfLine[line] ?? 0;
    const end = tokens.firstOfLine[line + 1] ?? 0;
    if (end - first > MOST_LISTENING) {
        return false;
    }
    for (let token = first; token < end; token += 1) {
        const word = tokens.word[token] ?? 0;
        if (!LISTENING.has(word) && !FILLERS.has(word)) {
            return false;
        }
    }
    return true;
}

/** Whether one speaker says both lines, as far as is known. */
export function isSameSpeaker({ lines }: Call, line: number, other: number): boolean {
    const one = lines[line]?.speaker;
    const two = lines[other]?.speaker;
    return one === undefined || two === undefined || one === two;
}

/** The next line, or the one before, on which the speaker of the line goes on; undefined: somebody else says more. */
function lineOn(call: Call, line: number, step: 1 | -1): number | undefined {
    for (let away = 1; away <= REACH; away += 1) {
        const other = line + away * step;
        if (other < 0 || other >= call.lines.length) {
            return undefined;
        }
        const listens = isListening(call.tokens, other);
        if (!listens) {
            return isSameSpeaker(call, line, other) ? other : undefined;
        }
    }
    return undefined;
}

/** The token that the same speaker says next, over lines that only show that somebody listens; -1: none. */
export function tokenAfter(call: Call, token: number): number {
    const { tokens } = call;
    const line = tokens.line[token] ?? 0;
    if (token + 1 < (tokens.firstOfLine[line + 1] ?? 0)) {
        return token + 1;
    }
    const next = lineOn(call, line, 1);
    return next === undefined ? -1 : (tokens.firstOfLine[next] ?? -1);
}

/** The token that the same speaker said before; -1: none. */
export function tokenBefore(call: Call, token: number): number {
    const { tokens } = call;
    const line = tokens.line[token] ?? 0;
    if (token > (tokens.firstOfLine[line] ?? 0)) {
        return token - 1;
    }
    const before = lineOn(call, line, -1);
    return before === undefined ? -1 : (tokens.firstOfLine[before + 1] ?? 0) - 1;
}

/** Where the tokens stand that one speaker says from the first to the last, one span a line. */
export function spansOf(call: Call, first: number, last: number): FindingSpan[] {
    const { tokens } = call;
    const lastLine = tokens.line[last] ?? 0;
    const spans: FindingSpan[] = [];
    let from = first;
    while (from >= 0 && from <= last) {
        const line = tokens.line[from] ?? 0;
        const to = line === lastLine ? last : (tokens.firstOfLine[line + 1] ?? 0) - 1;
        spans.push({ line, start: tokens.start[from] ?? 0, end: tokens.end[to] ?? 0 });
        from = line === lastLine ? -1 : tokenAfter(call, to);
    }
    return spans;
}

/** The text of one token. */
export function textOf({ tokens, lines }: Call, token: number): string {
    return (lines[tokens.line[token] ?? 0]?.text ?? '').slice(tokens.start[token], tokens.end[token]);
}

/** Whether the tokens stand on different lines. */
export function isOverLines({ tokens }: Call, one: number, other: number): boolean {
    return tokens.line[one] !== tokens.line[other];
}
