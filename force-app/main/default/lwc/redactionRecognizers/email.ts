import { GAP, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { defineCues } from './cues';
import { NOT_ANNOUNCED, readEvidence, reasonOf } from './evidence';
import type { Recognizer, Report } from './recognizer';
import { readBackwards, readDomain } from './spokenAddress';
import { spansOf, tokenAfter } from './turns';

defineCues(
    'EMAIL',
    'email|emails|mails address|addresses|id?, e mail address?, mail address, gmail|hotmail|yahoo account'
);

/** What RFC 5321 allows and providers give out: no quotes, no dots in a row, a name of letters at the end. */
const WRITTEN =
    /(?<![\w.%+'\u00c0-\u024f-])[a-z0-9_\u00c0-\u024f](?:[\w%+'\u00c0-\u024f-]|\.(?=[\w%+-])){0,63}@(?:\[\d{1,3}(?:\.\d{1,3}){3}\]|(?:[a-z0-9\u00c0-\u024f](?:[a-z0-9\u00c0-\u024f-]{0,61}[a-z0-9\u00c0-\u024f])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24})(?![\w-]))/gi;

/** Between "at" and the domain: "at sign gmail dot com". */
const BEHIND_AT = wordSet('sign symbol uh um');

function findWritten(call: Call, report: Report): void {
    for (const { text, line, start, gaps } of call.marks.chunks) {
        if ((gaps & GAP.at) === 0) {
            continue;
        }
        for (const match of text.matchAll(WRITTEN)) {
            const from = start + match.index;
            report({
                entityType: 'EMAIL',
                score: 0.95,
                spans: [{ line, start: from, end: from + match[0].length }],
                reasons: [{ code: 'typicalForm' }]
            });
        }
    }
}

function findSpoken(call: Call, report: Report): void {
    const { tokens, marks } = call;
    for (const mark of marks.ats) {
        const isSign = ((tokens.gap[mark] ?? 0) & GAP.at) !== 0;
        let behind = isSign ? mark : tokenAfter(call, mark);
        while (behind >= 0 && BEHIND_AT.has(tokens.word[behind] ?? 0)) {
            behind = tokenAfter(call, behind);
        }
        const domain = behind < 0 ? undefined : readDomain(call, behind);
        if (domain === undefined) {
            continue;
        }
        const local = readBackwards(call, mark, !isSign);
        if (local === undefined || (isSign && isWritten(call, local.first, domain.last))) {
            continue;
        }
        const announced = readEvidence(call, local.first, domain.last).get('EMAIL') ?? NOT_ANNOUNCED;
        const base = isSign ? 0.96 : domain.hasEnding ? (local.isMarked ? 0.82 : 0.68) : local.isMarked ? 0.45 : 0.35;
        report({
            entityType: 'EMAIL',
            score: Math.min(0.98, base + (local.isMarked ? 0.1 : 0) + 0.2 * announced.strength),
            spans: spansOf(call, local.first, domain.last),
            reasons: [
                { code: local.isMarked ? 'spelled' : 'typicalForm' },
                ...(announced.strength > 0 ? [reasonOf(announced)] : [])
            ]
        });
    }
}

/** Whether it is written without a space: then the form above knows whether it is an address. */
function isWritten({ tokens }: Call, first: number, last: number): boolean {
    for (let token = first + 1; token <= last; token += 1) {
        if (((tokens.gap[token] ?? 0) & (GAP.space | GAP.line)) !== 0) {
            return false;
        }
    }
    return true;
}

/** E-mail addresses, written or said: "j dot smith at g mail dot com". */
export const email: Recognizer = {
    entityType: 'EMAIL',
    find: (call, report) => {
        findWritten(call, report);
        findSpoken(call, report);
    }
};
