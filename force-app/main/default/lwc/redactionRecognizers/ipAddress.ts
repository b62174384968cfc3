import { GAP, numberWord, wordSet, type Atom } from 'c/spokenText';
import type { Call } from './call';
import { defineCues } from './cues';
import { NOT_ANNOUNCED, readEvidence, reasonOf } from './evidence';
import { findIpv6 } from './ipv6';
import type { Recognizer, Report } from './recognizer';
import type { Stretch } from './stretch';
import { spansOf, tokenAfter, tokenBefore } from './turns';

defineCues(
    'IP_ADDRESS',
    'ip address|addresses|number?, ips address?, dns server|servers|address, default gateway, subnet mask?'
);

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`;
const V4 = new RegExp(String.raw`(?<![\w.])(?:${OCTET}\.){3}${OCTET}(?!\w)(?:\/(?:3[0-2]|[12]?\d)(?!\d))?`, 'g');
/** Said shortly before four numbers that are no address: "version 5.2.1.3". */
const VERSIONS = wordSet('version versions v ver release firmware build section chapter update driver');
const NEAR = 3;

function isVersion({ tokens }: Call, token: number): boolean {
    const from = Math.max(tokens.firstOfLine[tokens.line[token] ?? 0] ?? 0, token - NEAR);
    for (let at = from; at < token; at += 1) {
        if (VERSIONS.has(tokens.word[at] ?? 0)) {
            return true;
        }
    }
    return false;
}

function findWritten(call: Call, report: Report): void {
    for (const { text, line, start, gaps, firstToken } of call.marks.chunks) {
        if ((gaps & GAP.dot) === 0 || text.length < 7 || isVersion(call, firstToken)) {
            continue;
        }
        for (const match of text.matchAll(V4)) {
            const from = start + match.index;
            report({
                entityType: 'IP_ADDRESS',
                score: 0.8,
                spans: [{ line, start: from, end: from + match[0].length }],
                reasons: [{ code: 'typicalForm' }]
            });
        }
    }
}

const DOTS = wordSet('dot point');
const MOST_ATOMS = 4;

const isOctet = (digits: string): boolean => digits.length <= 3 && Number(digits) <= 255;

/** The number of the stretch that holds the token; undefined: none does. */
function stretchAt(stretches: readonly Stretch[], token: number): number | undefined {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((stretches[middle]?.atoms[0]?.firstToken ?? 0) <= token) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const { atoms } = stretches[low - 1] ?? { atoms: [] };
    return (atoms[atoms.length - 1]?.lastToken ?? -1) >= token ? low - 1 : undefined;
}

/** The most atoms from one end that are a number up to 255; the first or last token of the number, or undefined. */
function readOctet(atoms: readonly Atom[], isFromEnd: boolean): { token: number; isAll: boolean } | undefined {
    let token: number | undefined;
    let digits = '';
    for (let count = 0; count < Math.min(atoms.length, MOST_ATOMS); count += 1) {
        const atom = atoms[isFromEnd ? atoms.length - 1 - count : count];
        if (atom === undefined) {
            break;
        }
        digits = isFromEnd ? atom.characters + digits : digits + atom.characters;
        if (!isOctet(digits)) {
            break;
        }
        token = isFromEnd ? atom.firstToken : atom.lastToken;
        if (count === atoms.length - 1) {
            return { token, isAll: true };
        }
    }
    return token === undefined ? undefined : { token, isAll: false };
}

/** An address whose first dot is said at the token: "one nine two dot one six eight dot one dot one". */
function readSpoken(call: Call, dot: number): { first: number; last: number } | undefined {
    const { stretches, tokens } = call;
    const before = tokenBefore(call, dot);
    const index = before < 0 ? undefined : stretchAt(stretches, before);
    const atoms = index === undefined ? undefined : stretches[index]?.atoms;
    if (atoms === undefined || atoms[atoms.length - 1]?.lastToken !== before) {
        return undefined;
    }
    const first = readOctet(atoms, true);
    let at = dot;
    for (let octets = 2; first !== undefined && octets <= 4; octets += 1) {
        const behind = tokenAfter(call, at);
        const next = behind < 0 ? undefined : stretchAt(stretches, behind);
        const more = next === undefined ? undefined : stretches[next]?.atoms;
        const octet =
            more?.[0]?.firstToken === behind
                ? readOctet(more, false)
                : behind >= 0 && numberWord(tokens.word[behind] ?? 0)?.value === 0
                  ? { token: behind, isAll: true } // "dot oh dot"
                  : undefined;
        if (octet === undefined || (octets < 4 && !octet.isAll)) {
            return undefined;
        }
        if (octets === 4) {
            return { first: first.token, last: octet.token };
        }
        at = tokenAfter(call, octet.token);
        if (at < 0 || !DOTS.has(tokens.word[at] ?? 0)) {
            return undefined;
        }
    }
    return undefined;
}

function findSpoken(call: Call, report: Report): void {
    let done = -1;
    for (const dot of call.marks.dots) {
        const said = dot <= done ? undefined : readSpoken(call, dot);
        if (said === undefined || isVersion(call, said.first)) {
            continue;
        }
        done = said.last;
        const announced = readEvidence(call, said.first, said.last).get('IP_ADDRESS') ?? NOT_ANNOUNCED;
        report({
            entityType: 'IP_ADDRESS',
            score: 0.72 + 0.25 * announced.strength,
            spans: spansOf(call, said.first, said.last),
            reasons: [{ code: 'typicalForm' }, ...(announced.strength > 0 ? [reasonOf(announced)] : [])]
        });
    }
}

/** Addresses of machines: IPv4 written and said, IPv6 written. */
export const ipAddress: Recognizer = {
    entityType: 'IP_ADDRESS',
    find: (call, report) => {
        findWritten(call, report);
        findIpv6(call, report);
        findSpoken(call, report);
    }
};
