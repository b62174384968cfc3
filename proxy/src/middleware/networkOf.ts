import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+(?:\.\d+){3})$/i;

/**
 * Whom an address counts for: an IPv4 address for itself, an IPv6 address for its /64, since one customer of a network has
 * all of those (RFC 4291 2.5.4, RFC 6177). Anything else stays as it is.
 */
export function networkOf(address: string): string {
    const mapped = MAPPED.exec(address)?.[1];
    if (mapped !== undefined || !isIPv6(address)) {
        return mapped ?? address;
    }
    const [withoutZone = ''] = address.split('%');
    const [head = [], tail = []] = withoutZone.split('::').map((part) => part.split(':').filter(Boolean));
    const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
    const network = [...head, ...zeros, ...tail].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
    return `${network.join(':')}::/64`;
}
