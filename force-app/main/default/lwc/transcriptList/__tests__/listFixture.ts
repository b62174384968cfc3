import type { EditSession, Entry, Participant } from 'c/transcriptModel';

/** The list as a page uses it. */
export type List = HTMLElement & {
    entries: readonly Entry[] | null;
    participants: readonly Participant[];
    session: EditSession;
    callStartMs: number | null;
    canEdit: boolean;
    canRedact: boolean;
    problems: ReadonlyMap<string, string> | Record<string, string> | null;
    readonly currentIdentifier: string | null;
    readonly chosenText: string;
    focusLine(identifier: string): void;
    showLine(identifier: string): void;
    hits: unknown;
    readonly copiedPart: unknown;
};
/** A line in the list. */
export type Line = HTMLElement & Record<string, unknown>;

const entry = (place: number, name = 'l'): Entry => ({
    identifier: `${name}${place}`,
    text: `line ${place} says 4111 1111`,
    startMs: 1000 * place,
    durationMs: null,
    receivedMs: null,
    participantId: place % 2 === 0 ? 'p1' : 'p2',
    voiceCallIds: []
});
/** So many lines. */
export const entries = (count: number): readonly Entry[] => Array.from({ length: count }, (_, place) => entry(place));
