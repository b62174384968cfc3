import type { EntityType } from 'c/entityTypes';
import { defineCues } from './cues';
import type { Announced } from './evidence';
import type { ValueWindow } from './valueWindow';

/** A verdict: how sure (0: not this), and what the check digits say, where there are any. */
export interface Verdict {
    readonly score: number;
    readonly checksum?: boolean;
    readonly isTypical?: boolean;
}

export const NO: Verdict = { score: 0 };

/** How a value of one kind is told: a number, or a code of digits and letters. */
export interface ValueRule {
    readonly entityType: EntityType;
    /** Words that announce it, as `defineCues` takes them. */
    readonly cues: string;
    /** How many digits and letters it may have, both included. */
    readonly lengths: readonly [number, number];
    /** Nothing is judged that is not announced at least so strongly; absent: the form alone may tell it. */
    readonly leastAnnounced?: number;
    /** `announced`: how strongly the words around announce what the rule looks for. */
    readonly judge: (window: ValueWindow, announced: Announced) => Verdict;
}

/** Makes the rule's cues known, and gives it back. */
export function valueRule(rule: ValueRule): ValueRule {
    if (rule.cues !== '') {
        defineCues(rule.entityType, rule.cues);
    }
    return rule;
}

/** Rules that look at the same parts of a call, and which of them look at a part of so many characters. */
export class RuleSet {
    readonly least: number;
    readonly most: number;
    /** Shorter parts are looked at only where something is announced. */
    readonly leastBare: number;
    readonly #byLength: readonly (readonly ValueRule[])[];
    readonly #bareByLength: readonly (readonly ValueRule[])[];

    constructor(rules: readonly ValueRule[], leastBare: number) {
        this.least = Math.min(...rules.map(({ lengths }) => lengths[0]));
        this.most = Math.max(...rules.map(({ lengths }) => lengths[1]));
        this.leastBare = leastBare;
        this.#byLength = Array.from({ length: this.most + 1 }, (_, length) =>
            rules.filter(({ lengths: [least, most] }) => length >= least && length <= most)
        );
        this.#bareByLength = this.#byLength.map((some) => some.filter((rule) => rule.leastAnnounced === undefined));
    }

    /** `isBare`: nothing is announced, so that those that ask for it needn't look. */
    ofLength(length: number, isBare: boolean): readonly ValueRule[] {
        return (isBare ? this.#bareByLength : this.#byLength)[length] ?? [];
    }
}
