import { GAP, wordSet } from 'c/spokenText';
import { announcedAs, reasonsOf } from './announced';
import type { Call } from './call';
import { defineCues } from './cues';
import { gapAt } from './nearby';
import type { Recognizer, Report } from './recognizer';
import { readBackwards, readDomain } from './spokenAddress';
import { behindWords, reportSaid, tokenAfter } from './turns';
import { findWritten, type WrittenForm } from './writtenForms';

defineCues(
    'EMAIL',
    'email|emails|mails address|addresses|id?, e mail address?, mail address, gmail|hotmail|yahoo account'
);

/** What RFC 5321 allows and providers give out: no quotes, no dots in a row, a name of letters at the end. */
const WRITTEN: WrittenForm = {
    entityType: 'EMAIL',
    pattern:
        /(?<![\w.%+'\u00c0-\u024f-])[a-z0-9_\u00c0-\u024f](?:[\w%+'\u00c0-\u024f-]|\.(?=[\w%+-])){0,63}@(?:\[\d{1,3}(?:\.\d{1,3}){3}\]|(?:[a-z0-9\u00c0-\u024f](?:[a-z0-9\u00c0-\u024f-]{0,61}[a-z0-9\u00c0-\u024f])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24})(?![\w-]))/gi,
    score: 0.95,
    sign: '@'
};

/** Between "at" and the domain: "at sign gmail dot com". */
const BEHIND_AT = wordSet('sign symbol uh um');
const MOST_BEHIND_AT = 4;

function readSpoken(call: Call, mark: number, report: Report): void {
    const isSign = (gapAt(call, mark) & GAP.at) !== 0;
    const behind = behindWords(call, isSign ? mark : tokenAfter(call, mark), BEHIND_AT, MOST_BEHIND_AT);
    const domain = behind < 0 ? undefined : readDomain(call, behind);
    const local = domain === undefined ? undefined : readBackwards(call, mark, !isSign);
    if (domain === undefined || local === undefined || (isSign && isWritten(call, local.first, domain.last))) {
        return;
    }
    const announced = announcedAs(call, 'EMAIL', local.first, domain.last);
    const base = isSign ? 0.96 : domain.hasEnding ? (local.isMarked ? 0.82 : 0.72) : local.isMarked ? 0.45 : 0.35;
    const score = Math.min(0.98, base + (local.isMarked ? 0.1 : 0) + 0.2 * announced.strength);
    reportSaid(
        call,
        report,
        'EMAIL',
        score,
        local.first,
        domain.last,
        reasonsOf(local.isMarked ? 'spelled' : 'typicalForm', announced)
    );
}

/** Whether it is written without a space: then the form above knows whether it is an address. */
function isWritten(call: Call, first: number, last: number): boolean {
    let token = first + 1;
    while (token <= last && (gapAt(call, token) & (GAP.space | GAP.line)) === 0) {
        token += 1;
    }
    return token > last;
}

/** E-mail addresses, written or said: "j dot smith at g mail dot com". */
export const email: Recognizer = {
    entityType: 'EMAIL',
    find: (call, report) => {
        findWritten(call, report, WRITTEN);
        for (const mark of call.marks.ats) {
            readSpoken(call, mark, report);
        }
    }
};
