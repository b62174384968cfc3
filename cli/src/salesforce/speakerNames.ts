import type { Participant, ParticipantRole } from 'c/transcriptModel';

/** The page's words for each party, in English: labels are for pages. */
const ROLE_NAMES: Readonly<Record<ParticipantRole, string>> = {
    agent: 'Agent',
    chatbot: 'Bot',
    customer: 'Customer',
    router: 'Call routing',
    supervisor: 'Supervisor',
    system: 'System',
    unknown: 'Unknown'
};

/** What a party is called: by name, or by role where there is no name. */
export function speakerName({ name, role }: Participant): string {
    return name?.trim() || ROLE_NAMES[role];
}
