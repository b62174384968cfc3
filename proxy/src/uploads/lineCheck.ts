import { parseUploadItem, type UploadLine } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';
import type { LineProblem } from './uploadProblem';

/** Checks the lines of one part, in their order. */
export interface LineCheck {
    /** What is wrong with the next line, null where nothing is. */
    next(text: string): LineProblem | null;
    /** Lines so far, without the head. */
    count(): number;
}

/** Salesforce tells when a conversation began and ended in whole seconds. */
const SECOND_MS = 1000;
/** Half of a character may come back as something else. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Lets through what belongs into this conversation: its head first, then lines of people who take part in it, in their
 * order, each once, within its time, and of calls that the user may see. A line that names no call would be shown in all of
 * them, and one with the identifier of another call's line could take its place.
 * @param hiddenIds of the lines that the user may not see
 * @param takeLine sees every line that is right; may object too
 */
export function createLineCheck(
    target: UploadTarget,
    hiddenIds: readonly string[],
    takeLine: (line: UploadLine) => LineProblem | null
): LineCheck {
    const senders = new Set(target.participants.map(({ sender }) => toKey(sender)));
    const legs = new Set(target.legs.map(({ voiceCallId }) => voiceCallId));
    const hidden = new Set(hiddenIds.map(toComparable));
    const firstMs = target.startMs ?? 0;
    const overMs = (target.endMs ?? firstMs) + SECOND_MS;
    const ids = new Set<string>();
    let lastMs = 0;
    let hasHead = false;

    function checkLine(line: UploadLine): LineProblem | null {
        const { id, startMs, text, sender, voiceCallIds } = line;
        if (!senders.has(toKey(sender))) {
            return 'sender';
        }
        if (startMs < firstMs || startMs >= overMs) {
            return 'time';
        }
        if (startMs < lastMs) {
            return 'order';
        }
        const areSeen = voiceCallIds.length > 0 && voiceCallIds.every((voiceCallId) => legs.has(voiceCallId));
        if (!areSeen || hidden.has(toComparable(id))) {
            return 'call';
        }
        if (ids.has(id)) {
            return 'duplicate';
        }
        if (LONE_SURROGATE.test(text) || LONE_SURROGATE.test(id)) {
            return 'text';
        }
        ids.add(id);
        lastMs = startMs;
        return takeLine(line);
    }

    return {
        next(text) {
            const item = parseUploadItem(text);
            if (!item || (item.kind === 'conversation') === hasHead) {
                return 'unreadable';
            }
            hasHead = true;
            if (item.conversationIdentifier !== target.conversationIdentifier) {
                return 'conversation';
            }
            return item.kind === 'entry' ? checkLine(item.line) : null;
        },
        count: () => ids.size
    };
}

function toKey({ appType, role, subject }: UploadLine['sender']): string {
    return JSON.stringify([appType, role, subject]);
}

/** Nothing says how exactly Salesforce compares identifiers. */
function toComparable(id: string): string {
    return id.trim().toLowerCase();
}
