import { formatCallTime } from 'c/callTime';
import { toSpeakerName } from 'c/speakerNames';
import { NO_HITS, type HitMarks } from 'c/linePieces';
import {
    displayedText,
    type EditSession,
    type Entry,
    type LineState,
    type Participant,
    type TextRange
} from 'c/transcriptModel';
import type { Hit } from 'c/transcriptSearch';
import { formatClockTime } from './clockTime';
import { LABELS } from './labels';
import type { LegStarts } from './legStarts';
import { redactionNoteOf, type RedactionNotes } from './redactionNotes';
import { showsChange, type ShownChanges } from './shownChanges';
import { spokenChange } from './spokenChange';

/** Short texts that mark lines, by identifier. */
export type LineProblems = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** What a search found: the hits of each line, at its index in the list, and the hit that the reader is at. */
export interface ListHits {
    readonly hitsAt: readonly (readonly TextRange[])[];
    readonly current: Hit | null;
}

/** What is suggested to be redacted, by identifier. */
export type Suggestions = ReadonlyMap<string, HitMarks['suggested']>;

/** What every row of one rendering has in common. */
export interface RowContext {
    readonly participants: readonly Participant[];
    readonly session: EditSession | null;
    readonly callStartMs: number | null;
    readonly problems: LineProblems | null;
    readonly hits: ListHits | null;
    readonly suggestions?: Suggestions | null;
    readonly redactionNotes: RedactionNotes | null;
    /** The organisation's own masks. */
    readonly fixedTexts?: readonly string[];
    readonly legStarts: LegStarts;
    readonly shownChanges: ShownChanges;
    /** The number of lines of the whole list. */
    readonly size: number;
    /** The line that Tab enters. */
    readonly tabStop: string | null;
    readonly current: string | null;
    /** Whether the time of day is shown instead of the time into the call. */
    readonly showsClock: boolean;
    readonly locale: string;
    readonly timeZone: string;
}

/** One row as the template hands it to a line: plain values, or objects that stay the same until the line changes. */
export interface RowView {
    readonly identifier: string;
    readonly text: string;
    readonly change: LineState | null;
    readonly time: string;
    /** The time in the other of the two forms. */
    readonly otherTime: string;
    readonly speaker: string;
    /** The role in words where the speaker has a name too; empty otherwise. */
    readonly roleName: string;
    readonly role: string;
    readonly problem: string;
    readonly hits: HitMarks['hits'];
    readonly currentHit: HitMarks['current'];
    readonly suggested: HitMarks['suggested'];
    /** By whom and when something in the stored text was redacted; empty where that is not known. */
    readonly redactionNote: string;
    /** The part of the call that begins with this line; empty where none does. */
    readonly leg: string;
    /** Whether a change is shown word by word in the place of the text. */
    readonly showsChange: boolean;
    readonly position: number;
    readonly size: number;
    readonly tabIndex: 0 | -1;
    readonly className: string;
    /** All of the line in one sentence, for who hears it: a focused list item is not read out by its content. */
    readonly spoken: string;
}

/** The rows of the entries at these places of the list; a place that has none is left out. */
export function toRowViews(
    entries: readonly Entry[],
    places: readonly number[],
    context: RowContext
): readonly RowView[] {
    return places.flatMap((index) => {
        const entry = entries[index];
        return entry ? [toRowView(entry, index, context)] : [];
    });
}

/** The row of an entry; `index` is its place in the list. */
export function toRowView(entry: Entry, index: number, context: RowContext): RowView {
    const { identifier } = entry;
    const participant = context.participants.find(({ id }) => id === entry.participantId);
    const role = participant?.role ?? 'unknown';
    const { speaker, roleName } = toSpeakerName(participant);
    const text = context.session?.stored.get(identifier) ?? entry.text;
    const change = context.session?.changed.get(identifier) ?? null;
    const callTime = formatCallTime(entry.startMs, context.callStartMs);
    const clockTime = formatClockTime(entry.startMs, context.locale, context.timeZone);
    const [time, otherTime] = context.showsClock ? [clockTime, callTime] : [callTime, clockTime];
    const problem = problemOf(context.problems, identifier);
    const redactionNote = redactionNoteOf(context.redactionNotes, identifier, text, context.fixedTexts);
    const leg = context.legStarts.get(identifier) ?? '';
    const suggested = context.suggestions?.get(identifier);
    const isDiff = showsChange(context.shownChanges, identifier);
    const shown = change ? (isDiff ? spokenChange(text, change) : displayedText(change)) : text;
    const changed = change ? LABELS.changed : '';
    return {
        identifier,
        text,
        change,
        time,
        otherTime,
        speaker,
        roleName,
        role,
        problem,
        hits: hitsOf(context.hits, index),
        currentHit: context.hits?.current?.identifier === identifier ? context.hits.current : null,
        suggested,
        redactionNote,
        leg,
        showsChange: isDiff,
        position: index + 1,
        size: context.size,
        tabIndex: identifier === context.tabStop ? 0 : -1,
        className: identifier === context.current ? 'row row_current' : 'row',
        spoken: [
            leg,
            time,
            speaker,
            roleName,
            shown,
            changed,
            problem,
            redactionNote,
            suggested ? LABELS.suggested : ''
        ]
            .filter(Boolean)
            .join(', ')
    };
}

/** Always the same array for a line without hits, so that a new search draws only lines anew that have or had some. */
function hitsOf(hits: ListHits | null, index: number): HitMarks['hits'] {
    const own = hits?.hitsAt[index];
    return own && own.length > 0 ? own : NO_HITS.hits;
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
