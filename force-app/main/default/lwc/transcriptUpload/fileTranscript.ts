import type { FileEntry, FileFacts, FileIssue, FileItem } from 'c/transcriptFormats';

/** One call as a file has it, its entries in the order of the file. */
export interface FileTranscript {
    readonly facts: FileFacts;
    readonly entries: readonly FileEntry[];
}

/** The same with what reading said of it. What is said of the file as a whole stands with the call that was read just then. */
export interface GatheredTranscript extends FileTranscript {
    readonly issues: readonly FileIssue[];
}

interface Gathering {
    facts: FileFacts;
    readonly entries: FileEntry[];
    readonly issues: FileIssue[];
}

/**
 * The calls of a file, by where each is first named. Facts with another conversation begin another call, or go back to one
 * that was named before: calls can be mixed. Of an earlier call nothing but the format goes on to the next. A file without
 * a call gives one without entries, so that its issues are told.
 */
export async function gatherTranscripts(items: AsyncIterable<FileItem>): Promise<readonly GatheredTranscript[]> {
    let current: Gathering = { facts: {}, entries: [], issues: [] };
    const calls = [current];
    const named = new Map<string, Gathering>();
    for await (const item of items) {
        if (item.kind === 'entry') {
            current.entries.push(item.entry);
        } else if (item.kind === 'issue') {
            current.issues.push(item.issue);
        } else {
            const { conversationId } = item.facts;
            if (conversationId !== undefined) {
                const format = current.facts.format;
                const known = named.get(conversationId);
                // A call that has no name yet may get it late.
                if (known) current = known;
                else if (current.facts.conversationId !== undefined) {
                    current = { facts: format === undefined ? {} : { format }, entries: [], issues: [] };
                    calls.push(current);
                }
                named.set(conversationId, current);
            }
            current.facts = { ...current.facts, ...item.facts };
        }
    }
    return calls;
}
