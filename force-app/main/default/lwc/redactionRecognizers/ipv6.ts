import { GAP } from 'c/spokenText';
import type { Call } from './call';
import type { Report } from './recognizer';

/** What may be an IPv6 address; `isIpv6` says whether it is one. */
const CANDIDATE = /(?<![\w:.])[0-9a-f]{0,4}:[0-9a-f:.]{1,60}(?![\w:])(?:%\w{1,15})?(?:\/\d{1,3}(?!\d))?/gi;
const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const TRAILING = /(?:\.|(?<!:):)+$/;

/** How many groups of 16 bits the part has; undefined: it is not made of such groups. */
function countGroups(part: string, mayEndInV4: boolean): number | undefined {
    if (part === '') {
        return 0;
    }
    const groups = part.split(':');
    const last = groups[groups.length - 1] ?? '';
    const hasV4 = last.includes('.');
    if (hasV4 && !(mayEndInV4 && V4.test(last))) {
        return undefined;
    }
    const hex = hasV4 ? groups.slice(0, -1) : groups;
    return hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? hex.length + (hasV4 ? 2 : 0) : undefined;
}

/** RFC 4291, 2.2: eight groups, or fewer with "::" in one place; the last two may be written as IPv4. */
export function isIpv6(text: string): boolean {
    const halves = text.split('::');
    const first = countGroups(halves[0] ?? '', halves.length === 1);
    const second = countGroups(halves[1] ?? '', true);
    if (first === undefined || second === undefined || halves.length > 2) {
        return false;
    }
    return halves.length === 2 ? first + second < 8 : first === 8;
}

function findIn(text: string, line: number, start: number, report: Report): void {
    for (const { index, 0: match } of text.matchAll(CANDIDATE)) {
        const [address = '', length] = match.split('/');
        const [host = ''] = address.split('%');
        const plain = host.replace(TRAILING, '');
        if (!isIpv6(plain)) {
            continue;
        }
        const isWhole = length !== undefined && Number(length) <= 128;
        const end = index + (plain.length < host.length ? plain : isWhole ? match : address).length;
        report({
            entityType: 'IP_ADDRESS',
            score: plain === '::' ? 0.5 : 0.85,
            spans: [{ line, start: start + index, end: start + end }],
            reasons: [{ code: 'typicalForm' }]
        });
    }
}

/** Reports the IPv6 addresses: of eight groups, or with "::". */
export function findIpv6(call: Call, report: Report): void {
    for (const line of call.marks.doubleColons) {
        findIn(call.lines[line]?.text ?? '', line, 0, report);
    }
    for (const { text, line, start, gaps } of call.marks.chunks) {
        if ((gaps & GAP.colon) !== 0 && text.length >= 15 && !text.includes('::')) {
            findIn(text, line, start, report);
        }
    }
}
