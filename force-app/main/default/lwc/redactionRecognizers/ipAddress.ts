import { GAP, numberWord, wordSet, type Atom } from 'c/spokenText';
import { announcedAs, reasonsOf } from './announced';
import type { Call } from './call';
import { defineCues } from './cues';
import { findIpv6 } from './ipv6';
import { firstFrom, firstTokenOf, isIn, lastBefore, wordAt } from './nearby';
import type { Recognizer } from './recognizer';
import { reportSaid, tokenAfter, tokenBefore } from './turns';
import { findWritten, type WrittenForm } from './writtenForms';

defineCues(
    'IP_ADDRESS',
    'ip address|addresses|number?, ips address?, dns server|servers|address, default gateway, subnet mask?'
);

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`;
/** Said shortly before four numbers that are no address: "version 5.2.1.3". */
const VERSIONS = wordSet('version versions v ver release firmware build section chapter update driver');
const NEAR = 3;
const WRITTEN: WrittenForm = {
    entityType: 'IP_ADDRESS',
    pattern: new RegExp(String.raw`(?<![\w.])(?:${OCTET}\.){3}${OCTET}(?!\w)(?:\/(?:3[0-2]|[12]?\d)(?!\d))?`, 'g'),
    score: 0.8,
    gaps: GAP.dot,
    measure: (match, call, { firstToken }) => (isVersion(call, firstToken) ? 0 : match.length)
};

function isVersion(call: Call, token: number): boolean {
    return lastBefore(call, token, NEAR, VERSIONS) >= 0;
}

const DOTS = wordSet('dot point');
const OCTETS = 4;
const MOST_ATOMS = 4;

/** The atoms of the number that holds the token. */
function atomsAt({ stretches }: Call, token: number): readonly Atom[] {
    return stretches[firstFrom(stretches, token + 1, firstTokenOf) - 1]?.atoms ?? [];
}

/** How many of the first atoms, one digit or more each, make a number up to 255. */
function octetLength(atoms: readonly Atom[]): number {
    let digits = '';
    let count = 0;
    while (count < atoms.length && count < MOST_ATOMS) {
        digits += atoms[count]?.characters ?? '';
        if (digits.length > 3 || Number(digits) > 255) {
            break;
        }
        count += 1;
    }
    return count;
}

/** The token with which the number begins that ends right before the dot: its last atoms that make one up to 255. */
function firstOctet(call: Call, dot: number): number | undefined {
    const before = tokenBefore(call, dot);
    const atoms = before < 0 ? [] : atomsAt(call, before);
    if (atoms[atoms.length - 1]?.lastToken !== before) {
        return undefined;
    }
    let from = Math.max(0, atoms.length - MOST_ATOMS);
    while (from < atoms.length && octetLength(atoms.slice(from)) < atoms.length - from) {
        from += 1;
    }
    return atoms[from]?.firstToken;
}

/** The last token of "one six eight dot one dot one", behind the dot; undefined: it does not stand there. */
function lastOctet(call: Call, dot: number): number | undefined {
    let at = dot;
    for (let octets = 2; ; octets += 1) {
        const behind = tokenAfter(call, at);
        const atoms = behind < 0 ? [] : atomsAt(call, behind);
        const isNumber = atoms[0]?.firstToken === behind;
        const length = isNumber ? octetLength(atoms) : 0;
        // "dot oh dot"
        const isZero = !isNumber && numberWord(wordAt(call, behind))?.value === 0;
        const last = isZero ? behind : atoms[length - 1]?.lastToken;
        if (last === undefined || octets === OCTETS) {
            return last;
        }
        at = tokenAfter(call, last);
        if (at < 0 || (isNumber && length < atoms.length) || !isIn(call, at, DOTS)) {
            return undefined;
        }
    }
}

/** Addresses of machines: IPv4 written and said, IPv6 written. */
export const ipAddress: Recognizer = {
    entityType: 'IP_ADDRESS',
    find: (call, report) => {
        findWritten(call, report, WRITTEN);
        findIpv6(call, report);
        let done = -1;
        for (const dot of call.marks.dots) {
            const first = dot > done ? firstOctet(call, dot) : undefined;
            const last = first === undefined ? undefined : lastOctet(call, dot);
            if (first !== undefined && last !== undefined && !isVersion(call, first)) {
                done = last;
                const announced = announcedAs(call, 'IP_ADDRESS', first, last);
                const score = 0.72 + 0.25 * announced.strength;
                reportSaid(call, report, 'IP_ADDRESS', score, first, last, reasonsOf('typicalForm', announced));
            }
        }
    }
};
