import { SHAPE, type Sequence } from 'c/spokenText';
import type { Call } from './call';
import { readEvidence, reasonOf } from './evidence';
import { NO, valueRule } from './valueRules';
import type { Recognizer } from './recognizer';
import { sliceStretch, toSpans } from './stretch';

// Which letters stand where: Royal Mail's Programmer's Guide (PAF), and Canada Post's addressing guidelines.
const UK = String.raw`(?:(?:[A-PR-UWYZ]\d[\dA-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRV-Y]?) ?\d[ABD-HJLNP-UW-Z]{2}|GIR ?0AA)`;
const CA = String.raw`[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d`;

/** A British postcode at the start of a text. */
export const UK_POSTCODE = new RegExp(String.raw`^${UK}(?![\p{L}\p{N}])`, 'iu');
/** A Canadian one. */
export const CA_POSTCODE = new RegExp(String.raw`^${CA}(?![\p{L}\p{N}])`, 'iu');

const WRITTEN_UK = new RegExp(String.raw`(?<![\p{L}\p{N}])${UK}$`, 'u');
const WRITTEN_CA = new RegExp(String.raw`(?<![\p{L}\p{N}])${CA}$`, 'u');
const SPOKEN = new RegExp(`^(?:${UK}|${CA})$`);
/** The longest postcode with its space, and one character before it. */
const LOOK_BACK = 9;

/** ZIP codes on their own, when somebody says that they are. */
export const zip = valueRule({
    entityType: 'ADDRESS',
    cues: 'zip|postal code?, zipcode|postcode|zips|postcodes, post code',
    lengths: [4, 9],
    leastAnnounced: 0.4,
    judge: ({ isWhole, characters: digits, evidence }, { strength }) => {
        const isLength = digits.length === 5 || digits.length === 9;
        const rival = Math.max(
            0,
            ...[...evidence].filter(([kind]) => kind !== 'ADDRESS').map(([, one]) => one.strength)
        );
        // "the zip code associated with your account" asks for no account.
        const isMeant = strength >= rival || (digits.length === 5 && strength >= 0.5);
        return isWhole && isMeant && (isLength || (strength >= 0.8 && digits.length <= 6))
            ? { score: (isLength ? 0.6 : 0.4) + 0.38 * strength, isTypical: isLength }
            : NO;
    }
});

/** British and Canadian postcodes: as they are written, and said or in small letters where somebody says what they are. */
export const postcode: Recognizer = {
    entityType: 'ADDRESS',
    find: (call, report) => {
        findWritten(call, (line, start, end) =>
            report({
                entityType: 'ADDRESS',
                score: end - start > 5 ? 0.7 : 0.6,
                spans: [{ line, start, end }],
                reasons: [{ code: 'typicalForm' }]
            })
        );
        for (const sequence of isAnnounced(call) ? call.sequences : []) {
            if (!isMixed(sequence)) {
                continue;
            }
            const count = sequence.atoms.length;
            for (let from = 0; from < count && from < 6; from += 1) {
                for (let to = Math.min(count, from + 8); to > from; to -= 1) {
                    const stretch = sliceStretch(sequence, from, to);
                    const characters = stretch.characters.replace(/[^A-Z\d]/g, '');
                    const first = stretch.atoms[0];
                    const last = stretch.atoms[stretch.atoms.length - 1];
                    if (first === undefined || last === undefined || !SPOKEN.test(characters)) {
                        continue;
                    }
                    const announced = readEvidence(call, first.firstToken, last.lastToken).get('ADDRESS');
                    if (announced !== undefined && announced.strength >= 0.4) {
                        report({
                            entityType: 'ADDRESS',
                            score: 0.55 + 0.4 * announced.strength,
                            spans: toSpans(stretch),
                            reasons: [reasonOf(announced), { code: 'typicalForm' }]
                        });
                    }
                }
            }
        }
    }
};

/** Whether anybody speaks of such codes at all. */
function isAnnounced({ cues }: Call): boolean {
    return cues.some(({ kind }) => kind === 'ADDRESS');
}

function isMixed({ atoms }: Sequence): boolean {
    return atoms.length > 1 && atoms.some(({ kind }) => kind !== 'digits');
}

/** Postcodes in capitals. Each ends with a letter right behind a digit, or with a digit right behind a letter. */
function findWritten({ tokens, lines }: Call, report: (line: number, start: number, end: number) => void): void {
    const { count, gap, shape, start, end, line } = tokens;
    for (let token = 1; token < count; token += 1) {
        if (gap[token] !== 0 || (gap[token + 1] === 0 && token + 1 < count)) {
            continue;
        }
        const isDigit = ((shape[token] ?? 0) & SHAPE.digits) !== 0;
        const length = (end[token] ?? 0) - (start[token] ?? 0);
        if (length !== (isDigit ? 1 : 2) || (!isDigit && ((shape[token] ?? 0) & SHAPE.upper) === 0)) {
            continue;
        }
        const behind = end[token] ?? 0;
        const text = (lines[line[token] ?? 0]?.text ?? '').slice(Math.max(0, behind - LOOK_BACK), behind);
        const found = (isDigit ? WRITTEN_CA : WRITTEN_UK).exec(text);
        if (found !== null) {
            report(line[token] ?? 0, behind - found[0].length, behind);
        }
    }
}
