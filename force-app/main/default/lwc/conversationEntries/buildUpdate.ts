/** The body of a PATCH of conversation entries (Connect REST API, "Update conversation entries"). */
export interface ConversationEntriesUpdates {
    readonly conversationEntriesUpdates: readonly {
        readonly identifier: string;
        readonly messageText: string;
        readonly relatedRecords?: readonly string[];
    }[];
}

/**
 * Builds the PATCH that stores these texts. Whether an org keeps related records that are left out is not documented, so
 * they go along. A line that names none has nothing to lose by leaving them out, but could lose some that were not shown
 * by an empty list.
 */
export function buildEntriesUpdate(
    texts: readonly {
        readonly identifier: string;
        readonly text: string;
        readonly relatedRecords: readonly string[];
    }[]
): ConversationEntriesUpdates {
    return {
        conversationEntriesUpdates: texts.map(({ identifier, text, relatedRecords }) => ({
            identifier,
            messageText: text,
            ...(relatedRecords.length > 0 ? { relatedRecords } : {})
        }))
    };
}
