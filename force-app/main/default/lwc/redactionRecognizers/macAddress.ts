import { AtomReader, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { isOneDigit } from './checksums';
import { defineCues } from './cues';
import { firstOf, isIn, lineAt, lineEnd } from './nearby';
import type { Recognizer, Report } from './recognizer';
import { reportSaid } from './turns';
import { findWritten, type WrittenForm } from './writtenForms';

defineCues('MAC_ADDRESS', 'mac address|addresses|id, mac is, hardware|ethernet address');

const WRITTEN: WrittenForm = {
    entityType: 'MAC_ADDRESS',
    pattern:
        /(?<![\w:.-])(?:[\da-f]{2}([:-])[\da-f]{2}(?:\1[\da-f]{2}){4}|[\da-f]{4}(?:\.[\da-f]{4}){2})(?![\w:-]|\.\w)/gi,
    score: 0.85,
    sign: '',
    // All zeros and all ones (to everybody) are nobody's.
    measure: (match) => (/^(?:[0:.-]+|[f:.-]+)$/i.test(match) ? 0 : match.length)
};

/** Between the pairs of an address that is said. */
const BETWEEN = wordSet('colon colons dash hyphen dot uh um');
const REACH_LINES = 4;
/** Twelve digits, as many words between, and what comes before them. */
const MOST_TOKENS = 60;
const LENGTH = 12;

/** Reports twelve hexadecimal digits that are said from the token on: "zero zero colon one a colon two b ...". */
function findSaid(call: Call, from: number, report: Report): void {
    const { tokens, lines } = call;
    const atoms = new AtomReader(tokens, lines);
    const lastLine = Math.min(lineAt(call, from - 1) + REACH_LINES, lines.length - 1);
    const end = Math.min(firstOf(call, lastLine + 1), from + MOST_TOKENS);
    let characters = '';
    let first = from;
    for (let token = from; token < end && characters.length < LENGTH; token += 1) {
        const atom = atoms.read(token, lineEnd(call, token));
        if (atom !== undefined && /^[\dA-F]{1,12}$/.test(atom.characters)) {
            first = characters === '' ? token : first;
            characters += atom.characters;
            token = atom.lastToken;
            if (characters.length === LENGTH && !isOneDigit(characters)) {
                reportSaid(call, report, 'MAC_ADDRESS', 0.85, first, token, [
                    { code: 'characters', count: LENGTH, lines: 1 },
                    { code: 'namedBySpeaker' }
                ]);
            }
        } else if (!isIn(call, token, BETWEEN)) {
            characters = '';
        }
    }
}

/** Hardware addresses of network devices, written or said. */
export const macAddress: Recognizer = {
    entityType: 'MAC_ADDRESS',
    find: (call, report) => {
        findWritten(call, report, WRITTEN);
        for (const { kind, lastToken } of call.cues) {
            if (kind === 'MAC_ADDRESS') {
                findSaid(call, lastToken + 1, report);
            }
        }
    }
};
