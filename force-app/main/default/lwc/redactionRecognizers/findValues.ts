import type { EntityType } from 'c/entityTypes';
import { isAmount, isMeasure } from './amounts';
import type { Call } from './call';
import { readEvidence, reasonOf, type Announced, type Evidence } from './evidence';
import type { Finding, FindingSpan, Reason } from './finding';
import { isCut, isEnd } from './parts';
import type { Report } from './recognizer';
import { hasQuantity, linesOf, sliceStretch, toSpans, type Stretch } from './stretch';
import type { RuleSet, ValueRule, Verdict } from './valueRules';
import { ValueWindow } from './valueWindow';

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
    const least = evidence.isEmpty ? rules.leastBare : rules.least;
    if (all < least) {
        return;
    }
    const isSettled =
        all <= rules.most && judgeWindow(new ValueWindow(call, whole, evidence, true), rules, report) >= SETTLED;
    // Parts matter where the whole is nothing in itself: two numbers in a row, or more digits than any number has.
    if (!isSettled && count > 1) {
        findInParts(call, whole, evidence, rules, report);
    }
}

/** More digits in one go are a list of numbers, each of a few groups: nobody goes on so long with one. */
const MOST_IN_ONE = 64;

const MOST_GROUPS = 6;

/** `ofWhole`: the evidence around all of it, which is that of the parts at its beginning too. */
function findInParts(call: Call, whole: Stretch, ofWhole: Evidence, rules: RuleSet, report: Report): void {
    const count = whole.atoms.length;
    const lastToken = whole.atoms[count - 1]?.lastToken ?? 0;
    const mostAtoms = whole.characters.length > MOST_IN_ONE ? MOST_GROUPS : count;
    for (let from = 0; from < count; from += 1) {
        const first = whole.atoms[from];
        if (first === undefined || !isCut(whole, from)) {
            continue;
        }
        const evidence = from === 0 ? ofWhole : readEvidence(call, first.firstToken, lastToken);
        const least = evidence.isEmpty ? rules.leastBare : rules.least;
        let length = 0;
        for (let to = from + 1; to <= Math.min(count, from + mostAtoms) && length < rules.most; to += 1) {
            const last = whole.atoms[to - 1];
            length += last === undefined || last.isEcho ? 0 : last.characters.length;
            const isPart = from > 0 || to < count;
            if (isPart && length >= least && length <= rules.most && isCut(whole, to)) {
                const isWhole = isEnd(whole, from) && isEnd(whole, to);
                judgeWindow(
                    new ValueWindow(call, sliceStretch(whole, from, to, whole.isInCode), evidence, isWhole),
                    rules,
                    report
                );
            }
        }
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
    for (const rule of rules.ofLength(stretch.characters.length, evidence.isEmpty)) {
        const announced = evidence.of(rule.entityType);
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

/** With the plus or the bracket right before it: "+44 20", "(415) 555". */
function withSign({ lines }: Call, { line, start, end }: FindingSpan): FindingSpan {
    const text = lines[line]?.text ?? '';
    let from = start;
    while (from > 0 && '+('.includes(text.charAt(from - 1))) {
        from -= 1;
    }
    return { line, start: from, end };
}

function toFinding(entityType: EntityType, window: ValueWindow, announced: Announced, verdict: Verdict): Finding {
    const { characters, stretch } = window;
    const reasons: Reason[] = [
        {
            code: stretch.atoms.every(({ kind }) => kind === 'digits') ? 'digits' : 'characters',
            count: characters.length,
            lines: linesOf(stretch)
        }
    ];
    if (verdict.checksum !== undefined) {
        reasons.push({ code: verdict.checksum ? 'checksumHolds' : 'checksumFails' });
    }
    if (announced.strength > 0) {
        reasons.push(reasonOf(announced));
    }
    if (verdict.isTypical === true) {
        reasons.push({ code: 'typicalForm' });
    }
    return {
        entityType,
        score: verdict.score,
        spans: toSpans(window.stretch).map((span) => withSign(window.call, span)),
        reasons
    };
}
