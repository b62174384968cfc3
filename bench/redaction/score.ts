import { countsFor, familyOf } from './labels.ts';
import type { Dialog, GoldSpan, TableCase } from './tables.ts';

/** What a detector says of one part of one line. */
export interface FoundSpan {
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly entityType: string;
    readonly score: number;
}

/** Anything that can be measured: our detector, or another library behind an adapter. */
export type Detect = (turns: readonly string[], speakers?: readonly string[]) => readonly FoundSpan[];

/** Something that went wrong, with the text it went wrong on: other people's public test data. */
export interface Mistake {
    readonly kind: 'missed' | 'as another' | 'wrong';
    readonly where: string;
    readonly entity: string;
    readonly text: string;
    readonly saw: string;
}

/** How one entity of one set came out. */
export interface EntityScore {
    readonly entity: string;
    /** What there is to find. */
    gold: number;
    /** Of it, what is covered by findings of the same family; and by findings of any label. */
    found: number;
    foundAsAny: number;
    /** Tables: the texts that must not hold this entity, and those in which it is found. */
    negatives: number;
    fired: number;
    /** Findings of this entity's family; and those of them that touch gold. */
    findings: number;
    right: number;
}

/** How one set came out. */
export interface SetScore {
    readonly entities: readonly EntityScore[];
    readonly mistakes: readonly Mistake[];
}

/** How much of a gold span's letters and digits has to be covered. */
const COVERED = 0.9;

interface Span {
    readonly line: number;
    readonly start: number;
    readonly end: number;
}

/**
 * Tables: one entity a text. Findings of other labels are neither right nor wrong, since nobody looked for them there.
 * Texts of entities that we have no label for are left out.
 */
export function scoreTable(cases: readonly TableCase[], detect: Detect): SetScore {
    const scores = new Map<string, EntityScore>();
    const mistakes: Mistake[] = [];
    cases.forEach((row, index) => {
        const family = familyOf(row.entity);
        if (family === undefined || !countsFor(row.entity, row.text)) return;
        const score = scoreOf(scores, row.entity);
        const found = detect([row.text]);
        const same = found.filter((one) => familyOf(one.entityType) === family);
        const note = (kind: Mistake['kind'], span?: Span) =>
            mistakes.push({
                kind,
                where: `#${index}`,
                entity: row.entity,
                text: span === undefined ? row.text : mark(row.text, span),
                saw: describe(found, [row.text])
            });
        score.findings += same.length;
        if (row.spans === null) {
            // Where they stand is not known: so many may be right, and the rest is not.
            const right = Math.min(row.count, same.length);
            score.gold += row.count;
            score.found += right;
            score.foundAsAny += Math.min(row.count, found.length);
            score.right += right;
            if (right < row.count) note('missed');
            return;
        }
        const gold = row.spans.map(([start, end]) => ({ line: 0, start, end }));
        if (gold.length === 0) {
            score.negatives += 1;
            if (same.length > 0) {
                score.fired += 1;
                note('wrong');
            }
            return;
        }
        for (const span of gold) {
            countGold(score, row.text, span, same, found, (kind) => note(kind, span));
        }
        for (const one of same) {
            if (gold.some((span) => touches(one, span))) score.right += 1;
            else note('wrong', one);
        }
    });
    return { entities: sorted(scores), mistakes };
}

/**
 * Dialogs: everything there is to find is marked, so that every finding is right or wrong. One that touches gold of
 * any label is right, one that touches only what is to be ignored counts neither way.
 */
export function scoreDialogs(dialogs: readonly Dialog[], detect: Detect): SetScore {
    const scores = new Map<string, EntityScore>();
    const mistakes: Mistake[] = [];
    for (const { id, turns, speakers, spans, ignore } of dialogs) {
        const found = detect(turns, speakers);
        const gold = spans.map(toSpan);
        const ignored = ignore.map(toSpan);
        const note = (kind: Mistake['kind'], entity: string, span: Span) =>
            mistakes.push({ kind, where: id, entity, text: markInCall(turns, span), saw: describe(found, turns) });
        for (const span of gold) {
            const same = found.filter((one) => familyOf(one.entityType) === familyOf(span.label));
            countGold(scoreOf(scores, span.label), turns[span.line] ?? '', span, same, found, (kind) =>
                note(kind, span.label, span)
            );
        }
        for (const one of found) {
            const right = gold.some((span) => touches(one, span));
            if (!right && ignored.some((span) => touches(one, span))) continue;
            const score = scoreOf(scores, goldNameFor(one, gold));
            score.findings += 1;
            if (right) score.right += 1;
            else note('wrong', one.entityType, one);
        }
    }
    return { entities: sorted(scores), mistakes };
}

