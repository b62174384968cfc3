import agent from '@salesforce/label/c.Transcript_Role_Agent';
import chatbot from '@salesforce/label/c.Transcript_Role_Chatbot';
import customer from '@salesforce/label/c.Transcript_Role_Customer';
import router from '@salesforce/label/c.Transcript_Role_Router';
import supervisor from '@salesforce/label/c.Transcript_Role_Supervisor';
import system from '@salesforce/label/c.Transcript_Role_System';
import unknown from '@salesforce/label/c.Transcript_Role_Unknown';
import type { ParticipantRole } from 'c/transcriptModel';

/** What people call each party. */
export const ROLE_NAMES: Readonly<Record<ParticipantRole, string>> = {
    agent,
    chatbot,
    customer,
    router,
    supervisor,
    system,
    unknown
};
