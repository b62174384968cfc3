import type { Behaviour } from '../behaviour/behaviour';
import type { ConversationEntry } from '../org/transcriptStore';
import type { PartContent, PartLine } from './readUploadPart';
import { toSenderKey, type UploadTarget } from './uploadTarget';

/** Which lines of a part can be taken, or why the part as a whole can not. */
export type Judgement =
    | { ok: true; accepted: ConversationEntry[]; failedIds: string[]; failedCount: number }
    | { ok: false; problem: string };

const mostEntries: Record<Behaviour['mostUploadedEntries'], number> = { any: Number.POSITIVE_INFINITY, 1000: 1000 };
/** Conversations begin and end at full seconds, as SOQL tells them. */
const secondMs = 1000;

function toEntry(
    identifier: string,
    { id, entry }: PartLine,
    target: UploadTarget,
    receivedMs: number | null
): ConversationEntry | null {
    if (!entry || id === null || entry.conversationId !== identifier) return null;
    const { clientSentTimestamp, relatedRecords } = entry;
    const isWithin =
        clientSentTimestamp >= target.startMs && clientSentTimestamp < (target.endMs ?? target.startMs) + secondMs;
    const sender = target.senders.get(toSenderKey(entry.sender));
    if (!isWithin || !sender || !relatedRecords.every((one) => target.voiceCallIds.has(one))) return null;
    return {
        identifier: id,
        messageText: entry.messageText,
        clientTimestamp: clientSentTimestamp,
        clientDuration: entry.clientDuration,
        serverReceivedTimestamp: receivedMs ?? clientSentTimestamp,
        relatedRecords: [...relatedRecords],
        sender
    };
}

/**
 * Checks what is documented: the conversation is there and closed; each line is of that conversation, said within it, by
 * a participant as SOQL names it, and related to VoiceCalls by their 15-character ids. The order stays.
 * @param existing ids of the lines that the conversation has
 * @param nowMs time of the upload
 */
export function judgeUpload(
    identifier: string,
    content: PartContent,
    target: UploadTarget | null,
    existing: ReadonlySet<string>,
    behaviour: Behaviour,
    nowMs: number
): Judgement {
    if (!target) return { ok: false, problem: 'There is no such conversation.' };
    if (!content.ok) return content;
    if (target.endMs === null) return { ok: false, problem: 'The conversation is not closed.' };
    if (content.lines.length > mostEntries[behaviour.mostUploadedEntries])
        return { ok: false, problem: 'There are too many entries.' };
    const known = new Set(existing);
    const accepted: ConversationEntry[] = [];
    const failed: PartLine[] = [];
    for (const line of content.lines) {
        const entry = toEntry(identifier, line, target, behaviour.uploadedServerTime === 'now' ? nowMs : null);
        if (!entry || (behaviour.repeatedEntry === 'reject' && known.has(entry.identifier))) failed.push(line);
        else {
            known.add(entry.identifier);
            accepted.push(entry);
        }
    }
    return { ok: true, accepted, failedIds: failed.flatMap(({ id }) => id ?? []), failedCount: failed.length };
}
