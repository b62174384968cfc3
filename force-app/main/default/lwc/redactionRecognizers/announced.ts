import type { Call } from './call';
import type { CueKind } from './cues';
import { NOT_ANNOUNCED, readEvidence, reasonOf, type Announced } from './evidence';
import type { Reason } from './finding';

/** How strongly the words around these tokens announce a thing of this kind. */
export function announcedAs(call: Call, kind: CueKind, first: number, last: number): Announced {
    return readEvidence(call, first, last).get(kind) ?? NOT_ANNOUNCED;
}

/** The reason of a form, and that of what announces it, where anything does. */
export function reasonsOf(code: 'spelled' | 'typicalForm', announced: Announced): Reason[] {
    return announced.strength > 0 ? [{ code }, reasonOf(announced)] : [{ code }];
}

/** Whether anybody speaks of things of this kind at all. */
export function isSpokenOf({ cues }: Call, kind: CueKind): boolean {
    return cues.some((cue) => cue.kind === kind);
}
