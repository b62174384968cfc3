import { SHAPE } from 'c/spokenText';
import type { Call } from './call';
import { defineCues } from './cues';
import { readEvidence, reasonOf } from './evidence';
import type { Recognizer } from './recognizer';
import { toSpans } from './stretch';

defineCues('SWIFT_CODE', 'swift code|bic|number?, bic code|number?, bank identifier code');

/** Bank identifier codes (ISO 9362): bank, country, place, and sometimes the branch. */
const FORM = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;
/** So many words behind the cue, or on the lines after it, a code still answers it. */
const REACH = 24;

/** The code in capitals that begins with the token; undefined: none does. */
function writtenAt({ tokens, lines }: Call, token: number): { readonly last: number } | undefined {
    const { shape, gap, line, start, end, count } = tokens;
    if (((shape[token] ?? 0) & SHAPE.upper) === 0) {
        return undefined;
    }
    let last = token;
    while (last + 1 < count && gap[last + 1] === 0) {
        last += 1;
    }
    const text = (lines[line[token] ?? 0]?.text ?? '').slice(start[token], end[last]);
    return FORM.test(text) ? { last } : undefined;
}

/** Nothing tells them from words but the words around, and that they are in capitals or spelled. */
export const swiftCode: Recognizer = {
    entityType: 'SWIFT_CODE',
    find: (call, report) => {
        const { tokens, cues, sequences } = call;
        for (const cue of cues) {
            if (cue.kind !== 'SWIFT_CODE') {
                continue;
            }
            for (let token = cue.lastToken + 1; token < Math.min(tokens.count, cue.lastToken + REACH); token += 1) {
                const written = writtenAt(call, token);
                const line = tokens.line[token] ?? 0;
                if (written !== undefined && line - cue.line <= 2) {
                    const span = { line, start: tokens.start[token] ?? 0, end: tokens.end[written.last] ?? 0 };
                    const code = line === cue.line ? 'namedBySpeaker' : 'askedFor';
                    report({ entityType: 'SWIFT_CODE', score: 0.9, spans: [span], reasons: [{ code }] });
                    break;
                }
            }
        }
        for (const sequence of cues.some(({ kind }) => kind === 'SWIFT_CODE') ? sequences : []) {
            const { atoms } = sequence;
            const first = atoms[0];
            const last = atoms[atoms.length - 1];
            const characters = atoms.length > 11 ? '' : atoms.map((atom) => atom.characters).join('');
            if (first === undefined || last === undefined || !FORM.test(characters)) {
                continue;
            }
            const announced = readEvidence(call, first.firstToken, last.lastToken).of('SWIFT_CODE');
            if (announced.strength >= 0.5) {
                report({
                    entityType: 'SWIFT_CODE',
                    score: 0.92,
                    spans: toSpans(sequence),
                    reasons: [{ code: 'spelled' }, reasonOf(announced)]
                });
            }
        }
    }
};
