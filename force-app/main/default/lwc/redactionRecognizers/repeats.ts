import type { EntityType } from 'c/entityTypes';
import type { Call } from './call';
import type { Finding } from './finding';
import { linesOf, sliceStretch, toSpans, type Stretch } from './stretch';
import { forEachPart } from './parts';

/** Shorter values come up by chance, but for a last four that stands alone. */
const LEAST = 5;
const MOST = 34;
/** Kinds that people name by their last four digits. */
const BY_LAST_FOUR: ReadonlySet<EntityType> = new Set<EntityType>([
    'CREDIT_DEBIT_NUMBER',
    'BANK_ACCOUNT_NUMBER',
    'PHONE',
    'SSN'
]);
/** Values of at least so many digits can be known by the last four. */
const LEAST_FOR_LAST_FOUR = 9;
const REPEATED = 0.85;
const LAST_FOUR = 0.7;

/** The numbers and codes of a call in which a known value can be said again. */
export function numbersOf({ stretches, codes }: Call): readonly Stretch[] {
    return [...stretches, ...codes].filter(({ characters }) => characters.length >= 4);
}

/** What values of the call are known to be; of the surest finding, where several have one. */
export class KnownValues {
    readonly #findings = new Map<string, Finding>();

    add(value: string, finding: Finding): void {
        this.put(value, finding);
        if (value.length >= LEAST_FOR_LAST_FOUR && BY_LAST_FOUR.has(finding.entityType)) {
            this.put(value.slice(-4), finding);
        }
    }

    /** The parts of a number that are known values, as findings. */
    findIn(whole: Stretch): readonly Finding[] {
        const found: Finding[] = [];
        const least = whole.characters.length === 4 ? 4 : LEAST;
        forEachPart(whole, least, MOST, (from, to, value) => {
            const known = this.#findings.get(value);
            if (known !== undefined) {
                found.push(toFinding(sliceStretch(whole, from, to), known));
            }
        });
        return found;
    }

    private put(value: string, finding: Finding): void {
        if (value.length >= 4 && (this.#findings.get(value)?.score ?? 0) < finding.score) {
            this.#findings.set(value, finding);
        }
    }
}

function toFinding(part: Stretch, known: Finding): Finding {
    const { length: count } = part.characters;
    const code = /\D/.test(part.characters) ? 'characters' : 'digits';
    return {
        entityType: known.entityType,
        score: Math.min(known.score, count === 4 ? LAST_FOUR : REPEATED),
        spans: toSpans(part),
        reasons: [{ code, count, lines: linesOf(part) }, { code: 'saidElsewhere' }]
    };
}
