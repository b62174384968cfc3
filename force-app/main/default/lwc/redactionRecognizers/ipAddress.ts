import { numberWord, wordSet } from 'c/spokenText';
import { announcedAs, reasonsOf } from './announced';
import type { Call } from './call';
import { defineCues } from './cues';
import { findIpv6 } from './ipv6';
import { firstTokenOf, isIn, lastBefore, lastBegunBefore, wordAt } from './nearby';
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
    sign: '.',
    measure: (match, call, { token }) => (isVersion(call, token) ? 0 : match.length)
};

function isVersion(call: Call, token: number): boolean {
    return lastBefore(call, token, NEAR, VERSIONS) >= 0;
}

const DOTS = wordSet('dot point');
const OCTETS = 4;

/** The first and the last token of the number up to 255 that holds the token; undefined: there is none. */
function octetAt(call: Call, token: number): readonly [first: number, last: number] | undefined {
    const stretch = lastBegunBefore(call.stretches, token + 1, firstTokenOf);
    const last = stretch?.atoms[stretch.atoms.length - 1]?.lastToken ?? -1;
    if (token >= 0 && stretch !== undefined && last >= token) {
        return stretch.characters.length <= 3 && Number(stretch.characters) <= 255
            ? [firstTokenOf(stretch), last]
            : undefined;
    }
    // "dot oh dot"
    return numberWord(wordAt(call, token))?.value === 0 ? [token, token] : undefined;
}

/** The last token of "one six eight dot one dot one", from the dot on; undefined: it does not stand there. */
function behindDots(call: Call, dot: number): number | undefined {
    let at = dot;
    let last: number | undefined;
    for (let octets = 1; octets < OCTETS && at >= 0 && isIn(call, at, DOTS); octets += 1) {
        const token = tokenAfter(call, at);
        const octet = octetAt(call, token);
        if (octet?.[0] !== token) {
            return undefined;
        }
        last = octets === OCTETS - 1 ? octet[1] : undefined;
        at = tokenAfter(call, octet[1]);
    }
    return last;
}

/** Addresses of machines: IPv4 written and said, IPv6 written. */
export const ipAddress: Recognizer = {
    entityType: 'IP_ADDRESS',
    find: (call, report) => {
        findWritten(call, report, WRITTEN);
        findIpv6(call, report);
        let done = -1;
        for (const dot of call.marks.dots) {
            const before = dot > done ? tokenBefore(call, dot) : -1;
            const [first, end] = octetAt(call, before) ?? [];
            const last = end === before ? behindDots(call, dot) : undefined;
            if (first !== undefined && last !== undefined && !isVersion(call, first)) {
                done = last;
                const announced = announcedAs(call, 'IP_ADDRESS', first, last);
                const score = 0.72 + 0.25 * announced.strength;
                reportSaid(call, report, 'IP_ADDRESS', score, first, last, reasonsOf('typicalForm', announced));
            }
        }
    }
};
