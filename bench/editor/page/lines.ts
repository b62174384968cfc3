import type { Entry, Participant } from 'c/transcriptModel';

/** What people say on calls, of any length, so that rows differ in height. */
const PHRASES = [
    'Thank you for calling, how can I help you today?',
    'I got a letter that says my last payment did not go through.',
    'Okay.',
    'Could I have your full name, please?',
    'Sure, it is Ms Penya, P E N Y A, and the account is with my husband, who called in March about the very same thing.',
    'One moment while I look that up for you.',
    'No, I changed it in the spring, and the new one starts with four one five, and then it is five five five, oh one four two.',
    'Great.'
];

export const PARTICIPANTS: readonly Participant[] = [
    { id: 'p1', role: 'agent', name: 'Grace' },
    { id: 'p2', role: 'customer', name: 'Ana' }
];

/** So many lines of a call, four seconds apart, the same ones every time. */
export function makeEntries(count: number): readonly Entry[] {
    return Array.from({ length: count }, (_, place) => ({
        identifier: `line-${place}`,
        text: `${PHRASES[(place * 7) % PHRASES.length]} ${place % 3 === 0 ? (PHRASES[(place * 5) % PHRASES.length] ?? '') : ''}`.trim(),
        startMs: place * 4000,
        durationMs: 3000,
        receivedMs: place * 4000 + 500,
        participantId: place % 2 === 0 ? 'p1' : 'p2',
        voiceCallIds: []
    }));
}
