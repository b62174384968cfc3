import type { LineState, Redaction, Step, TextRange } from 'c/transcriptModel';
import { LABELS } from './labels';
import type { RedactionCommand } from './lineKeys';
import { hasWords, touchedRedactions, wholeLine } from './lineRanges';

/** What to ask the kind of: whole words, and what is selected of them where that is something else. */
export type KindRequest = TextRange & { readonly exact?: TextRange; readonly isExact?: boolean };

/** What comes of something asked of the redactions of a line. */
export interface RedactionOutcome {
    /** Steps that remove redactions. */
    readonly steps?: readonly Step[];
    /** Words whose kind is to be asked for. */
    readonly request?: KindRequest;
    readonly said?: string;
}

/** A line as it stands when something is asked of its redactions. */
export interface RedactableLine {
    readonly identifier: string;
    readonly state: LineState;
    readonly canRedact: boolean;
    /** The words chosen with keys. */
    readonly marked: TextRange | null;
}

/** What the mouse has selected of a line: the words that it touches, and itself where it is not just these. */
export interface SelectedText {
    readonly words: TextRange | null;
    readonly exact: TextRange | null;
}

/** What comes of a key, or of an entry of the menu. */
export function outcomeOf(command: RedactionCommand, line: RedactableLine, selected: SelectedText): RedactionOutcome {
    const { identifier, state, marked } = line;
    const chosen = touchedRedactions(state, marked);
    const [first] = chosen;
    if (!line.canRedact) {
        return { said: LABELS.mayNotRedact };
    }
    if (command === 'redact' || command === 'redactExactly') {
        return redact(line, selected, command === 'redactExactly');
    }
    if (!first) {
        return { said: LABELS.noRedaction };
    }
    return command === 'relabel' ? askForKind(state, first) : removeRedactions(identifier, chosen);
}

/** Asks what the words are; where all of them are redacted for good there is nothing to ask. */
export function askForKind(
    state: LineState,
    { start, end }: TextRange,
    selected: Pick<KindRequest, 'exact' | 'isExact'> = {}
): RedactionOutcome {
    const range = { start, end };
    return hasWords(state, range) ? { request: { ...range, ...selected } } : { said: LABELS.alreadyRedacted };
}

/** Copies: what a component is given are the framework's proxies, which must not end up in the history. */
export function removeRedactions(identifier: string, redactions: readonly Redaction[]): RedactionOutcome {
    return {
        steps: redactions.map((redaction) => ({ kind: 'removeRedaction', identifier, redaction: { ...redaction } })),
        said: LABELS.redactionRemoved
    };
}

/** Redacts what is selected or marked, or else the whole line; takes away a redaction that is just that. */
function redact(
    { identifier, state, marked }: RedactableLine,
    { words, exact }: SelectedText,
    isExact: boolean
): RedactionOutcome {
    const range = words ?? marked ?? wholeLine(state);
    const same = state.redactions.find(({ start, end }) => start === range.start && end === range.end);
    return same ? removeRedactions(identifier, [same]) : askForKind(state, range, exact ? { exact, isExact } : {});
}
