import { familyOf } from './labels.ts';
import {
    countFiring,
    mean,
    percent,
    scoreDialogs,
    scoreTable,
    sum,
    type Detect,
    type FoundSpan,
    type SetScore
} from './score.ts';
import type { Dialog, EvaluationSets } from './tables.ts';

/** What the aims speak of, in percent; undefined where a set has nothing of the kind. */
export interface Quality {
    /** Presidio's tables: means over the entities. Of the mean and the share of all negatives, the worse. */
    readonly presidio: { readonly recall: number | undefined; readonly falsePositives: number | undefined };
    /** The phone table of Recognizers-Text. */
    readonly phones: { readonly recall: number | undefined; readonly falsePositives: number | undefined };
    /** Spoken dialogs: typed recall, and the dialogs with nothing to find in which something is found. */
    readonly spoken: {
        readonly recall: number | undefined;
        readonly firing: number | undefined;
        readonly precision: number | undefined;
    };
    /** Written-out calls without their names: recall where precision is high enough, and both as they come. */
    readonly calls: {
        readonly recallWherePrecise: number | undefined;
        readonly recall: number | undefined;
        readonly precision: number | undefined;
    };
    readonly callNames: { readonly recall: number | undefined; readonly precision: number | undefined };
}

/** From this precision on, a recall on written-out calls counts. */
const PRECISE = 95;

/** Every set scored, by its name. */
export function scoreSets(sets: EvaluationSets, detect: Detect): Readonly<Record<keyof EvaluationSets, SetScore>> {
    return {
        presidio: scoreTable(sets.presidio, detect),
        recognizers: scoreTable(sets.recognizers, detect),
        spoken: scoreDialogs(sets.spoken, detect),
        vcon: scoreDialogs(sets.vcon, detect)
    };
}

/** The few numbers that the aims are about. */
export function measureQuality(sets: EvaluationSets, detect: Detect): Quality {
    const { presidio, recognizers, spoken, vcon } = scoreSets(sets, detect);
    const all = sum('all', presidio.entities);
    const phones = sum('phones', recognizers.entities.filter(isFamily('PHONE')));
    const said = sum('spoken', spoken.entities);
    const calls = sumWithoutNames(vcon);
    const names = sum('names', vcon.entities.filter(isFamily('NAME')));
    const { all: empty, fired } = countFiring(sets.spoken, detect);
    return {
        presidio: {
            recall: mean(presidio.entities.map(({ found, gold }) => percent(found, gold))),
            falsePositives: worse(
                mean(presidio.entities.map((one) => percent(one.fired, one.negatives))),
                percent(all.fired, all.negatives)
            )
        },
        phones: {
            recall: percent(phones.found, phones.gold),
            falsePositives: percent(phones.fired, phones.negatives)
        },
        spoken: {
            recall: percent(said.found, said.gold),
            firing: percent(fired, empty),
            precision: percent(said.right, said.findings)
        },
        calls: {
            recallWherePrecise: recallWherePrecise(sets.vcon, detect),
            recall: percent(calls.found, calls.gold),
            precision: percent(calls.right, calls.findings)
        },
        callNames: {
            recall: percent(names.found, names.gold),
            precision: percent(names.right, names.findings)
        }
    };
}

/** The recall at the lowest score from which on findings are precise enough; 0 where none is. */
function recallWherePrecise(dialogs: readonly Dialog[], detect: Detect): number | undefined {
    const found = new Map(dialogs.map(({ turns, speakers }) => [turns, detect(turns, speakers)]));
    const scores = new Set([...found.values()].flat().map(({ score }) => score));
    for (const lowest of [...scores].sort((a, b) => a - b)) {
        const atLeast = (turns: readonly string[]): readonly FoundSpan[] =>
            (found.get(turns) ?? []).filter(({ score }) => score >= lowest);
        const total = sumWithoutNames(scoreDialogs(dialogs, atLeast));
        if ((percent(total.right, total.findings) ?? 0) >= PRECISE) return percent(total.found, total.gold);
    }
    return dialogs.length === 0 ? undefined : 0;
}

function sumWithoutNames({ entities }: SetScore) {
    const isName = isFamily('NAME');
    return sum(
        'all but names',
        entities.filter((one) => !isName(one))
    );
}

function isFamily(family: string): (score: { readonly entity: string }) => boolean {
    return ({ entity }) => familyOf(entity) === family;
}

function worse(one: number | undefined, other: number | undefined): number | undefined {
    return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
