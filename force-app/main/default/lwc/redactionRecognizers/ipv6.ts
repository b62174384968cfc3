import type { Call } from './call';
import type { Report } from './recognizer';

/** What may be an IPv6 address; `isIpv6` says whether it is one. */
const CANDIDATE = /(?<![\w:.])[0-9a-f]{0,4}:[0-9a-f:.]{1,60}(?![\w:])(?:%\w{1,15})?(?:\/\d{1,3}(?!\d))?/gi;
/** Four numbers up to 255, as the last 32 bits may be written: two groups. */
const V4_END = /(?<=^|:)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const GROUPS = /^[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*$/i;
const TRAILING = /(?:\.|(?<!:):)+$/;

/** How many groups of 16 bits the part has; NaN: it is not made of such groups. */
function countGroups(part: string): number {
    return part === '' ? 0 : GROUPS.test(part) ? part.split(':').length : NaN;
}

/** RFC 4291, 2.2: eight groups, or fewer with "::" in one place; the last two may be written as IPv4. */
function isIpv6(text: string): boolean {
    const [first = '', second, third] = text.replace(V4_END, '0:0').split('::');
    const count = countGroups(first) + countGroups(second ?? '');
    return third === undefined && (second === undefined ? count === 8 : count < 8);
}

/** Reports the IPv6 addresses: of eight groups, or with "::". */
export function findIpv6(call: Call, report: Report): void {
    for (const { text, line, start } of call.marks.chunks) {
        if (!text.includes(':')) {
            continue;
        }
        for (const { index, 0: match } of text.matchAll(CANDIDATE)) {
            const [address = '', length] = match.split('/');
            const [host = ''] = address.split('%');
            const plain = host.replace(TRAILING, '');
            if (isIpv6(plain)) {
                const isWhole = length !== undefined && Number(length) <= 128;
                const end = index + (plain.length < host.length ? plain : isWhole ? match : address).length;
                report({
                    entityType: 'IP_ADDRESS',
                    score: 0.85,
                    spans: [{ line, start: start + index, end: start + end }],
                    reasons: [{ code: 'typicalForm' }]
                });
            }
        }
    }
}
