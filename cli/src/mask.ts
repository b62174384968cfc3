import { DEFAULT_MASK_POLICY, buildMask, checkRedactions, type EntityType, type Finding } from 'c/transcriptRedaction';
import type { Passage, Replacement } from './input/format';

interface Masking {
    readonly start: number;
    readonly end: number;
    readonly entityType: EntityType;
    readonly score: number;
}

/** Masks a file passage by passage: a finding that reaches into the next passage is masked there too. */
export class Masker {
    /** By entry: what is still to be masked in passages to come. */
    #ahead = new Map<number, Masking[]>();

    /** The source of a passage's own lines with a mask for each span. */
    mask(passage: Passage, findings: readonly Finding[]): string {
        const byEntry = this.#ahead;
        for (const { entityType, score, spans } of findings) {
            for (const { line, start, end } of spans) {
                const entry = passage.firstEntry + line;
                const maskings = byEntry.get(entry) ?? [];
                byEntry.set(entry, maskings);
                maskings.push({ start, end, entityType, score });
            }
        }
        const nextEntry = passage.firstEntry + passage.own.end;
        const replacements = new Map<number, readonly Replacement[]>();
        this.#ahead = new Map();
        for (const [entry, maskings] of byEntry) {
            if (entry >= nextEntry) this.#ahead.set(entry, maskings);
            else {
                const line = entry - passage.firstEntry;
                replacements.set(line, toReplacements(passage.lines[line]?.text ?? '', maskings));
            }
        }
        return passage.toSource(replacements);
    }
}

/** Spans that overlap become one, under the label that is surer: the detector keeps them apart within a passage. */
function toReplacements(text: string, maskings: readonly Masking[]): readonly Replacement[] {
    const merged: Masking[] = [];
    for (const next of maskings.toSorted((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last === undefined || next.start >= last.end) merged.push(next);
        else
            merged[merged.length - 1] = {
                ...(next.score > last.score ? next : last),
                start: last.start,
                end: Math.max(last.end, next.end)
            };
    }
    const redactions = merged.map(({ start, end, entityType }) => ({
        start,
        end,
        entityType,
        mask: buildMask(entityType)
    }));
    const [problem] = checkRedactions(text, redactions, DEFAULT_MASK_POLICY);
    if (problem !== undefined) throw new Error(`the detector gave a span that can’t be masked: ${problem.code}`);
    return redactions;
}
