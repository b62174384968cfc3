import { formatCallTime } from 'c/callTime';
import type { EditSession, Entry, LineState, Participant } from 'c/transcriptModel';
import { formatClockTime } from './clockTime';
import { ROLE_NAMES } from './labels';

/** Short texts that mark lines, by identifier. */
export type LineProblems = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** What every row of one rendering has in common. */
export interface RowContext {
    readonly participants: readonly Participant[];
    readonly session: EditSession | null;
    readonly callStartMs: number | null;
    readonly problems: LineProblems | null;
    /** The number of lines of the whole list. */
    readonly size: number;
    /** The line that Tab enters. */
    readonly tabStop: string | null;
    readonly current: string | null;
    readonly locale: string;
    readonly timeZone: string;
}

/** One row as the template hands it to a line: plain values, or objects that stay the same until the line changes. */
export interface RowView {
    readonly identifier: string;
    readonly text: string;
    readonly change: LineState | null;
    readonly time: string;
    readonly clockTime: string;
    readonly speaker: string;
    /** The role in words where the speaker has a name too; empty otherwise. */
    readonly roleName: string;
    readonly role: string;
    readonly problem: string;
    readonly position: number;
    readonly size: number;
    readonly tabIndex: 0 | -1;
    readonly className: string;
}

/** The row of an entry; `index` is its place in the list. */
export function toRowView(entry: Entry, index: number, context: RowContext): RowView {
    const { identifier } = entry;
    const participant = context.participants.find(({ id }) => id === entry.participantId);
    const role = participant?.role ?? 'unknown';
    const name = participant?.name?.trim() ?? '';
    return {
        identifier,
        text: context.session?.stored.get(identifier) ?? entry.text,
        change: context.session?.changed.get(identifier) ?? null,
        time: formatCallTime(entry.startMs, context.callStartMs),
        clockTime: formatClockTime(entry.startMs, context.locale, context.timeZone),
        speaker: name || ROLE_NAMES[role],
        roleName: name ? ROLE_NAMES[role] : '',
        role,
        problem: problemOf(context.problems, identifier),
        position: index + 1,
        size: context.size,
        tabIndex: identifier === context.tabStop ? 0 : -1,
        className: identifier === context.current ? 'row row_current' : 'row'
    };
}

function problemOf(problems: LineProblems | null, identifier: string): string {
    if (!problems) {
        return '';
    }
    return (isMap(problems) ? problems.get(identifier) : problems[identifier]) ?? '';
}

function isMap(problems: LineProblems): problems is ReadonlyMap<string, string> {
    return problems instanceof Map;
}
