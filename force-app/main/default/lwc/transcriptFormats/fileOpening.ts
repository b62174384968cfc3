import type { Emit } from './fileLines';
import { EVIDENCE_CHARACTERS, EVIDENCE_SIZE } from './limits';

/** Takes the parts of a file one after another. */
export interface PartReader<Part> {
    readonly push: (part: Part, emit: Emit) => void;
    readonly end: (emit: Emit) => void;
}

/**
 * Holds the first parts of a file back until there are enough to `decide` from them how all are read, then gives them
 * and the rest to what it decided on. `sizeOf` counts characters: what is held is bounded.
 */
export function createOpening<Part>(
    sizeOf: (part: Part) => number,
    decide: (opening: readonly Part[]) => PartReader<Part>
): PartReader<Part> {
    let held: Part[] = [];
    let size = 0;
    let reader: PartReader<Part> | undefined;
    const settle = (emit: Emit): PartReader<Part> => {
        const decided = decide(held);
        for (const part of held) decided.push(part, emit);
        held = [];
        reader = decided;
        return decided;
    };
    return {
        push: (part, emit) => {
            if (reader) {
                reader.push(part, emit);
                return;
            }
            held.push(part);
            size += sizeOf(part);
            if (held.length >= EVIDENCE_SIZE || size > EVIDENCE_CHARACTERS) settle(emit);
        },
        end: (emit) => {
            (reader ?? settle(emit)).end(emit);
        }
    };
}
