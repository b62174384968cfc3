import type { EntityType } from 'c/entityTypes';
import { GAP, JOIN, wordSet, type Atom, type Join } from 'c/spokenText';
import type { Call } from './call';
import { defineCues } from './cues';
import { NOT_ANNOUNCED, readEvidence, reasonOf, type Announced, type Evidence } from './evidence';
import type { Finding, FindingSpan, Reason } from './finding';
import type { Report } from './recognizer';
import { hasQuantity, linesOf, sliceStretch, toSpans, type Stretch } from './stretch';

/** Some digits and letters of a call that may be one value, with what speaks for and against it. */
export class ValueWindow {
    readonly call: Call;
    readonly stretch: Stretch;
    /** What the words around announce. */
    readonly evidence: Evidence;
    /** Nothing of what belongs together was left out at either side. */
    readonly isWhole: boolean;
    #groups: string | undefined;

    constructor(call: Call, stretch: Stretch, evidence: Evidence, isWhole: boolean) {
        this.call = call;
        this.stretch = stretch;
        this.evidence = evidence;
        this.isWhole = isWhole;
    }

    /** What it stands for, digits and capital letters. */
    get characters(): string {
        return this.stretch.characters;
    }

    /** All of it is written, not said, on one line. */
    get isWritten(): boolean {
        const { atoms } = this.stretch;
        const line = atoms[0]?.line;
        return atoms.every((atom) => atom.line === line && (!atom.isSpoken || atom.kind === 'letters'));
    }

    /** What stands between its written groups, when it is the same everywhere: "-", " ", "." or "" for none. */
    get separator(): string | undefined {
        return this.isWritten ? separatorOf(this.call, this.stretch) : undefined;
    }

    /** A short word in small letters is in it, which is a word rather than a part of a code: "25, 30 tops". */
    get hasWord(): boolean {
        const { lines } = this.call;
        return this.stretch.atoms.some(
            ({ isSoft, isSpoken, characters, line, start, end }) =>
                isSoft && !isSpoken && (lines[line]?.text ?? '').slice(start, end) !== characters
        );
    }

    /** The lengths of its atoms, "3-2-4". */
    get groups(): string {
        this.#groups ??= this.stretch.atoms.map((atom) => atom.characters.length).join('-');
        return this.#groups;
    }
}

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

/** So many digits count nothing that people speak of. */
const LONG = 7;

/** Words behind a number that say it counts something. */
const COUNTED = wordSet(
    'percent percents dollars dollar bucks cents cent pounds quid euros minutes minute mins hours hour hrs seconds days day ' +
        'weeks week months month years year times people persons units items pieces gigabytes gigabyte gigs megabytes ' +
        'megs gb mb kilometers km miles feet foot inches meters degrees square grams kilos oclock am pm business working ' +
        'or thousand million billion hundred kids children characters digits numbers letters orders'
);

/** Days, fractions and numbers below zero, as they are written. */
const MEASURE =
    /^(?:\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d|(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2}|(?:19|20)\d\d[-/](?:19|20)\d\d|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}\.(?:\d{1,2}|\d{5,}))$/;

/** Whether it is written as a day, a fraction or a number below zero is. */
function isMeasure({ lines }: Call, { atoms }: Stretch): boolean {
    const first = atoms[0];
    const last = atoms[atoms.length - 1];
    if (first === undefined || last === undefined || first.line !== last.line || first.isSpoken) {
        return false;
    }
    const { start } = first;
    const { end } = last;
    const text = lines[first.line]?.text ?? '';
    const isNegative = text.charAt(start - 1) === '-' && (start < 2 || text.charAt(start - 2) === ' ');
    const isSum = text.charAt(start - 1) === '+' && /\d/.test(text.charAt(start - 2));
    return isNegative || isSum || (end - start <= 20 && MEASURE.test(text.slice(start, end)));
}

/** Whether what stands right behind or before says that the number counts or measures something. */
export function isAmount({ call, stretch }: { readonly call: Call; readonly stretch: Stretch }): boolean {
    const { tokens } = call;
    const first = stretch.atoms[0];
    const last = stretch.atoms[stretch.atoms.length - 1];
    if (first === undefined || last === undefined) {
        return false;
    }
    if (stretch.atoms.every((atom) => atom.isQuantity)) {
        return true;
    }
    const gapBehind = tokens.gapAfter(last.lastToken);
    return (
        ((tokens.gap[first.firstToken] ?? 0) & (GAP.money | GAP.maths)) !== 0 ||
        (gapBehind & (GAP.money | GAP.maths)) !== 0 ||
        ((gapBehind & GAP.line) === 0 &&
            stretch.characters.length < LONG &&
            COUNTED.has(tokens.word[last.lastToken + 1] ?? 0))
    );
}

