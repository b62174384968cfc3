import { fromRole, type ConversationEntry } from 'c/conversationEntries';
import type { Participant } from 'c/transcriptModel';
import type { ParticipantRow } from '../salesforce/fetchParticipants';

/** The parties of one read. Ids count up (`p1`, `p2`): the keys of Salesforce can be phone numbers and stay here. */
export interface ParticipantRegister {
    /** Everybody known so far, in the order they became known. */
    list(): readonly Participant[];
    /** The id of an entry's sender, who becomes known if nobody listed them; null where the entry names none. */
    idOf(entry: ConversationEntry): string | null;
}

/** Starts with the rows of ConversationParticipant. */
export function createParticipantRegister(rows: readonly ParticipantRow[]): ParticipantRegister {
    const participants: Participant[] = [];
    const idByKey = new Map<string, string>();

    function add(key: string, role: string | null, displayName: string | null): string {
        const id = `p${participants.length + 1}`;
        const isNameless = isProgramsNone(displayName) || isProgramsNone(key);
        participants.push({
            id,
            role: fromRole(role),
            name: toName(displayName),
            ...(isNameless ? { isNameless } : {})
        });
        idByKey.set(key, id);
        return id;
    }

    for (const { key, role, displayName } of rows) {
        const mapKey = key ?? `role ${role}`;
        if (!idByKey.has(mapKey)) {
            add(mapKey, role, displayName);
        }
    }
    return {
        list: () => [...participants],
        idOf({ sender: { subject, role } }) {
            if (subject === null && role === null) {
                return null;
            }
            // Two senders of other roles under one key, as back-filled calls have, stay two.
            const known = subject === null ? undefined : idByKey.get(subject);
            const mapKey = subject ?? `role ${role}`;
            return known ?? idByKey.get(mapKey) ?? add(mapKey, role, null);
        }
    };
}

/** The name that a display name is. It can be the phone number itself: that is personal data, and nobody's name. */
export function toName(displayName: string | null): string | null {
    const name = displayName?.trim() ?? '';
    const digits = name.replace(/\D/g, '').length;
    const isPhoneNumber =
        digits >= 5 && /^[\d\s+().\-/x#*:a-z]*$/i.test(name) && name.replace(/[^a-z]/gi, '').length <= 4;
    return name === '' || isProgramsNone(name) || isPhoneNumber ? null : name;
}

/** What a program writes where it has nothing to write: Salesforce's own back-fill code has done so. */
function isProgramsNone(text: string | null): boolean {
    return text !== null && /(^null|undefined)$/.test(text.trim());
}
