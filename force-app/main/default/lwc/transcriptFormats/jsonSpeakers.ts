import type { SpeakerRole } from './format';

/** What vendors call the parts that people and machines play in a call, in lower case and without what joins words. */
const ROLES: Readonly<Record<string, SpeakerRole>> = {
    agent: 'agent',
    humanagent: 'agent',
    supervisor: 'agent',
    representative: 'agent',
    rep: 'agent',
    advisor: 'agent',
    employee: 'agent',
    operator: 'agent',
    internal: 'agent',
    customer: 'customer',
    enduser: 'customer',
    caller: 'customer',
    client: 'customer',
    external: 'customer',
    system: 'system',
    bot: 'system',
    custombot: 'system',
    chatbot: 'system',
    virtualagent: 'system',
    automatedagent: 'system',
    ivr: 'system',
    acd: 'system',
    voicemail: 'system',
    action: 'system'
};

/** Who speaks, by a vendor's word for it; undefined for a name or a number. */
export function toRole(word: string | undefined): SpeakerRole | undefined {
    const key = word?.toLowerCase().replace(/[\s_-]+/g, '');
    return key !== undefined && Object.hasOwn(ROLES, key) ? ROLES[key] : undefined;
}

const BARE_NUMBER = /^\d{1,9}$/;

/** A speaker that a file only numbers, in words; a name as it is. */
export function toSpeaker(label: string | undefined): string | undefined {
    return label !== undefined && BARE_NUMBER.test(label.trim()) ? `Speaker ${label.trim()}` : label;
}

/** Who speaks in a recording with one channel for each party, or with several people on some: both, where both are known. */
export function toChannelSpeaker(
    channel: string | undefined,
    label: string | undefined,
    channels: number
): string | undefined {
    const speaker = toSpeaker(label);
    if (channels < 2 || channel === undefined) return speaker;
    const named = BARE_NUMBER.test(channel) ? `Channel ${channel}` : channel;
    return speaker === undefined ? named : `${named}, ${speaker}`;
}

/** Someone who took part, by an identifier that says nothing to a reader, and what they were. */
export interface Party {
    readonly key: string;
    readonly word: string;
}

/** A name for each party: what they were, numbered where several were the same, so that no two have one name. */
export function nameParties(parties: readonly Party[]): ReadonlyMap<string, string> {
    const keysOfWord = new Map<string, Set<string>>();
    for (const { key, word } of parties) {
        const keys = keysOfWord.get(word);
        if (keys === undefined) keysOfWord.set(word, new Set([key]));
        else keys.add(key);
    }
    const names = new Map<string, string>();
    for (const [word, keys] of keysOfWord) {
        let number = 0;
        for (const key of keys) {
            number += 1;
            if (!names.has(key)) names.set(key, keys.size === 1 ? word : `${word} ${number}`);
        }
    }
    return names;
}
