import type { EditSession, Entry, Participant, ParticipantRole } from 'c/transcriptModel';
import { findMasks } from 'c/transcriptRedaction';
import { speakerKeyOf, type LineFilter, type SpeakerKey } from './lineFilter';

/** All that a filter can ask about the lines of a transcript. */
export interface LineFacts {
    readonly entries: readonly Entry[];
    readonly participants: readonly Participant[];
    readonly session: EditSession;
    /** The lines that wait for a decision, by identifier. */
    readonly conflicts: ReadonlySet<string>;
    /** The organisation's own masks. */
    readonly fixedTexts?: readonly string[];
}

/** Somebody who says something in the transcript. */
export interface Speaker {
    readonly key: SpeakerKey;
    readonly role: ParticipantRole;
    readonly name: string | null;
}

/** The lines as filters see them. */
export interface LineView {
    /** Who speaks, in the order in which they first do. */
    readonly speakers: readonly Speaker[];
    /** How many lines have unsaved changes, a redaction (saved or not), or wait for a decision. */
    readonly changed: number;
    readonly redacted: number;
    readonly conflicts: number;
    /** The lines to show, in order: those that the filter is about, and the kept ones whatever they are. */
    select(filter: LineFilter, kept: ReadonlySet<string>): readonly Entry[];
}

interface Speakers {
    readonly speakers: readonly Speaker[];
    readonly keys: ReadonlyMap<string | null, SpeakerKey>;
}

/**
 * The view of the facts. What takes a pass over all lines is done again only when lines came or their stored texts
 * changed: an edit costs as much as there are edits.
 */
export function rememberLineViews(): (facts: LineFacts) => LineView {
    let last: LineFacts | null = null;
    let { speakers, keys }: Speakers = { speakers: [], keys: new Map() };
    let masked: ReadonlySet<string> = new Set();
    return (facts) => {
        const { entries, participants, session, conflicts, fixedTexts } = facts;
        const isMasked = (text: string): boolean => hasMask(text, fixedTexts);
        if (last?.entries !== entries || last.participants !== participants) {
            ({ speakers, keys } = findSpeakers(entries, participants));
        }
        if (last?.entries !== entries || last.session.stored !== session.stored || last.fixedTexts !== fixedTexts) {
            masked = new Set(entries.filter((entry) => isMasked(storedText(entry, session))).map(toIdentifier));
        }
        last = facts;
        const [speakerKeys, stored] = [keys, masked];
        const isRedacted = (identifier: string): boolean => {
            const change = session.changed.get(identifier);
            return change ? change.redactions.length > 0 || isMasked(change.text) : stored.has(identifier);
        };
        const tests: Readonly<Record<Exclude<LineFilter, SpeakerKey>, (entry: Entry) => boolean>> = {
            everyone: () => true,
            changed: ({ identifier }) => session.changed.has(identifier),
            redacted: ({ identifier }) => isRedacted(identifier),
            conflicts: ({ identifier }) => conflicts.has(identifier)
        };
        const ofSpeaker =
            (key: SpeakerKey) =>
            ({ participantId }: Entry): boolean =>
                speakerKeys.get(participantId) === key;
        return {
            speakers,
            changed: session.changed.size,
            redacted: [...new Set([...stored, ...session.changed.keys()])].filter(isRedacted).length,
            conflicts: conflicts.size,
            select(filter, kept) {
                if (filter === 'everyone') {
                    return entries;
                }
                const test = isSpeaker(filter) ? ofSpeaker(filter) : tests[filter];
                return entries.filter((entry) => test(entry) || kept.has(entry.identifier));
            }
        };
    };
}

function findSpeakers(entries: readonly Entry[], participants: readonly Participant[]): Speakers {
    const byId = new Map(participants.map((participant) => [participant.id, participant]));
    const keys = new Map<string | null, SpeakerKey>();
    const speakers = new Map<SpeakerKey, Speaker>();
    for (const { participantId } of entries) {
        if (!keys.has(participantId)) {
            const participant = participantId === null ? undefined : byId.get(participantId);
            const key = speakerKeyOf(participant);
            keys.set(participantId, key);
            if (!speakers.has(key)) {
                const name = participant?.name?.trim() ?? '';
                speakers.set(key, { key, role: participant?.role ?? 'unknown', name: name === '' ? null : name });
            }
        }
    }
    return { speakers: [...speakers.values()], keys };
}

function isSpeaker(filter: LineFilter): filter is SpeakerKey {
    return filter.startsWith('speaker:');
}

function storedText({ identifier, text }: Entry, session: EditSession): string {
    return session.stored.get(identifier) ?? text;
}

function hasMask(text: string, fixedTexts?: readonly string[]): boolean {
    return text.includes('[') && findMasks(text, fixedTexts).length > 0;
}

function toIdentifier({ identifier }: Entry): string {
    return identifier;
}
