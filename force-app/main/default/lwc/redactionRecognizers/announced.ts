import type { Call } from './call';
import type { Cue, CueKind } from './cues';
import { readEvidence, reasonOf, type Announced } from './evidence';
import type { Reason } from './finding';

/** How strongly the words around these tokens announce a thing of this kind. */
export function announcedAs(call: Call, kind: CueKind, first: number, last: number): Announced {
    return readEvidence(call, first, last).of(kind);
}

/** The reason of a form, and that of what announces it, where anything does. */
export function reasonsOf(code: 'spelled' | 'typicalForm', announced: Announced): Reason[] {
    return announced.strength > 0 ? [{ code }, reasonOf(announced)] : [{ code }];
}

/** What is farther than this from every cue of a kind is not announced as one, however many words and lines it takes. */
const NEAR_LINES = 12;
const NEAR_TOKENS = 400;

/** Where things of the kind are spoken of; undefined: nowhere in the call. */
export function findSpokenOf({ tokens, cues }: Call, kind: CueKind): SpokenOf | undefined {
    for (const cue of cues) {
        if (cue.kind === kind) {
            return new SpokenOf(
                tokens,
                cues.filter((other) => other.kind === kind)
            );
        }
    }
    return undefined;
}

/** Where things of one kind are spoken of, so that what nobody has announced need not be read at all. */
class SpokenOf {
    readonly #tokens: Call['tokens'];
    readonly #cues: readonly Cue[];
    #next = 0;

    constructor(tokens: Call['tokens'], cues: readonly Cue[]) {
        this.#tokens = tokens;
        this.#cues = cues;
    }

    /** Whether what stands about the token may be announced. To be asked in the order of the tokens. */
    isNear(token: number): boolean {
        const cues = this.#cues;
        let next = this.#next;
        for (let cue = cues[next]; cue !== undefined && cue.firstToken < token; cue = cues[next]) {
            next += 1;
        }
        this.#next = next;
        const before = next === 0 ? undefined : cues[next - 1];
        const behind = cues[next];
        return (
            (before !== undefined && (this.#tokens.line[token] ?? 0) - before.line <= NEAR_LINES) ||
            (behind !== undefined && behind.firstToken - token <= NEAR_TOKENS)
        );
    }
}
