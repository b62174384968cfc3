import { GAP, internWord, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { defineCues } from './cues';
import { NOT_ANNOUNCED, readEvidence, reasonOf } from './evidence';
import type { Recognizer, Report } from './recognizer';
import { readBackwards, readEndings } from './spokenAddress';
import { isOverLines, spansOf, tokenAfter } from './turns';

defineCues('URL', 'website|websites|webpage|homepage|url|urls|domain address|name?, web site|page|address|portal');

/** What stands behind the host: port, path, query, place; up to what can't be in an address. */
const TAIL = String.raw`(?::\d{2,5}(?!\d))?(?:[/?#][^\s"'<>()\[\]{}]{0,2000})?`;
const HOST = String.raw`(?:[a-z0-9\u00c0-\u024f](?:[\w\u00c0-\u024f-]{0,62})\.){1,8}`;
/** After a scheme any name is a host; an unknown one may be of this machine or a number. */
const WITH_SCHEME = new RegExp(
    String.raw`(?<![a-z])(?:https?|ftp):\/\/(?:localhost|(?:\d{1,3}\.){3}\d{1,3}|${HOST}(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24}))(?![\w-]|\.\w)${TAIL}`,
    'gi'
);
/** Endings that nobody takes for a word of the next sentence, or for a file. */
const ENDING =
    'com|org|net|edu|gov|mil|int|info|biz|app|dev|cloud|online|site|website|store|shop|tech|blog|academy|xyz|club|support|' +
    'agency|email|help|health|bank|software|digital|media|news|aws|' +
    'co|uk|ca|au|nz|ie|de|fr|eu|ch|nl|jp|cn|in|br|mx|ru|es|se|dk|fi|pl|pt|za|sg|hk|kr|il|gr|cz|hu|ro|tr|ua|ae|sa|io|ai|tv|gg|fm|ly|gl|ms|si|cc';
const BARE = new RegExp(
    String.raw`(?<![\w@./:%+\u00c0-\u024f-])(?:www\.${HOST}[a-z]{2,24}|${HOST}(?:(?:com?|org|net|gov|edu|ac)\.[a-z]{2}|${ENDING}))(?![\w@-]|\.[\w])${TAIL}`,
    'gi'
);
/** A sentence's own punctuation at the end of an address. */
const TRAILING = /[.,;:!?*_~|\\-]+$/;

function findWritten(call: Call, report: Report): void {
    for (const { text, line, start, gaps } of call.marks.chunks) {
        if ((gaps & (GAP.dot | GAP.colon)) === 0) {
            continue;
        }
        for (const [pattern, score] of [
            [WITH_SCHEME, 0.9],
            [BARE, 0.6]
        ] as const) {
            for (const match of text.matchAll(pattern)) {
                const from = start + match.index;
                report({
                    entityType: 'URL',
                    score,
                    spans: [{ line, start: from, end: from + match[0].replace(TRAILING, '').length }],
                    reasons: [{ code: 'typicalForm' }]
                });
            }
        }
    }
}

const DOTCOM = internWord('dotcom');
const SLASH = wordSet('slash');
const FORWARD = wordSet('forward back');
const CONNECTORS = wordSet('dash hyphen underscore dot');
/** What is said before the host: "h t t p s colon slash slash". */
const SCHEME = wordSet('http https h t p s colon slash forward');
const MOST_OF_SCHEME = 9;

/** The first token of the scheme before the host, or of the host where none is said. */
function readScheme({ tokens }: Call, host: number): number {
    let first = host;
    while (
        host - first < MOST_OF_SCHEME &&
        ((tokens.gap[first] ?? GAP.line) & GAP.line) === 0 &&
        SCHEME.has(tokens.word[first - 1] ?? 0)
    ) {
        first -= 1;
    }
    return first;
}

/** Words at which a path that is said is over. */
const BEHIND_PATH = wordSet(
    'and or to for on in at is are it its the then you your we i if when so but there thats please okay ok thanks thank ' +
        'with from where which that'
);

/** The last token of "slash help slash my account" behind the host. */
function readPath(call: Call, host: number): number {
    const { word } = call.tokens;
    let last = host;
    for (let parts = 0; parts < 8; parts += 1) {
        let token = tokenAfter(call, last);
        if (token >= 0 && FORWARD.has(word[token] ?? 0)) {
            token = tokenAfter(call, token);
        }
        const isPart = token >= 0 && (SLASH.has(word[token] ?? 0) || (parts > 0 && CONNECTORS.has(word[token] ?? 0)));
        const name = isPart && !isOverLines(call, last, token) ? tokenAfter(call, token) : -1;
        if (name < 0 || isOverLines(call, last, name) || BEHIND_PATH.has(word[name] ?? 0)) {
            return last;
        }
        last = name;
    }
    return last;
}

function findSpoken(call: Call, report: Report): void {
    const { tokens, marks } = call;
    let done = -1;
    for (const dot of marks.dots) {
        const behind = tokens.word[dot] === DOTCOM ? dot : tokenAfter(call, dot);
        if (dot <= done || behind < 0) {
            continue;
        }
        const host = behind === dot ? dot : readEndings(call, behind, false);
        const before = host === undefined ? undefined : readBackwards(call, dot);
        if (host === undefined || before === undefined) {
            continue;
        }
        const last = readPath(call, host);
        const first = readScheme(call, before.first);
        const announced = readEvidence(call, first, last).get('URL') ?? NOT_ANNOUNCED;
        report({
            entityType: 'URL',
            score: 0.55 + 0.1 * announced.strength,
            spans: spansOf(call, first, last),
            reasons: [{ code: 'typicalForm' }, ...(announced.strength > 0 ? [reasonOf(announced)] : [])]
        });
        done = last;
    }
}

/** Addresses on the web, written or said: "www dot example dot com slash help". */
export const url: Recognizer = {
    entityType: 'URL',
    find: (call, report) => {
        findWritten(call, report);
        findSpoken(call, report);
    }
};
