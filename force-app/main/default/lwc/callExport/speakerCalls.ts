import type { Participant } from 'c/transcriptModel';

/**
 * What a file calls each party, by their ids. Two parties are never called the same, whatever their names are: a file
 * tells people apart by nothing else. `nameOf` gives what a party is called in the page.
 */
export function callSpeakers(
    participants: readonly Participant[],
    nameOf: (participant: Participant) => string
): ReadonlyMap<string, string> {
    const names = participants.map((participant) => [participant.id, toName(nameOf(participant))] as const);
    const real = new Set(names.map(([, name]) => toKey(name)));
    const taken = new Set<string>();
    return new Map(
        names.map(([id, name]) => {
            const free = taken.has(toKey(name)) ? firstFree(name, (each) => real.has(each) || taken.has(each)) : name;
            taken.add(toKey(free));
            return [id, free];
        })
    );
}

/** The name with the first number behind it that nobody else is called by. */
function firstFree(name: string, isTaken: (key: string) => boolean): string {
    for (let number = 2; ; number += 1) {
        const numbered = `${name} (${String(number)})`;
        if (!isTaken(toKey(numbered))) {
            return numbered;
        }
    }
}

/** Formats differ in which space they keep: none of it may be what tells two people apart. */
function toName(name: string): string {
    return name.replace(/\s+/g, ' ').trim();
}

/** Names that people would take for the same. */
function toKey(name: string): string {
    return name.normalize('NFKC').toLowerCase();
}
