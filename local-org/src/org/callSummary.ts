/** One call of the data folder, for lists of calls. */
export interface CallSummary {
    /** File name without `.call.json`. */
    key: string;
    voiceCallId: string;
    conversationIdentifier: string;
    name: string;
    description: string;
    startMs: number;
    /** Null while the call is in progress. */
    endMs: number | null;
    /** Lines of this call. */
    lines: number;
    /** Usernames of the only people who may see it, or null when everyone may. */
    visibleTo: string[] | null;
}
