import { SHAPE } from 'c/spokenText';
import type { Call } from './call';
import { NO, valueRule } from './valueRules';
import type { Recognizer, Report } from './recognizer';
import { firstFrom, firstTokenOf, gapAt, isDigits, lastBegunBefore, lengthAt, lineAt } from './nearby';

// Which letters stand where: Royal Mail's Programmer's Guide (PAF), and Canada Post's addressing guidelines.
const UK = String.raw`(?:(?:[A-PR-UWYZ]\d[\dA-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRV-Y]?) ?\d[ABD-HJLNP-UW-Z]{2}|GIR ?0AA)`;
const CA = String.raw`[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d`;

/** Irish: https://www.eircode.ie/what-is-eircode. */
const IE = String.raw`[AC-FHKNPRTV-Y]\d[\dW][\dAC-FHKNPRTV-Y]{4}`;

const CODE = `(?:${UK}|${CA})`;
const AT_START = new RegExp(String.raw`^${CODE}(?![\p{L}\p{N}])`, 'iu');
const WRITTEN = new RegExp(String.raw`(?<![\p{L}\p{N}])${CODE}$`, 'u');
const SPOKEN = new RegExp(`^(?:${CODE}|${IE})$`);
const MOST_CHARACTERS = 7;
/** The longest postcode with its space, and one character before it. */
const LONGEST = 9;

/** ZIP codes on their own, when somebody says that they are. */
export const zip = valueRule({
    entityType: 'ADDRESS',
    cues: 'zip|postal code?, zipcode|postcode|zips|postcodes|eircode, post|eir code',
    lengths: [4, 9],
    leastAnnounced: 0.4,
    judge: ({ isWhole, characters: digits, evidence }, { strength }) => {
        const isLength = digits.length === 5 || digits.length === 9;
        const rival = evidence.strongestBut('ADDRESS');
        // "the zip code associated with your account" asks for no account.
        const isMeant = strength >= rival || (digits.length === 5 && strength >= 0.5);
        return isWhole && isMeant && (isLength || (strength >= 0.8 && digits.length <= 6))
            ? { score: (isLength ? 0.6 : 0.4) + 0.38 * strength, isTypical: isLength }
            : NO;
    }
});

/** British and Canadian postcodes that are said, or in small letters: where somebody says what they are. */
export const saidPostcode = valueRule({
    entityType: 'ADDRESS',
    cues: '',
    lengths: [5, 7],
    leastAnnounced: 0.4,
    judge: ({ characters }, { strength }) =>
        SPOKEN.test(characters) ? { score: 0.55 + 0.4 * strength, isTypical: true } : NO
});

/** The last token of the British or Canadian postcode that is written from the token on. */
export function postcodeAt(call: Call, token: number, end: number): number | undefined {
    if (gapAt(call, token + 1) !== 0) {
        return undefined;
    }
    const { tokens, lines } = call;
    const from = tokens.start[token] ?? 0;
    const text = lines[tokens.line[token] ?? 0]?.text ?? '';
    const length = AT_START.exec(text.slice(from, from + LONGEST))?.[0].length ?? 0;
    let last: number | undefined;
    for (let at = token; length > 0 && at < end && (tokens.start[at] ?? 0) < from + length; at += 1) {
        last = at;
    }
    return last;
}

/** The last token of the postcode that is said from the token on: "n r two one, nine a b". */
export function saidPostcodeAhead(call: Call, token: number, end: number): number | undefined {
    const { sequences } = call;
    const { atoms } = lastBegunBefore(sequences, token + 1, firstTokenOf) ?? { atoms: [] };
    let characters = '';
    let found: number | undefined;
    for (
        let at = firstFrom(atoms, token, ({ firstToken }) => firstToken);
        characters.length < MOST_CHARACTERS;
        at += 1
    ) {
        const atom = atoms[at];
        if (atom === undefined || atom.lastToken >= end || (characters === '' && atom.firstToken !== token)) {
            break;
        }
        characters += atom.characters;
        found = SPOKEN.test(characters) ? atom.lastToken : found;
    }
    return found;
}

/** Postcodes in capitals. Each ends with a letter right behind a digit, or with a digit right behind a letter. */
function findWritten(call: Call, report: Report): void {
    for (const token of call.marks.glued) {
        const isShaped = isDigits(call, token)
            ? lengthAt(call, token) === 1
            : ((call.tokens.shape[token] ?? 0) & SHAPE.upper) !== 0 && lengthAt(call, token) === 2;
        if (isShaped && gapAt(call, token + 1) !== 0) {
            const line = lineAt(call, token);
            const end = call.tokens.end[token] ?? 0;
            const [found] = WRITTEN.exec((call.lines[line]?.text ?? '').slice(Math.max(0, end - LONGEST), end)) ?? [];
            if (found !== undefined) {
                report({
                    entityType: 'ADDRESS',
                    score: found.length > 5 ? 0.7 : 0.6,
                    spans: [{ line, start: end - found.length, end }],
                    reasons: [{ code: 'typicalForm' }]
                });
            }
        }
    }
}

/** British and Canadian postcodes in capitals. */
export const postcode: Recognizer = { entityType: 'ADDRESS', find: findWritten };
