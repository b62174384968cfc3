import { internWord, wordSet } from 'c/spokenText';
import { announcedAs, reasonsOf } from './announced';
import type { Call } from './call';
import { defineCues } from './cues';
import { DOMAIN_ENDINGS } from './domainEndings';
import { behindAll, isIn, lineEnd, lineStart, wordAt } from './nearby';
import type { Recognizer, Report } from './recognizer';
import { readBackwards, readEndings } from './spokenAddress';
import { reportSaid, tokenAfter } from './turns';
import { findWritten, type WrittenForm } from './writtenForms';

defineCues('URL', 'website|websites|webpage|homepage|url|urls|domain address|name?, web site|page|address|portal');

/** What stands behind the host: port, path, query, place; up to what can't be in an address. */
const TAIL = String.raw`(?::\d{2,5}(?!\d))?(?:[/?#][^\s"'<>()\[\]{}]{0,2000})?`;
const HOST = String.raw`(?:[a-z0-9\u00c0-\u024f](?:[\w\u00c0-\u024f-]{0,62})\.){1,8}`;
/** After a scheme any name is a host; an unknown one may be of this machine or a number. */
const WITH_SCHEME = new RegExp(
    String.raw`(?<![a-z])(?:https?|ftp):\/\/(?:localhost|(?:\d{1,3}\.){3}\d{1,3}|${HOST}(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24}))(?![\w-]|\.\w)${TAIL}`,
    'gi'
);
const ENDING = DOMAIN_ENDINGS.replaceAll(' ', '|');
const BARE = new RegExp(
    String.raw`(?<![\w@./:%+\u00c0-\u024f-])(?:www\.${HOST}[a-z]{2,24}|${HOST}(?:(?:com?|org|net|gov|edu|ac)\.[a-z]{2}|${ENDING}))(?![\w@-]|\.[\w])${TAIL}`,
    'gi'
);
/** A sentence's own punctuation at the end of an address. */
const TRAILING = /[.,;:!?*_~|\\-]+$/;

/** Without a sentence's own punctuation at the end. */
const measure = (match: string): number => match.replace(TRAILING, '').length;
const FORMS: readonly WrittenForm[] = [
    { entityType: 'URL', pattern: WITH_SCHEME, score: 0.9, sign: '//', measure },
    { entityType: 'URL', pattern: BARE, score: 0.6, sign: '.', measure }
];

const DOTCOM = internWord('dotcom');
const SLASH = wordSet('slash');
const FORWARD = wordSet('forward back');
const CONNECTORS = wordSet('slash dash hyphen underscore dot');
/** What is said before the host: "h t t p s colon slash slash". */
const SCHEME = wordSet('http https h t p s colon slash forward');
const MOST_OF_SCHEME = 9;
const MOST_OF_PATH = 8;

/** The first token of the scheme before the host, or of the host where none is said. */
function readScheme(call: Call, host: number): number {
    const least = Math.max(lineStart(call, host), host - MOST_OF_SCHEME);
    let first = host;
    while (first > least && isIn(call, first - 1, SCHEME)) {
        first -= 1;
    }
    return first;
}

/** The last token of "slash help slash my account" behind the host. */
function readPath(call: Call, host: number): number {
    const end = lineEnd(call, host);
    let last = host;
    for (let parts = 0; parts < MOST_OF_PATH; parts += 1) {
        const token = behindAll(call, last + 1, Math.min(end, last + 2), FORWARD);
        const name = token + 1;
        if (name >= end || !isIn(call, token, parts === 0 ? SLASH : CONNECTORS)) {
            return last;
        }
        last = name;
    }
    return last;
}

function findSpoken(call: Call, report: Report): void {
    let done = -1;
    for (const dot of call.marks.dots) {
        const isWhole = wordAt(call, dot) === DOTCOM;
        const behind = isWhole || dot <= done ? -1 : tokenAfter(call, dot);
        const host = isWhole && dot > done ? dot : behind < 0 ? undefined : readEndings(call, behind, false);
        const before = host === undefined ? undefined : readBackwards(call, dot);
        if (host !== undefined && before !== undefined) {
            done = readPath(call, host);
            const first = readScheme(call, before.first);
            const announced = announcedAs(call, 'URL', first, done);
            reportSaid(
                call,
                report,
                'URL',
                0.55 + 0.1 * announced.strength,
                first,
                done,
                reasonsOf('typicalForm', announced)
            );
        }
    }
}

/** Addresses on the web, written or said: "www dot example dot com slash help". */
export const url: Recognizer = {
    entityType: 'URL',
    find: (call, report) => {
        for (const form of FORMS) {
            findWritten(call, report, form);
        }
        findSpoken(call, report);
    }
};
