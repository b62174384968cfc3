import type { FileEntry, FileFacts, SalesforcePart, SpeakerRole } from 'c/transcriptFormats';
import type { Entry, Participant, ParticipantRole } from 'c/transcriptModel';
import { callSpeakers } from './speakerCalls';

/** A stored call, as it has been read. */
export interface CallToExport {
    readonly entries: readonly Entry[];
    readonly participants: readonly Participant[];
    /** When it began, in milliseconds since the Unix epoch; null where that is not known. */
    readonly startMs: number | null;
    /** What a party is called in the page; never empty. */
    readonly nameOf: (participant: Participant) => string;
}

/** A call as transcript files know it. */
export interface CallFile {
    readonly entries: readonly FileEntry[];
    readonly facts: FileFacts;
}

/** What voice calls say where nothing else is known; it is not read, and no upload goes without it. */
const APP_TYPE = 'TELEPHONY_INTEGRATION';

/** What files call each role, and Salesforce's word for it, which says more. */
const ROLES: Readonly<Record<ParticipantRole, { readonly role?: SpeakerRole; readonly word?: string }>> = {
    agent: { role: 'agent', word: 'AGENT' },
    customer: { role: 'customer', word: 'END_USER' },
    chatbot: { role: 'system', word: 'CHATBOT' },
    supervisor: { word: 'SUPERVISOR' },
    system: { role: 'system', word: 'SYSTEM' },
    router: { role: 'system', word: 'ROUTER' },
    unknown: {}
};

/**
 * The call for `exportTranscript`, its entries in their order and none left out. What is not known is left out, never made
 * up: a line without a speaker has none, and the conversation, which the page is not told, is not named.
 */
export function toCallFile({ entries, participants, startMs, nameOf }: CallToExport): CallFile {
    const speakers = callSpeakers(participants, nameOf);
    const roles = new Map(participants.map(({ id, role }) => [id, ROLES[role]]));
    return {
        facts: { clock: 'epoch', ...(startMs === null ? {} : { startedAtMs: startMs }) },
        entries: entries.map((entry, place) => {
            const { identifier, text, durationMs, participantId, voiceCallIds } = entry;
            const speaker = speakers.get(participantId ?? '');
            const { role, word } = roles.get(participantId ?? '') ?? {};
            return {
                id: identifier,
                ...(entry.startMs === null ? {} : { startMs: entry.startMs }),
                ...(durationMs === null ? {} : { durationMs }),
                ...(speaker === undefined ? {} : { speaker }),
                ...(role === undefined ? {} : { role }),
                text,
                salesforce: toSalesforcePart(word, voiceCallIds),
                at: { line: place + 1 }
            };
        })
    };
}

function toSalesforcePart(role: string | undefined, voiceCallIds: readonly string[]): SalesforcePart {
    return {
        appType: APP_TYPE,
        ...(role === undefined ? {} : { role }),
        ...(voiceCallIds.length === 0 ? {} : { relatedRecords: [...voiceCallIds] })
    };
}
