import { toSpeakerName } from 'c/speakerNames';

describe('toSpeakerName', () => {
    it.each<[Parameters<typeof toSpeakerName>[0], string, string]>([
        [{ role: 'agent', name: ' Grace ' }, 'Grace', 'c.Transcript_Role_Agent'],
        [{ role: 'customer', name: null }, 'c.Transcript_Role_Customer', ''],
        [{ role: 'chatbot', name: ' ' }, 'c.Transcript_Role_Chatbot', ''],
        [{ role: 'customer', name: 'C.TRANSCRIPT_ROLE_CUSTOMER' }, 'C.TRANSCRIPT_ROLE_CUSTOMER', ''],
        [undefined, 'c.Transcript_Role_Unknown', '']
    ])('of %j', (participant, speaker, roleName) => {
        expect(toSpeakerName(participant)).toEqual({ speaker, roleName });
    });
});
