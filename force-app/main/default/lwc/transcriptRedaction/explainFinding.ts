import type { Finding, Reason } from 'c/redactionRecognizers';

function over(lines: number): string {
    return lines > 1 ? ` over ${String(lines)} lines` : '';
}

function explainReason(reason: Reason): string {
    switch (reason.code) {
        case 'digits':
            return `${String(reason.count)} digits${over(reason.lines)}`;
        case 'characters':
            return `${String(reason.count)} letters and digits${over(reason.lines)}`;
        case 'checksumHolds':
            return 'checksum holds';
        case 'checksumFails':
            return 'checksum fails, digits may be misheard';
        case 'askedFor':
            return 'asked for shortly before';
        case 'namedBySpeaker':
            return 'named in the same line';
        case 'typicalForm':
            return 'written as only this is';
        case 'spelled':
            return 'spelled out';
        case 'saidElsewhere':
            return 'the same is found elsewhere in the call';
        case 'ownRule':
            return `own rule "${reason.rule}"`;
    }
}

/** Why this was found, in one plain English line and without any of its text, for a terminal. */
export function explainFinding(finding: Finding): string {
    return finding.reasons.map(explainReason).join(', ');
}
