/**
 * How uploads spell what queries spell another way, since version 52 of the API (Voice developer guide, "Upload or Update
 * Transcripts with Connect REST API", tables 1 and 2).
 */
const APP_TYPES: ReadonlyMap<string, string> = new Map([
    ['bmapi', 'BMAPI'],
    ['live_message', 'LIVE_MESSAGE'],
    ['chatbot', 'CHATBOT'],
    ['messaging', 'MESSAGING'],
    ['perftool', 'PERFTOOL'],
    ['agent', 'AGENT'],
    ['telephony_integration', 'TELEPHONY_INTEGRATION'],
    ['translation', 'TRANSLATION'],
    ['iamessage', 'IAMESSAGE'],
    ['conversation', 'CONVERSATION']
]);

const ROLES: ReadonlyMap<string, string> = new Map([
    ['system', 'SYSTEM'],
    ['agent', 'AGENT'],
    ['chatbot', 'CHATBOT'],
    ['enduser', 'END_USER'],
    ['supervisor', 'SUPERVISOR'],
    ['router', 'ROUTER']
]);

/** ConversationParticipant.AppType as an upload spells it; null for one that the guide's table does not have. */
export function toUploadAppType(appType: string | null): string | null {
    return APP_TYPES.get((appType ?? '').toLowerCase()) ?? null;
}

/** ConversationParticipant.ParticipantRole as an upload spells it; null for one that the guide's table does not have. */
export function toUploadRole(role: string | null): string | null {
    return ROLES.get((role ?? '').replaceAll('_', '').toLowerCase()) ?? null;
}
