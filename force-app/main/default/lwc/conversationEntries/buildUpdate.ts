/** The body of a PATCH of conversation entries (Connect REST API, "Update conversation entries"). */
export interface ConversationEntriesUpdates {
    readonly conversationEntriesUpdates: readonly {
        readonly identifier: string;
        readonly messageText: string;
        readonly relatedRecords?: readonly string[];
    }[];
}

/**
 * Builds the PATCH that stores these texts. Related records are left out where none are given: only the text is to
 * change. Whether an org keeps what is left out is not documented, so they can be given to be put back.
 */
export function buildEntriesUpdate(
    texts: readonly {
        readonly identifier: string;
        readonly text: string;
        readonly relatedRecords?: readonly string[];
    }[]
): ConversationEntriesUpdates {
    return {
        conversationEntriesUpdates: texts.map(({ identifier, text, relatedRecords }) => ({
            identifier,
            messageText: text,
            ...(relatedRecords ? { relatedRecords } : {})
        }))
    };
}
