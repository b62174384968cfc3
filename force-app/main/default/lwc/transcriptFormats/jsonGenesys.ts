import type { GuessedField, JsonFormat, Likelihood, SpeakerRole } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { nameParties, toRole } from './jsonSpeakers';
import { anyOf, isEpochMs, isoDuration, isoMoment, milliseconds } from './jsonTimes';
import { firstObject, hasAny, isArray, memberOf, someHave, toLanguage } from './jsonValues';

/**
 * Genesys Cloud speech and text analytics. A phrase says only whether somebody internal or external spoke, and "internal" is
 * the IVR and every agent: which of them is told by who was in the call at that moment, and marked as a guess where more
 * than one was in it at all. Times are moments of the calendar in most files, offsets in some.
 */
export const genesysFormat: JsonFormat = {
    name: 'genesys',
    recognise,
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const transcripts = file.objects('transcripts');
        const phrases = transcripts.flatMap((transcript) => transcript.objects('phrases'));
        const start = file.time(anyOf(milliseconds, isoMoment), 'conversationStartTime', 'startTime');
        const isEpoch = phrases.some((phrase) => isEpochMs(milliseconds(phrase.get('startTimeMs')) ?? 0));
        items.addFacts({
            conversationId: file.label('conversationId'),
            startedAtMs: start !== undefined && isEpochMs(start) ? Math.round(start) : undefined,
            language: toLanguage(file.get('language') ?? firstLanguage(file)),
            clock: isEpoch ? 'epoch' : undefined
        });
        const media = file.string('mediaType')?.toLowerCase();
        if (media !== undefined && !['voice', 'call', 'callback'].includes(media))
            items.addIssue('CHAT', 'warning', 'mediaType');
        const people = toPeople(file, isEpoch, start);
        // Each transcript counts its phrases from 0.
        const areNumbered = transcripts.length === 1;
        for (const phrase of phrases) addPhrase(phrase, areNumbered, people, items);
        items.sortByTime();
        return items.all;
    }
};

function recognise(document: unknown): Likelihood {
    const transcripts = memberOf(document, 'transcripts');
    if (!isArray(transcripts)) return 0;
    const phrases = memberOf(firstObject(transcripts), 'phrases');
    if (isArray(phrases)) return someHave(phrases, 'participantPurpose', 'startTimeMs') ? 1 : 0.7;
    return hasAny(document, 'communicationId', 'conversationStartTime') && hasAny(document, 'participants') ? 0.8 : 0;
}

function firstLanguage(file: JsonFields): unknown {
    return memberOf(firstObject(file.get('transcripts')), 'language');
}

function addPhrase(phrase: JsonFields, isNumbered: boolean, people: readonly Person[], items: JsonItems): void {
    const startMs = phrase.time(milliseconds, 'startTimeMs');
    const purpose = phrase.string('participantPurpose');
    if (purpose === undefined) phrase.missing('participantPurpose');
    items.addEntry({
        path: phrase.path,
        id: isNumbered ? phrase.label('phraseIndex') : undefined,
        // With punctuation, where the file has both.
        text: phrase.text(phrase.has('decoratedText') ? 'decoratedText' : 'text'),
        startMs,
        durationMs: durationOf(phrase),
        ...(purpose === undefined ? {} : findSpeaker(purpose, startMs, people))
    });
}

/** A number, an ISO 8601 duration, or an object with milliseconds. */
function durationOf(phrase: JsonFields): number | undefined {
    if (typeof phrase.get('duration') !== 'object') {
        return phrase.time(anyOf(milliseconds, isoDuration), 'durationMs', 'duration');
    }
    return phrase.object('duration')?.time(milliseconds, 'milliseconds', 'millis');
}

interface Person {
    readonly name: string;
    readonly purpose: string;
    readonly isExternal: boolean;
    /** By the clock of the phrases. */
    readonly startMs: number;
    readonly endMs: number;
}

function toPeople(file: JsonFields, isEpoch: boolean, start: number | undefined): readonly Person[] {
    const inCall = (ms: number | undefined): number | undefined =>
        ms === undefined || start === undefined || isEpochMs(ms) === isEpoch ? ms : isEpoch ? ms + start : ms - start;
    const read = file.objects('participants').flatMap((person) => {
        const purpose = person.string('participantPurpose') ?? person.string('purpose');
        if (purpose === undefined) return [];
        const key = person.label('userId') ?? person.label('participantId') ?? purpose;
        return [
            {
                key: `${purpose} ${key}`,
                purpose,
                startMs: inCall(person.time(anyOf(milliseconds, isoMoment), 'startTimeMs', 'startTime')) ?? -Infinity,
                endMs: inCall(person.time(anyOf(milliseconds, isoMoment), 'endTimeMs', 'endTime')) ?? Infinity
            }
        ];
    });
    const names = nameParties(read.map(({ key, purpose }) => ({ key, word: purpose })));
    return read.map(({ key, purpose, startMs, endMs }) => ({
        name: names.get(key) ?? purpose,
        purpose,
        isExternal: EXTERNAL.has(purpose.toLowerCase()),
        startMs,
        endMs
    }));
}

const EXTERNAL = new Set(['external', 'customer']);

/** Machines that hand the call on stay in it beside an agent: of several who were there it is rather a person. */
function rank({ purpose }: Person): number {
    return toRole(purpose) === 'system' ? 0 : 1;
}

function findSpeaker(
    purpose: string,
    at: number | undefined,
    people: readonly Person[]
): { readonly speaker: string; readonly role?: SpeakerRole | undefined; readonly guessed?: readonly GuessedField[] } {
    const isExternal = EXTERNAL.has(purpose.toLowerCase());
    // Some files name the part somebody plays at once: then there is nothing to find out.
    if (!isExternal && purpose.toLowerCase() !== 'internal') return { speaker: purpose, role: toRole(purpose) };
    const possible = people.filter((person) => person.isExternal === isExternal);
    const names = new Set(possible.map(({ name }) => name));
    const [only] = possible;
    if (names.size === 1 && only !== undefined) return { speaker: only.name, role: toRole(only.purpose) };
    if (isExternal && names.size === 0) return { speaker: purpose, role: 'customer' };
    const [best] = possible
        .filter(({ startMs, endMs }) => at !== undefined && startMs <= at && at < endMs)
        .sort((a, b) => rank(b) - rank(a) || b.startMs - a.startMs);
    if (best === undefined) return { speaker: purpose, role: toRole(purpose), guessed: ['speaker'] };
    return { speaker: best.name, role: toRole(best.purpose), guessed: ['speaker'] };
}
