import type { JsonFormat, Likelihood } from './format';
import { toElements, toFields, toObjects, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { nameParties, toRole, type Party } from './jsonSpeakers';
import { isoMoment, milliseconds } from './jsonTimes';
import { hasAny, isArray, memberOf, someHave, toLanguage, valueAt } from './jsonValues';

/**
 * Amazon Connect Contact Lens: the file of an analysed call (Version 1.1.0 and VOICE-…), of a chat, of a bot's part in a
 * call (no times), and the segments that its API and stream answer with while a call is going on. Times count from the
 * start of the call, which is not in the file: its recording's name has only the minute.
 */
export const contactLensFormat: JsonFormat = {
    name: 'contact-lens',
    recognise,
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const turns = toTurns(document, file, items);
        addFacts(file, turns, items);
        const speakers = toSpeakers(file, turns);
        let redacted = 0;
        for (const turn of turns) {
            if (turn.has('Redaction')) redacted += 1;
            addTurn(turn, speakers, items);
        }
        const output = file.object('ContentMetadata')?.string('Output');
        if (redacted > 0 || output === 'Redacted') {
            items.addIssue('ALREADY_REDACTED', 'note', undefined, { count: redacted });
        }
        return items.all;
    }
};

function recognise(document: unknown): Likelihood {
    const transcript = memberOf(document, 'Transcript');
    if (isArray(transcript)) {
        const named = hasAny(
            document,
            'ConversationCharacteristics',
            'CustomerMetadata',
            'ContentMetadata',
            'Participants'
        );
        if (someHave(transcript, 'ParticipantId')) return named ? 1 : 0.8;
        return hasAny(document, 'Participants', 'CustomerMetadata') && hasAny(document, 'Channel') ? 0.7 : 0;
    }
    return someHave(memberOf(document, 'Segments'), 'Transcript', 'Utterance', 'Categories', 'Event') ? 0.9 : 0;
}

/** The turns of a file, or those among the segments of a call that is going on. */
function toTurns(document: unknown, file: JsonFields, items: JsonItems): readonly JsonFields[] {
    if (!file.has('Segments')) return file.objects('Transcript');
    return toObjects(
        toElements(memberOf(document, 'Segments')).map(({ value, path }) => ({ value, path: `Segments${path}` })),
        items
    ).flatMap((segment) => {
        const turn = segment.object('Transcript');
        if (turn !== undefined) return [turn];
        items.addIssue(segment.has('Utterance') ? 'ENTRY_UNFINISHED' : 'ENTRY_NOT_SPOKEN', 'note', segment.path);
        return [];
    });
}

function addFacts(file: JsonFields, turns: readonly JsonFields[], items: JsonItems): void {
    const isChat = file.string('Channel')?.toUpperCase() === 'CHAT';
    if (isChat) items.addIssue('CHAT', 'warning');
    const status = file.string('JobStatus');
    if (status !== undefined && status !== 'COMPLETED')
        items.addIssue('NOT_FINISHED', 'warning', 'JobStatus', { status });
    if (file.has('NextToken')) items.addIssue('MORE_PAGES', 'warning', 'NextToken');
    const isAbsolute = turns.some((turn) => !turn.has('BeginOffsetMillis') && momentOf(turn) !== undefined);
    items.addFacts({
        conversationId: file.object('CustomerMetadata')?.label('ContactId') ?? file.label('ContactId'),
        language: toLanguage(file.get('LanguageCode')),
        clock: isAbsolute ? 'epoch' : undefined
    });
}

function addTurn(turn: JsonFields, speakers: ReadonlyMap<string, Party>, items: JsonItems): void {
    const type = turn.string('Type');
    if (!turn.has('Content') && (type === 'EVENT' || type === 'ATTACHMENT')) {
        items.addIssue('ENTRY_NOT_SPOKEN', 'note', turn.path);
        return;
    }
    const key = turn.label('ParticipantId');
    const party = key === undefined ? undefined : speakers.get(key);
    if (key === undefined) turn.missing('ParticipantId');
    const begins = turn.time(milliseconds, 'BeginOffsetMillis');
    items.addEntry({
        path: turn.path,
        id: turn.label('Id'),
        text: turn.text('Content'),
        speaker: party?.word ?? key,
        role: toRole(turn.string('ParticipantRole') ?? party?.key),
        startMs: begins ?? momentOf(turn),
        endMs: turn.time(milliseconds, 'EndOffsetMillis')
    });
}

function momentOf(turn: JsonFields): number | undefined {
    return isoMoment(turn.get('AbsoluteTime')) ?? isoMoment(valueAt(turn.get('Time'), 'AbsoluteTime'));
}

/**
 * By identifier: the role (`key`) and the name (`word`). Some files call people AGENT and CUSTOMER, some by UUIDs: these get
 * their role as a name, or what a chat shows for them.
 */
function toSpeakers(file: JsonFields, turns: readonly JsonFields[]): ReadonlyMap<string, Party> {
    const roles = new Map<string, string>();
    const shown = new Map<string, string>();
    for (const person of [...file.objects('Participants'), ...turns]) {
        const id = person.label('ParticipantId');
        if (id === undefined) continue;
        const role = person.string('ParticipantRole');
        if (role !== undefined && !roles.has(id)) roles.set(id, role);
        const name = person.string('DisplayName')?.trim();
        if (name !== undefined && name !== '' && !shown.has(id)) shown.set(id, name);
        else if (toRole(id) !== undefined && !roles.has(id)) roles.set(id, id);
    }
    const parties = [...new Set([...roles.keys(), ...shown.keys()])].map((key) => ({
        key,
        word: shown.get(key) ?? roles.get(key) ?? key
    }));
    return new Map([...nameParties(parties)].map(([key, word]) => [key, { key: roles.get(key) ?? '', word }]));
}
