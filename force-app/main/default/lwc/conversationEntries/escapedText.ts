import type { ConversationEntry } from './parseEntries';

/** The references that Salesforce writes for `< > " ' \ &` unless told not to (Connect REST API, "Encoding"). */
const REFERENCE = /&(?:lt|gt|quot|amp|#39|#92);/g;
const RAW = /[<>"'\\&]/;

/**
 * The entries of one response that came escaped against what was asked for, or may have. None where any text of the
 * response holds one of these characters raw: then it was not escaped, and a reference in it is what somebody wrote.
 * Otherwise a reference may be either, so that its text proves nothing; one without any reference is as it is stored.
 * Texts are never decoded: a response that is escaped is said, and not saved from.
 */
export function findEscaped<Entry extends Pick<ConversationEntry, 'messageText'>>(
    entries: readonly Entry[]
): readonly Entry[] {
    return entries.some(({ messageText }) => RAW.test(messageText.replace(REFERENCE, '')))
        ? []
        : entries.filter(({ messageText }) => messageText.search(REFERENCE) >= 0);
}

/** How many `findEscaped` finds. */
export function countEscaped(entries: readonly Pick<ConversationEntry, 'messageText'>[]): number {
    return findEscaped(entries).length;
}
