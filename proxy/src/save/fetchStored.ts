import type { ConversationEntry } from 'c/conversationEntries';
import { createFailure, createSuccess, type Result } from '../errors';
import { createCallVisibility } from '../read/visibleEntries';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { findLines, type LineToFind } from './findLines';

/**
 * The entries of all lines of a save, by identifier. ENTRY_NOT_IN_CALL: one that is not there, or of a part that the user
 * may not see, stops the save. TEXT_ESCAPED: so does an answer that came escaped, for a changed line would be stored so.
 */
export async function fetchStored(
    client: SalesforceClient,
    call: { readonly id: string; readonly conversationIdentifier: string },
    lines: readonly LineToFind[]
): Promise<Result<ReadonlyMap<string, ConversationEntry>>> {
    const found = await findLines(client, call.conversationIdentifier, lines);
    if (!found.ok) {
        return found;
    }
    const { entries, isEscaped } = found.value;
    if (isEscaped) {
        return createFailure('TEXT_ESCAPED');
    }
    const visibility = createCallVisibility(client, call.id);
    const known = await visibility.fetchFor([...entries.values()]);
    if (!known.ok) {
        return known;
    }
    const outside = lines.flatMap(({ identifier }, change) => {
        const entry = entries.get(identifier);
        return entry && visibility.of(entry) !== 'hidden' ? [] : [{ change }];
    });
    return outside.length > 0
        ? createFailure('ENTRY_NOT_IN_CALL', { details: { places: outside } })
        : createSuccess(entries);
}