/** In how many of the dialogs that hold nothing something is found. */
export function countFiring(
    dialogs: readonly Dialog[],
    detect: Detect
): { readonly all: number; readonly fired: number } {
    const empty = dialogs.filter(({ spans }) => spans.length === 0);
    const fired = empty.filter(({ turns, speakers }) => detect(turns, speakers).length > 0);
    return { all: empty.length, fired: fired.length };
}

/** A row for several entities: the sums of theirs. */
export function sum(entity: string, scores: readonly EntityScore[]): EntityScore {
    const total = emptyScore(entity);
    for (const score of scores) {
        total.gold += score.gold;
        total.found += score.found;
        total.foundAsAny += score.foundAsAny;
        total.negatives += score.negatives;
        total.fired += score.fired;
        total.findings += score.findings;
        total.right += score.right;
    }
    return total;
}

/** `part` of `whole` in percent; undefined where there is no whole. */
export function percent(part: number, whole: number): number | undefined {
    return whole === 0 ? undefined : (100 * part) / whole;
}

/** The mean over the entities that have something to average. */
export function mean(values: readonly (number | undefined)[]): number | undefined {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0) / known.length;
}

function countGold(
    score: EntityScore,
    text: string,
    span: Span,
    same: readonly FoundSpan[],
    found: readonly FoundSpan[],
    note: (kind: 'missed' | 'as another') => void
): void {
    const typed = isCovered(text, span, same);
    const any = typed || isCovered(text, span, found);
    score.gold += 1;
    if (typed) score.found += 1;
    if (any) score.foundAsAny += 1;
    if (!typed) note(any ? 'as another' : 'missed');
}

function isCovered(text: string, gold: Span, found: readonly FoundSpan[]): boolean {
    const near = found.filter((one) => touches(one, gold));
    let all = 0;
    let covered = 0;
    for (const { index, 0: character } of text.slice(gold.start, gold.end).matchAll(/[\p{L}\p{N}]/gu)) {
        const at = gold.start + index;
        all += 1;
        if (near.some(({ start, end }) => start <= at && at + character.length <= end)) covered += 1;
    }
    return near.length > 0 && covered >= COVERED * all;
}

function touches(one: Span, other: Span): boolean {
    return one.line === other.line && one.start < other.end && other.start < one.end;
}

function toSpan([line, start, end, label]: GoldSpan): Span & { readonly label: string } {
    return { line, start, end, label };
}

/** The set's own name of what a finding touches, so that both stand in one row; else our label. */
function goldNameFor(found: FoundSpan, gold: readonly (Span & { readonly label: string })[]): string {
    const family = familyOf(found.entityType);
    const own = gold.find((span) => touches(found, span) && familyOf(span.label) === family);
    return own?.label ?? found.entityType;
}

function scoreOf(scores: Map<string, EntityScore>, entity: string): EntityScore {
    const score = scores.get(entity) ?? emptyScore(entity);
    scores.set(entity, score);
    return score;
}

function emptyScore(entity: string): EntityScore {
    return { entity, gold: 0, found: 0, foundAsAny: 0, negatives: 0, fired: 0, findings: 0, right: 0 };
}

function sorted(scores: ReadonlyMap<string, EntityScore>): readonly EntityScore[] {
    return [...scores.values()].sort((a, b) => a.entity.localeCompare(b.entity));
}

function mark(text: string, { start, end }: Span): string {
    return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

/** The line and the two before it: what was asked is often said there. */
function markInCall(turns: readonly string[], span: Span): string {
    return turns
        .slice(Math.max(0, span.line - 2), span.line + 1)
        .map((turn, index, shown) => (index === shown.length - 1 ? mark(turn, span) : turn))
        .join(' / ');
}

function describe(found: readonly FoundSpan[], turns: readonly string[]): string {
    return found
        .map(({ line, start, end, entityType, score }) => {
            return `${entityType} ${score.toFixed(2)} “${(turns[line] ?? '').slice(start, end)}”`;
        })
        .join(', ');
}
