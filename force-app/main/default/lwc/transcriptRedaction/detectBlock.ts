import { findAll, readCall, numbersOf, type Finding, type SpokenLine, type Stretch } from 'c/redactionRecognizers';
import type { CompiledRule } from 'c/redactionRules';

/** So many lines are looked at together. A call of more is looked at block by block. */
export const BLOCK_LINES = 500;
/**
 * Each block sees so many lines before and behind it: farther than a question or a number reaches. A name that was
 * introduced farther away is found there by itself or not.
 */
export const CONTEXT_LINES = 60;

/** Something found, with what it stands for. */
export interface Candidate {
    readonly finding: Finding;
    readonly value?: string;
}

/** What begins in one block of a call: by the block's lines and those around it, and by nothing else. */
export interface BlockResult {
    readonly candidates: readonly Candidate[];
    /** Numbers in which something may be said again; their lines count from `from`. */
    readonly numbers: readonly Stretch[];
    readonly from: number;
}

/** The finding with its lines counted from the call's start. */
export function moveFinding(finding: Finding, from: number): Finding {
    return from === 0
        ? finding
        : { ...finding, spans: finding.spans.map((span) => ({ ...span, line: span.line + from })) };
}

function findByRules(lines: readonly SpokenLine[], rules: readonly CompiledRule[]): Candidate[] {
    return lines.flatMap(({ text, role }, line) =>
        rules
            .filter((rule) => rule.role === undefined || role === undefined || rule.role === role)
            .flatMap((rule) =>
                rule.find(text).map((span) => ({
                    finding: {
                        entityType: rule.entityType,
                        score: 1,
                        spans: [{ line, ...span }],
                        reasons: [{ code: 'ownRule', rule: rule.name }]
                    }
                }))
            )
    );
}

/** Looks at the block that begins with line `first`. */
export function detectBlock(
    lines: readonly SpokenLine[],
    first: number,
    rules: readonly CompiledRule[],
    minScore: number
): BlockResult {
    const from = Math.max(0, first - CONTEXT_LINES);
    const window = lines.length <= BLOCK_LINES ? lines : lines.slice(from, first + BLOCK_LINES + CONTEXT_LINES);
    const call = readCall(window);
    const candidates: Candidate[] = rules.length === 0 ? [] : findByRules(window, rules);
    findAll(call, (finding, value) => {
        if (finding.score >= minScore) {
            candidates.push(value === undefined ? { finding } : { finding, value });
        }
    });
    if (lines.length <= BLOCK_LINES) {
        const isAnyKnown = candidates.some(({ value }) => value !== undefined);
        return { candidates, numbers: isAnyKnown ? numbersOf(call) : [], from };
    }
    const isOfBlock = (line = 0): boolean => from + line >= first && from + line < first + BLOCK_LINES;
    return {
        candidates: candidates
            .filter(({ finding }) => isOfBlock(finding.spans[0]?.line))
            .map(({ finding, ...rest }) => ({ ...rest, finding: moveFinding(finding, from) })),
        numbers: numbersOf(call).filter(({ atoms }) => isOfBlock(atoms[0]?.line)),
        from
    };
}
