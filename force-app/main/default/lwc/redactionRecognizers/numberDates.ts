import { JOIN, wordSet } from 'c/spokenText';
import { findSpokenOf } from './announced';
import type { Call } from './call';
import type { CueKind } from './cues';
import type { FindingSpan } from './finding';
import { behindAll, firstOf, firstTokenOf, lineAt } from './nearby';
import { sliceStretch, type Stretch } from './stretch';
import { isListening, isSameSpeaker } from './turns';

/** Said between the numbers of a date: "sixth of the fifth", "three slash seventeen", "and the year you were born". */
const BETWEEN = wordSet('of the slash forward stroke dash hyphen dot point in and year you were born whats what is');
const MOST_BETWEEN = 6;

/** Numbers that may be a date together. */
export interface Numbers {
    readonly first: number;
    readonly last: number;
    readonly digits: string;
    readonly parts: number;
}

function toNumbers({ atoms, characters }: Stretch): Numbers {
    return {
        first: atoms[0]?.firstToken ?? 0,
        last: atoms[atoms.length - 1]?.lastToken ?? 0,
        digits: characters,
        parts: atoms.length
    };
}

/** Calls back for the numbers that may be a date of the kind: what is said in a row, with "slash", "of the" or "and the year" between, and its sentences. */
export function forEachNumbers(call: Call, kind: CueKind, take: (numbers: Numbers) => void): void {
    const { stretches } = call;
    const spokenOf = findSpokenOf(call, kind);
    if (spokenOf === undefined) {
        return;
    }
    for (let at = 0; at < stretches.length; at += 1) {
        const stretch = stretches[at];
        if (stretch === undefined || !spokenOf.isNear(firstTokenOf(stretch))) {
            continue;
        }
        let whole = toNumbers(stretch);
        for (let next = at + 1; next < stretches.length && whole.digits.length < 8; next += 1) {
            const other = stretches[next];
            const first = other?.atoms[0]?.firstToken ?? 0;
            if (
                other === undefined ||
                first - whole.last > MOST_BETWEEN + 1 ||
                behindAll(call, whole.last + 1, first, BETWEEN) < first
            ) {
                break;
            }
            const more = toNumbers(other);
            whole = {
                first: whole.first,
                last: more.last,
                digits: whole.digits + more.digits,
                parts: whole.parts + more.parts
            };
        }
        take(whole);
        let from = 0;
        for (let to = 1; to <= stretch.atoms.length; to += 1) {
            if ((from > 0 && to === stretch.atoms.length) || stretch.joins[to] === JOIN.apart) {
                take(toNumbers(sliceStretch(stretch, from, to)));
                from = to;
            }
        }
    }
}

/** Where the numbers stand: what somebody else says between them is none of the date. */
export function spansOfNumbers(call: Call, { first, last }: Numbers): FindingSpan[] {
    const { start, end } = call.tokens;
    const firstLine = lineAt(call, first);
    const spans: FindingSpan[] = [];
    for (let line = firstLine; line <= lineAt(call, last); line += 1) {
        const from = Math.max(first, firstOf(call, line));
        const to = Math.min(last + 1, firstOf(call, line + 1));
        const isOfDate =
            line === firstLine || (isSameSpeaker(call, firstLine, line) && !isListening(call.tokens, line, BETWEEN));
        if (isOfDate && to > from) {
            spans.push({ line, start: start[from] ?? 0, end: end[to - 1] ?? 0 });
        }
    }
    return spans;
}