/** Joins at which one value may end and another begin. What is taken back stays with what is said instead. */
const PARTING: ReadonlySet<Join> = new Set([JOIN.loose, JOIN.apart, JOIN.otherLine]);

/** A word that may be a letter of a code; an "oh" between digits is one of them. */
function isSoftLetter(atom: Atom | undefined): boolean {
    return atom?.isSoft === true && atom.kind === 'letters';
}

/** Whether a value may begin with this atom, or the one before end one. */
function isCut(whole: Stretch, at: number): boolean {
    return (
        at === 0 ||
        at === whole.atoms.length ||
        isSoftLetter(whole.atoms[at]) ||
        isSoftLetter(whole.atoms[at - 1]) ||
        PARTING.has(whole.joins[at] ?? JOIN.tight) ||
        (whole.atoms[at]?.isSpoken === false && whole.atoms[at - 1]?.isSpoken === false)
    );
}

function separatorOf(call: Call, { atoms }: Stretch): string | undefined {
    let separator: string | undefined = '';
    for (let at = 1; at < atoms.length; at += 1) {
        const before = atoms[at - 1];
        const atom = atoms[at];
        const between =
            before === undefined || atom === undefined || before.line !== atom.line
                ? '\n'
                : (call.lines[atom.line]?.text ?? '').slice(before.end, atom.start);
        separator = at === 1 || separator === between ? between : undefined;
    }
    return separator;
}

/** With the plus or the bracket right before it: "+44 20", "(415) 555". */
function withSign({ lines }: Call, span: FindingSpan): FindingSpan {
    const text = lines[span.line]?.text ?? '';
    let { start } = span;
    while (start > 0 && '+('.includes(text.charAt(start - 1))) {
        start -= 1;
    }
    return { ...span, start };
}

function toFinding(entityType: EntityType, window: ValueWindow, announced: Announced, verdict: Verdict): Finding {
    const reasons: Reason[] = [
        {
            code: /^\d+$/.test(window.characters) ? 'digits' : 'characters',
            count: window.characters.length,
            lines: linesOf(window.stretch)
        },
        ...(verdict.checksum === undefined
            ? []
            : [{ code: verdict.checksum ? 'checksumHolds' : 'checksumFails' } as const]),
        ...(announced.strength > 0 ? [reasonOf(announced)] : []),
        ...(verdict.isTypical === true ? [{ code: 'typicalForm' } as const] : [])
    ];
    return {
        entityType,
        score: verdict.score,
        spans: toSpans(window.stretch).map((span) => withSign(window.call, span)),
        reasons
    };
}

/** Rules that look at the same parts of a call, and which of them look at a part of so many characters. */
export class RuleSet {
    readonly least: number;
    readonly most: number;
    /** Shorter parts are looked at only where something is announced. */
    readonly leastBare: number;
    readonly #byLength: readonly (readonly ValueRule[])[];

    constructor(rules: readonly ValueRule[], leastBare: number) {
        this.least = Math.min(...rules.map(({ lengths }) => lengths[0]));
        this.most = Math.max(...rules.map(({ lengths }) => lengths[1]));
        this.leastBare = leastBare;
        this.#byLength = Array.from({ length: this.most + 1 }, (_, length) =>
            rules.filter(({ lengths: [least, most] }) => length >= least && length <= most)
        );
    }

    ofLength(length: number): readonly ValueRule[] {
        return this.#byLength[length] ?? [];
    }
}

/** A whole as sure as this needs no look at its parts. */
const SETTLED = 0.75;

/** Judges one part of a stretch by every rule for its length, reports the surest, and gives its score. */
function judgeWindow(window: ValueWindow, rules: RuleSet, report: Report): number {
    const { evidence, stretch } = window;
    if (isAmount(window)) {
        return 0;
    }
    let best: { readonly rule: ValueRule; readonly announced: Announced; readonly verdict: Verdict } | undefined;
    for (const rule of rules.ofLength(stretch.characters.length)) {
        const announced = evidence.size === 0 ? NOT_ANNOUNCED : (evidence.get(rule.entityType) ?? NOT_ANNOUNCED);
        if (announced.strength < (rule.leastAnnounced ?? 0)) {
            continue;
        }
        const verdict = rule.judge(window, announced);
        if (verdict.score > (best?.verdict.score ?? 0) && !isSomethingElse(window, announced)) {
            best = { rule, announced, verdict };
        }
    }
    if (best === undefined) {
        return 0;
    }
    const { rule, announced, verdict } = best;
    report(toFinding(rule.entityType, window, announced, verdict), stretch.characters);
    return verdict.score;
}

