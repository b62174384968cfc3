import { PAGE_LIMIT, type ConversationEntry, type EntriesPage, type EntriesRead } from 'c/conversationEntries';

/** An entry as the simulated resource stores it. `hides`: times that its answers leave out. */
export interface StoredEntry {
    readonly identifier: string;
    readonly clientMs: number;
    readonly serverMs: number;
    readonly hides?: 'client' | 'server' | 'both';
}

/** What the documentation leaves open about the range of a GET of entries. */
export interface Switches {
    readonly clock: 'client' | 'server';
    readonly bounds: 'inclusive' | 'exclusive' | 'startOnly' | 'endOnly';
    readonly order: 'newestFirst' | 'oldestFirst' | 'mixed';
    /** Entries of one moment: the last ones come FromEnd, or the same that come FromStart. */
    readonly ties: 'bothEnds' | 'sameEnd';
    /** What a time that is left out of the answers counts as. */
    readonly hidden: 'itsTime' | 'zero';
}

/** Every combination of the switches. */
export const allSwitches: readonly Switches[] = (['client', 'server'] as const).flatMap((clock) =>
    (['inclusive', 'exclusive', 'startOnly', 'endOnly'] as const).flatMap((bounds) =>
        (['newestFirst', 'oldestFirst', 'mixed'] as const).flatMap((order) =>
            (['bothEnds', 'sameEnd'] as const).flatMap((ties) =>
                (['itsTime', 'zero'] as const).map((hidden) => ({ clock, bounds, order, ties, hidden }))
            )
        )
    )
);

/** The time that the resource compares ranges with. */
export function filterMs({ clientMs, serverMs, hides }: StoredEntry, { clock, hidden }: Switches): number {
    const isHidden = hides === clock || hides === 'both';
    return isHidden && hidden === 'zero' ? 0 : clock === 'client' ? clientMs : serverMs;
}

/** The GET of entries, over these: a pure function of the read. */
export function createEntriesResource(
    stored: readonly StoredEntry[],
    switches: Switches
): (read: EntriesRead) => EntriesPage {
    const timed = stored
        .map((entry) => ({ answered: toAnswered(entry), ms: filterMs(entry, switches) }))
        .sort((a, b) => a.ms - b.ms);
    // Sorting keeps the order of equal times, so this one has them the other way round.
    const timedBackwards = [...timed].reverse().sort((a, b) => a.ms - b.ms);
    const isStartIn = switches.bounds === 'inclusive' || switches.bounds === 'startOnly';
    const isEndIn = switches.bounds === 'inclusive' || switches.bounds === 'endOnly';
    return ({ startMs, endMs = Infinity, direction }) => {
        const from = timed.findIndex(({ ms }) => (isStartIn ? ms >= startMs : ms > startMs));
        const to = timed.findLastIndex(({ ms }) => (isEndIn ? ms <= endMs : ms < endMs)) + 1;
        const range = [from < 0 ? timed.length : from, to];
        const chosen =
            direction === 'FromStart'
                ? timed.slice(...range).slice(0, PAGE_LIMIT)
                : (switches.ties === 'bothEnds' ? timed : timedBackwards).slice(...range).slice(-PAGE_LIMIT);
        const entries = inOrder(
            chosen.map(({ answered }) => answered),
            switches.order
        );
        return { count: entries.length, entries, issues: [] };
    };
}

function inOrder<Item>(items: readonly Item[], order: Switches['order']): readonly Item[] {
    switch (order) {
        case 'oldestFirst':
            return items;
        case 'newestFirst':
            return [...items].reverse();
        case 'mixed':
            // Each item once, far from its neighbours.
            return [0, 1, 2, 3, 4, 5, 6].flatMap((rest) => items.filter((_, index) => index % 7 === rest));
    }
}

/** The entry as an answer has it. */
export function toAnswered({ identifier, clientMs, serverMs, hides }: StoredEntry): ConversationEntry {
    return {
        identifier,
        messageText: 'text',
        clientTimestamp: hides === 'client' || hides === 'both' ? null : clientMs,
        clientDuration: 5,
        serverReceivedTimestamp: hides === 'server' || hides === 'both' ? null : serverMs,
        relatedRecords: [],
        sender: { appType: null, role: null, subject: null }
    };
}
