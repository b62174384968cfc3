import type { JsonFormat, Likelihood } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { toRole } from './jsonSpeakers';
import { isEpochMs, isoMoment, microseconds } from './jsonTimes';
import { hasAny, memberOf, someHave, toLanguage, valueAt } from './jsonValues';

const START_NAMES = ['start_timestamp_usec', 'startTimestampUsec'] as const;

/** Google's Contact Center AI: the conversations it takes in, with microseconds that count from the call or from the epoch. */
export const ccaiFormat: JsonFormat = {
    name: 'google-ccai',
    recognise(document): Likelihood {
        const entries = memberOf(document, 'entries');
        if (someHave(entries, ...START_NAMES)) return 1;
        if (hasAny(document, 'conversation_info', 'conversationInfo') && hasAny(document, 'entries')) return 0.9;
        return someHave(entries, 'user_id', 'userId') && someHave(entries, 'role') && someHave(entries, 'text')
            ? 0.8
            : 0;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const entries = file.objects('entries');
        const isEpoch = entries.some((entry) =>
            START_NAMES.some((name) => isEpochMs(microseconds(entry.get(name)) ?? 0))
        );
        const language =
            valueAt(document, 'conversation_info', 'language_code') ??
            valueAt(document, 'conversationInfo', 'languageCode');
        items.addFacts({ language: toLanguage(language), clock: isEpoch ? 'epoch' : undefined });
        const speakers = new CcaiSpeakers(entries);
        for (const entry of entries) {
            const role = entry.string('role');
            if (role === undefined) entry.missing('role');
            items.addEntry({
                path: entry.path,
                text: entry.text('text'),
                speaker: speakers.nameOf(entry),
                role: toRole(role),
                startMs: entry.time(microseconds, ...START_NAMES),
                endMs: entry.time(microseconds, 'end_timestamp_usec', 'endTimestampUsec')
            });
        }
        return items.all;
    }
};

/** A role is the name of who plays it; of several agents each has the number that the file gives them. */
class CcaiSpeakers {
    readonly #users = new Map<string, Set<string>>();

    constructor(entries: readonly JsonFields[]) {
        for (const entry of entries) {
            const { role, user } = CcaiSpeakers.of(entry);
            if (role === undefined || user === undefined) continue;
            const users = this.#users.get(role);
            if (users === undefined) this.#users.set(role, new Set([user]));
            else users.add(user);
        }
    }

    nameOf(entry: JsonFields): string | undefined {
        const { role, user } = CcaiSpeakers.of(entry);
        if (role === undefined || user === undefined)
            return role ?? (user === undefined ? undefined : `Speaker ${user}`);
        return (this.#users.get(role)?.size ?? 0) > 1 ? `${role} ${user}` : role;
    }

    private static of(entry: JsonFields): { readonly role?: string; readonly user?: string } {
        const role = entry.get('role');
        const user = entry.get('user_id') ?? entry.get('userId');
        return {
            ...(typeof role === 'string' ? { role } : {}),
            ...(typeof user === 'string' || typeof user === 'number' ? { user: String(user) } : {})
        };
    }
}

/** Contact Center AI Insights: a conversation as its API exports it. */
export const ccaiInsightsFormat: JsonFormat = {
    name: 'google-ccai-insights',
    recognise(document): Likelihood {
        const segments =
            memberOf(memberOf(document, 'transcript'), 'transcriptSegments') ??
            memberOf(document, 'transcriptSegments');
        return someHave(segments, 'text') ? 1 : 0;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const name = file.string('name');
        items.addFacts({
            conversationId: name?.split('/').at(-1),
            startedAtMs: isoMoment(file.get('startTime')),
            language: toLanguage(file.get('languageCode')),
            clock: 'epoch'
        });
        const transcript = file.has('transcriptSegments') ? file : file.object('transcript');
        for (const segment of transcript?.objects('transcriptSegments') ?? []) {
            const person = segment.object('segmentParticipant');
            const speaker = person?.string('role') ?? person?.label('userId') ?? segment.label('channelTag');
            items.addEntry({
                path: segment.path,
                text: segment.text('text'),
                speaker: speaker === undefined || !/^\d+$/.test(speaker) ? speaker : `Channel ${speaker}`,
                role: toRole(person?.string('role')),
                startMs: segment.time(isoMoment, 'messageTime')
            });
        }
        return items.all;
    }
};
