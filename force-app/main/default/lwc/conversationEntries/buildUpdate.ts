/** The body of a PATCH of conversation entries (Connect REST API, "Update conversation entries"). */
export interface ConversationEntriesUpdates {
    readonly conversationEntriesUpdates: readonly { readonly identifier: string; readonly messageText: string }[];
}

/** Builds the PATCH that stores these texts. Related records are left out: only the text is to change. */
export function buildEntriesUpdate(
    texts: readonly { readonly identifier: string; readonly text: string }[]
): ConversationEntriesUpdates {
    return {
        conversationEntriesUpdates: texts.map(({ identifier, text }) => ({ identifier, messageText: text }))
    };
}
