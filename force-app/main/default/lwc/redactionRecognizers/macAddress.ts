import { AtomReader, GAP, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { isOneDigit } from './checksums';
import { defineCues } from './cues';
import type { Recognizer, Report } from './recognizer';
import { spansOf } from './turns';

defineCues('MAC_ADDRESS', 'mac address|addresses|id, mac is, hardware|ethernet address');

const WRITTEN =
    /(?<![\w:.-])(?:[\da-f]{2}(?::[\da-f]{2}){5}|[\da-f]{2}(?:-[\da-f]{2}){5}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})(?![\w:-]|\.\w)/gi;

function findWritten(call: Call, report: Report): void {
    for (const { text, line, start, gaps } of call.marks.chunks) {
        if (text.length < 14 || (gaps & (GAP.colon | GAP.dash | GAP.dot)) === 0) {
            continue;
        }
        for (const { index, 0: match } of text.matchAll(WRITTEN)) {
            // All zeros and all ones (to everybody) are nobody's.
            if (!/^[0:.-]+$|^[f:.-]+$/i.test(match)) {
                report({
                    entityType: 'MAC_ADDRESS',
                    score: 0.85,
                    spans: [{ line, start: start + index, end: start + index + match.length }],
                    reasons: [{ code: 'typicalForm' }]
                });
            }
        }
    }
}

/** Between the pairs of an address that is said. */
const BETWEEN = wordSet('colon colons dash hyphen dot uh um');
const REACH_LINES = 4;
/** Twelve digits, as many words between, and what comes before them. */
const MOST_TOKENS = 60;
const LENGTH = 12;

/** Twelve hexadecimal digits that are said from the token on: "zero zero colon one a colon two b ...". */
function readSpoken(call: Call, from: number): { first: number; last: number } | undefined {
    const { tokens, lines } = call;
    const atoms = new AtomReader(tokens, lines);
    const lastLine = Math.min((tokens.line[from - 1] ?? 0) + REACH_LINES, lines.length - 1);
    const end = Math.min(tokens.firstOfLine[lastLine + 1] ?? 0, from + MOST_TOKENS);
    let characters = '';
    let first = from;
    for (let token = from; token < end;) {
        const atom = atoms.read(token, tokens.firstOfLine[(tokens.line[token] ?? 0) + 1] ?? 0);
        const isHex = atom !== undefined && /^[\dA-F]{1,12}$/.test(atom.characters);
        if (isHex) {
            first = characters === '' ? token : first;
            characters += atom.characters;
            if (characters.length === LENGTH) {
                return isOneDigit(characters) ? undefined : { first, last: atom.lastToken };
            }
        } else if (!BETWEEN.has(tokens.word[token] ?? 0)) {
            characters = '';
        }
        token = (isHex ? atom.lastToken : token) + 1;
    }
    return undefined;
}

function findSpoken(call: Call, report: Report): void {
    for (const cue of call.cues) {
        const said = cue.kind === 'MAC_ADDRESS' ? readSpoken(call, cue.lastToken + 1) : undefined;
        if (said !== undefined) {
            report({
                entityType: 'MAC_ADDRESS',
                score: 0.85,
                spans: spansOf(call, said.first, said.last),
                reasons: [{ code: 'characters', count: LENGTH, lines: 1 }, { code: 'namedBySpeaker' }]
            });
        }
    }
}

/** Hardware addresses of network devices, written or said. */
export const macAddress: Recognizer = {
    entityType: 'MAC_ADDRESS',
    find: (call, report) => {
        findWritten(call, report);
        findSpoken(call, report);
    }
};
