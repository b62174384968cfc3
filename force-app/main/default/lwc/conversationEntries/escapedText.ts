import type { ConversationEntry } from './parseEntries';

/** The references that Salesforce writes for `< > " ' \ &` unless told not to (Connect REST API, "Encoding"). */
const REFERENCE = /&(?:lt|gt|quot|amp|#39|#92);/g;
const RAW = /[<>"'\\&]/;

/**
 * How many entries of one response came escaped against what was asked for. Zero where any text of the response holds
 * one of these characters raw: then it was not escaped, and a reference in it is what somebody wrote. Texts are never
 * decoded: a response that is escaped is said, and not saved from.
 */
export function countEscaped(entries: readonly Pick<ConversationEntry, 'messageText'>[]): number {
    if (entries.some(({ messageText }) => RAW.test(messageText.replace(REFERENCE, '')))) {
        return 0;
    }
    return entries.filter(({ messageText }) => messageText.search(REFERENCE) >= 0).length;
}
