import { createStableId, createStableUuid, toId15 } from '../ids/salesforceId';
import type { CallSummary } from '../org/callSummary';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { ConversationEntry } from '../org/transcriptStore';
import { toSalesforceDateTime } from '../schema/dateTime';
import type { FieldValue } from '../schema/fieldSchema';
import { createRecord } from './createRecord';
import type { CallFile } from './callFile';
import { callTimeForms, parseCallTime } from './callTime';
import { DataProblem } from './dataProblem';
import { generateLines } from './generateLines';
import type { DataFolder } from './readDataFolder';

interface PlacedCall {
    key: string;
    file: string;
    call: CallFile;
    id: string;
    conversationKey: string;
    startMs: number;
    endMs: number | null;
    entries: ConversationEntry[];
}

/** Speech runs at about 15 characters a second. */
const msPerCharacter = 65;
const receivedAfterMs = 400;

function toSubject(call: CallFile, conversationKey: string, speaker: string, users: OrgUser[]): string {
    const participant = call.participants[speaker];
    if (participant?.subject !== undefined) return participant.subject;
    const user = users.find((candidate) => candidate.username === participant?.user);
    if (user) return toId15(user.id);
    if (participant?.role === 'EndUser') return `${createStableUuid(`contact:${conversationKey}`)}END_USER`;
    return `${createStableUuid(`contact:${conversationKey}`)}${speaker.toUpperCase()}`;
}

function placeCall(data: DataFolder['calls'][number], users: OrgUser[], nowMs: number, problems: string[]): PlacedCall {
    const { key, file, call } = data;
    const conversationKey = call.conversation ?? key;
    const time = (text: string, place: string, startMs: number) => {
        const ms = parseCallTime(text, startMs, nowMs);
        if (ms === null) problems.push(`${file}: ${place}: ${callTimeForms}.`);
        return ms ?? nowMs;
    };
    const startMs = time(call.startedAt, 'startedAt', nowMs);
    const endMs = call.endedAt === null ? null : time(call.endedAt, 'endedAt', startMs);
    if (endMs !== null && endMs < startMs) problems.push(`${file}: endedAt: is before startedAt. Give a later time.`);
    const id = createStableId('0LQ', key);

    const lines: CallFile['entries'] = [
        ...call.entries,
        ...(call.generate ? generateLines(call.generate.lines, call.generate.seed) : [])
    ];
    const entries = lines.map((line, index): ConversationEntry => {
        const place = `entries[${index}]`;
        const participant = call.participants[line.speaker];
        if (!participant)
            problems.push(`${file}: ${place}.speaker: "${line.speaker}" is not one of the participants. Add it there.`);
        const clientTimestamp = time(line.at, `${place}.at`, startMs);
        return {
            identifier: line.identifier ?? createStableUuid(`entry:${key}:${index}`),
            messageText: line.text,
            clientTimestamp,
            clientDuration: line.durationMs ?? Math.max(500, line.text.length * msPerCharacter),
            serverReceivedTimestamp: line.serverAt
                ? time(line.serverAt, `${place}.serverAt`, startMs)
                : clientTimestamp + receivedAfterMs,
            relatedRecords: line.relatedTo === 'call' ? [toId15(id)] : [],
            sender: {
                appType: participant?.appType ?? 'telephony_integration',
                role: participant?.role ?? 'EndUser',
                subject: toSubject(call, conversationKey, line.speaker, users)
            }
        };
    });
    return { key, file, call, id, conversationKey, startMs, endMs, entries };
}

function checkReferences(placed: PlacedCall[], users: OrgUser[], problems: string[]): void {
    const usernames = new Set(users.map((user) => user.username));
    const keys = new Set(placed.map((one) => one.key));
    const identifiers = new Map<string, string>();
    for (const { file, call, entries, conversationKey } of placed) {
        const check = (username: string | undefined, place: string) => {
            if (username !== undefined && !usernames.has(username))
                problems.push(`${file}: ${place}: no user "${username}" in users.json. Add the user or name another.`);
        };
        check(call.owner, 'owner');
        call.visibleTo?.forEach((username, index) => check(username, `visibleTo[${index}]`));
        for (const [name, participant] of Object.entries(call.participants))
            check(participant.user, `participants.${name}.user`);
        if (call.previousCall !== undefined && !keys.has(call.previousCall))
            problems.push(`${file}: previousCall: there is no ${call.previousCall}.call.json in the folder.`);
        entries.forEach((entry, index) => {
            const name = `${conversationKey}\n${entry.identifier}`;
            if (identifiers.has(name))
                problems.push(
                    `${file}: entries[${index}].identifier: also used in ${identifiers.get(name)}. Give each line its own.`
                );
            identifiers.set(name, file);
        });
    }
}

