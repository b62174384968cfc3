import { KnownValues, type Finding, type SpokenLine } from 'c/redactionRecognizers';
import type { CompiledRule } from 'c/redactionRules';
import { BLOCK_LINES, CONTEXT_LINES, detectBlock, moveFinding, type BlockResult } from './detectBlock';
import { findMasked } from './findMasked';
import { LineIntervals } from './intervals';
import { resolveFindings } from './resolveFindings';

export interface DetectOptions {
    /** The organisation's own rules, besides what is known everywhere. */
    readonly rules?: readonly CompiledRule[];
    /** Findings below this score are left out. */
    readonly minScore?: number;
}

/** What is less sure than this is not worth a person's look. */
export const DEFAULT_MIN_SCORE = 0.5;

const NO_OPTIONS: DetectOptions = {};

/** What was found in the lines of a call, to be brought up to date as lines change or come in. */
export interface Detection {
    /** In the order of the text; no two overlap. */
    readonly findings: readonly Finding[];
    /** The same for other lines: only the blocks around what differs are looked at again. */
    readonly update: (lines: readonly SpokenLine[]) => Detection;
}

function isSameLine(one: SpokenLine | undefined, other: SpokenLine | undefined): boolean {
    return one === other || (one?.text === other?.text && one?.speaker === other?.speaker && one?.role === other?.role);
}

/** Whether the block that begins with line `first` sees the same in both. */
function isSameAround(before: readonly SpokenLine[], now: readonly SpokenLine[], first: number): boolean {
    const end = first + BLOCK_LINES + CONTEXT_LINES;
    const isOneBlock = (lines: readonly SpokenLine[]): boolean => lines.length <= BLOCK_LINES;
    if (Math.min(before.length, end) !== Math.min(now.length, end) || isOneBlock(before) !== isOneBlock(now)) {
        return false;
    }
    for (let line = Math.max(0, first - CONTEXT_LINES); line < Math.min(now.length, end); line += 1) {
        if (!isSameLine(before[line], now[line])) {
            return false;
        }
    }
    return true;
}

/** Without what is a mask already, whoever put it there: before overlaps are resolved, so that no mask wins over what is none. */
function leaveMasked(masked: LineIntervals, findings: readonly Finding[]): readonly Finding[] {
    if (!findings.some(({ spans }) => masked.overlap(spans))) {
        return findings;
    }
    return findings.flatMap((finding) => {
        const spans = finding.spans.filter((span) => !masked.overlap([span]));
        return spans.length === finding.spans.length ? [finding] : spans.length > 0 ? [{ ...finding, spans }] : [];
    });
}

/** Where known values are said again. What is told as something of its own kind there stays that. */
function findAgain(blocks: readonly BlockResult[], known: KnownValues, kept: readonly Finding[]): Finding[] {
    const taken = new LineIntervals();
    for (const { entityType, spans } of kept) {
        if (entityType !== 'NUMBER_SEQUENCE') {
            taken.add(spans);
        }
    }
    const again: Finding[] = [];
    for (const { numbers, from } of blocks) {
        for (const number of numbers) {
            const isTaken = number.atoms.every(({ line, start, end }) => taken.of(from + line).overlaps(start, end));
            for (const finding of isTaken ? [] : known.findIn(number)) {
                const moved = moveFinding(finding, from);
                if (!taken.overlap(moved.spans)) {
                    again.push(moved);
                }
            }
        }
    }
    return again;
}

/** What stays of all that was found in the blocks, and what is said again of it. */
function settle(lines: readonly SpokenLine[], blocks: readonly BlockResult[], minScore: number): readonly Finding[] {
    const candidates =
        blocks.length === 1 ? (blocks[0]?.candidates ?? []) : blocks.flatMap((block) => block.candidates);
    if (candidates.length === 0) {
        return [];
    }
    const masked = new LineIntervals((line) => findMasked(lines[line]?.text ?? ''));
    const found = leaveMasked(
        masked,
        candidates.map(({ finding }) => finding)
    );
    const kept = resolveFindings(found);
    const known = new KnownValues();
    const isKept = new Set(kept);
    let knows = false;
    for (const { finding, value } of candidates) {
        if (value !== undefined && isKept.has(finding)) {
            known.add(value, finding);
            knows = true;
        }
    }
    const again = knows ? findAgain(blocks, known, kept).filter(({ score }) => score >= minScore) : [];
    return again.length === 0 ? kept : resolveFindings([...found, ...leaveMasked(masked, again)]);
}

/** The blocks of a call; of those that see the same as before, what was found then. */
function readBlocks(
    lines: readonly SpokenLine[],
    { rules = [], minScore = DEFAULT_MIN_SCORE }: DetectOptions,
    before: readonly SpokenLine[] = [],
    known: readonly BlockResult[] = []
): readonly BlockResult[] {
    const blocks: BlockResult[] = [];
    for (let first = 0; first < lines.length; first += BLOCK_LINES) {
        const block = known[blocks.length];
        blocks.push(
            block !== undefined && isSameAround(before, lines, first)
                ? block
                : detectBlock(lines, first, rules, minScore)
        );
    }
    return blocks;
}

class BlockDetection implements Detection {
    readonly #lines: readonly SpokenLine[];
    readonly #options: DetectOptions;
    readonly #blocks: readonly BlockResult[];
    readonly findings: readonly Finding[];

    constructor(lines: readonly SpokenLine[], options: DetectOptions, blocks: readonly BlockResult[]) {
        this.#lines = lines;
        this.#options = options;
        this.#blocks = blocks;
        this.findings = settle(lines, blocks, options.minScore ?? DEFAULT_MIN_SCORE);
    }

    update(lines: readonly SpokenLine[]): Detection {
        return new BlockDetection(lines, this.#options, readBlocks(lines, this.#options, this.#lines, this.#blocks));
    }
}

/** Looks at the lines of a call, and goes on looking as they change. */
export function createDetection(lines: readonly SpokenLine[], options: DetectOptions = {}): Detection {
    return new BlockDetection(lines, options, readBlocks(lines, options));
}

/**
 * What should not stay in the lines, in the order of the lines. Pure and deterministic: the same lines give the same
 * findings, however they came together. No input throws.
 */
export function detect(lines: readonly SpokenLine[], options: DetectOptions = NO_OPTIONS): readonly Finding[] {
    return settle(lines, readBlocks(lines, options), options.minScore ?? DEFAULT_MIN_SCORE);
}