/** Whether it looks like a count, a part of a longer code, or a day, so that only words can make it anything else. */
function isSomethingElse({ call, stretch }: ValueWindow, { strength }: Announced): boolean {
    return (
        (strength < 0.85 && stretch.isInCode) || (strength < 0.5 && (hasQuantity(stretch) || isMeasure(call, stretch)))
    );
}

/** Reports the values of all rules in these parts of a call: every part of them that may be one is judged. */
export function findValues(call: Call, wholes: readonly Stretch[], rules: RuleSet, report: Report): void {
    for (const whole of wholes) {
        if (whole.characters.length >= rules.least) {
            findInStretch(call, whole, rules, report);
        }
    }
}

function findInStretch(call: Call, whole: Stretch, rules: RuleSet, report: Report): void {
    const count = whole.atoms.length;
    const { length: all } = whole.characters;
    const firstToken = whole.atoms[0]?.firstToken ?? 0;
    const lastToken = whole.atoms[count - 1]?.lastToken ?? 0;
    const evidence = readEvidence(call, firstToken, lastToken);
    const least = evidence.size === 0 ? rules.leastBare : rules.least;
    if (all < least) {
        return;
    }
    const isSettled =
        all <= rules.most && judgeWindow(new ValueWindow(call, whole, evidence, true), rules, report) >= SETTLED;
    // Parts matter where the whole is nothing in itself: two numbers in a row, or more digits than any number has.
    if (!isSettled && count > 1) {
        findInParts(call, whole, rules, report);
    }
}

/** Whether what is said in one go begins or ends here: at either end, and where another sentence begins. */
function isEnd(whole: Stretch, at: number): boolean {
    return at === 0 || at === whole.atoms.length || whole.joins[at] === JOIN.apart;
}

/** More digits in one go are a list of numbers, each of a few groups: nobody goes on so long with one. */
const MOST_IN_ONE = 64;
const MOST_GROUPS = 6;

function findInParts(call: Call, whole: Stretch, rules: RuleSet, report: Report): void {
    const count = whole.atoms.length;
    const lastToken = whole.atoms[count - 1]?.lastToken ?? 0;
    const mostAtoms = whole.characters.length > MOST_IN_ONE ? MOST_GROUPS : count;
    for (let from = 0; from < count; from += 1) {
        const first = whole.atoms[from];
        if (first === undefined || !isCut(whole, from)) {
            continue;
        }
        const evidence = readEvidence(call, first.firstToken, lastToken);
        const least = evidence.size === 0 ? rules.leastBare : rules.least;
        let length = 0;
        for (let to = from + 1; to <= Math.min(count, from + mostAtoms) && length < rules.most; to += 1) {
            const last = whole.atoms[to - 1];
            length += last === undefined || last.isEcho ? 0 : last.characters.length;
            const isPart = from > 0 || to < count;
            if (isPart && length >= least && length <= rules.most && isCut(whole, to)) {
                const isWhole = isEnd(whole, from) && isEnd(whole, to);
                judgeWindow(new ValueWindow(call, sliceStretch(whole, from, to), evidence, isWhole), rules, report);
            }
        }
    }
}

/** Calls back for every part of the stretch that may be a value: from one place where one may begin to one where it may end. */
export function forEachPart(whole: Stretch, least: number, most: number, take: (part: Stretch) => void): void {
    const count = whole.atoms.length;
    for (let from = 0; from < count; from += 1) {
        let length = 0;
        for (let to = from + 1; isCut(whole, from) && to <= count && length < most; to += 1) {
            const last = whole.atoms[to - 1];
            length += last === undefined || last.isEcho ? 0 : last.characters.length;
            if (length >= least && length <= most && isCut(whole, to)) {
                take(sliceStretch(whole, from, to));
            }
        }
    }
}

/** Makes the rule's cues known, and gives it back. */
export function valueRule(rule: ValueRule): ValueRule {
    if (rule.cues !== '') {
        defineCues(rule.entityType, rule.cues);
    }
    return rule;
}