function addConversation(state: OrgState, conversationKey: string, calls: PlacedCall[], users: OrgUser[]): string {
    const conversationId = createStableId('0dw', conversationKey);
    const identifier = createStableUuid(`conversation:${conversationKey}`);
    const startMs = Math.min(...calls.map((one) => one.startMs));
    const isOpen = calls.some((one) => one.endMs === null);
    const endMs = isOpen ? null : Math.max(...calls.map((one) => one.endMs ?? 0));
    createRecord(state, 'Conversation', conversationId, startMs, {
        Name: identifier,
        ConversationIdentifier: identifier,
        StartTime: toSalesforceDateTime(startMs),
        EndTime: endMs === null ? null : toSalesforceDateTime(endMs)
    });
    const known = new Set<string>();
    for (const { call } of calls) {
        for (const [speaker, participant] of Object.entries(call.participants)) {
            const subject = toSubject(call, conversationKey, speaker, users);
            if (known.has(subject)) continue;
            known.add(subject);
            createRecord(
                state,
                'ConversationParticipant',
                createStableId('0dy', `${conversationKey}:${subject}`),
                startMs,
                {
                    Name: participant.name,
                    ConversationId: conversationId,
                    AppType: participant.appType,
                    ParticipantRole: participant.role,
                    ParticipantKey: subject,
                    ParticipantDisplayName: participant.name,
                    ParticipantEntityId: users.find((user) => user.username === participant.user)?.id ?? null,
                    JoinedTime: toSalesforceDateTime(startMs),
                    LeftTime: endMs === null ? null : toSalesforceDateTime(endMs)
                }
            );
        }
    }
    state.transcripts.add(identifier, []);
    return identifier;
}

function showOnlyTo(state: OrgState, recordId: string, usernames: string[] | undefined): void {
    if (!usernames) return;
    const allowed = state.users.filter((user) => usernames.includes(user.username));
    state.hiddenRecords.set(recordId, new Set(allowed.map((user) => user.id)));
}

function addRelatedCase(state: OrgState, { call, key, startMs }: PlacedCall): string | null {
    const { relatedCase } = call;
    if (!relatedCase) return null;
    const id = createStableId('500', key);
    createRecord(state, 'Case', id, startMs, {
        CaseNumber: relatedCase.number,
        Subject: relatedCase.subject,
        Description: relatedCase.description
    });
    showOnlyTo(state, id, relatedCase.visibleTo);
    return id;
}

function addVoiceCall(state: OrgState, placed: PlacedCall, identifier: string, all: PlacedCall[]): CallSummary {
    const { call, id, key, startMs, endMs } = placed;
    const ownerId = state.users.find((user) => user.username === call.owner)?.id ?? null;
    const next = all.find((other) => other.call.previousCall === key);
    const optional = (text: string | undefined): FieldValue => text ?? null;
    createRecord(state, 'VoiceCall', id, startMs, {
        Name: call.name,
        CallStartDateTime: toSalesforceDateTime(startMs),
        CallEndDateTime: endMs === null ? null : toSalesforceDateTime(endMs),
        CallDurationInSeconds: endMs === null ? null : Math.round((endMs - startMs) / 1000),
        CallType: call.callType,
        CallDisposition: optional(call.disposition),
        FromPhoneNumber: optional(call.fromPhone),
        ToPhoneNumber: optional(call.toPhone),
        ConversationId: createStableId('0dw', placed.conversationKey),
        OwnerId: ownerId,
        UserId: ownerId,
        PreviousCallId: call.previousCall === undefined ? null : createStableId('0LQ', call.previousCall),
        NextCallId: next?.id ?? null,
        VendorCallKey: call.previousCall === undefined ? identifier : createStableUuid(`vendor:${key}`),
        TranscribedLanguage: call.language,
        Call_Notes__c: optional(call.notes),
        RelatedRecordId: addRelatedCase(state, placed)
    });
    showOnlyTo(state, id, call.visibleTo);
    state.transcripts.add(identifier, placed.entries);
    return {
        key,
        voiceCallId: id,
        conversationIdentifier: identifier,
        name: call.name,
        description: call.description,
        startMs,
        endMs,
        lines: placed.entries.length,
        visibleTo: call.visibleTo ?? null
    };
}

/**
 * Puts the calls of a data folder into the org: VoiceCall, Conversation, participants and lines.
 * @throws DataProblem with one line per problem, naming file and field
 */
export function loadCalls(state: OrgState, calls: DataFolder['calls']): void {
    const problems: string[] = [];
    const placed = calls.map((data) => placeCall(data, state.users, state.now(), problems));
    checkReferences(placed, state.users, problems);
    if (problems.length > 0) throw new DataProblem(problems);
    for (const conversationKey of new Set(placed.map((one) => one.conversationKey))) {
        const group = placed.filter((one) => one.conversationKey === conversationKey);
        const identifier = addConversation(state, conversationKey, group, state.users);
        for (const one of group) state.calls.push(addVoiceCall(state, one, identifier, placed));
    }
}
