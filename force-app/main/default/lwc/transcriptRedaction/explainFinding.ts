import type { Finding } from 'c/redactionRecognizers';

/** Why this was found, in one plain English line and without any of its text, for a terminal. */
export function explainFinding(finding: Finding): string {
    return finding.reasons.map((reason) => reason.code).join(', ');
}
