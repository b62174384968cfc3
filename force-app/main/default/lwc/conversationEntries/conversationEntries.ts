export type { ConversationEntry, EntriesPage, EntryIssue } from './parseEntries';
export { parseEntriesPage } from './parseEntries';
export { countEscaped, findEscaped } from './escapedText';
export { fromRole, shortId, toEntry } from './normalise';
export type { EntriesRead, ReadPlan } from './readPlan';
export { PAGE_LIMIT, acceptPage, createReadPlan, nextRead } from './readPlan';
export type { ConversationEntriesUpdates } from './buildUpdate';
export { buildEntriesUpdate } from './buildUpdate';
