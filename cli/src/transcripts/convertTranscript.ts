import { Losses, type FileFacts, type FileIssue, type TranscriptWriter, type WriteFormat } from 'c/transcriptFormats';
import type { Destination, Sink } from '../output/destination';
import type { Problem } from '../problems';
import type { OpenTranscript } from './openTranscripts';

/** What became of a transcript. */
export interface Conversion {
    /** How many entries were written. */
    readonly entries: number;
    readonly problem?: Problem;
}

/**
 * Writes a transcript in another format, as it is read. A file of several calls becomes a text for each.
 *
 * @param onIssue told of everything that a person should know about what was read, and of what the format can't hold
 */
export async function convertTranscript(
    { name, items }: Pick<OpenTranscript, 'name' | 'items'>,
    format: WriteFormat,
    destination: Destination,
    onIssue: (issue: FileIssue) => Promise<void>
): Promise<Conversion> {
    let facts: FileFacts = {};
    let open: { readonly sink: Sink; readonly writer: TranscriptWriter; readonly losses: Losses } | undefined;
    let entries = 0;
    const close = async (): Promise<void> => {
        if (open === undefined) return;
        const { sink, writer, losses } = open;
        await sink.write(writer.end());
        await sink.finish();
        open = undefined;
        for (const issue of losses.end()) await onIssue(issue);
    };
    try {
        for await (const item of items) {
            if (item.kind === 'issue') await onIssue(item.issue);
            else if (item.kind === 'facts') {
                const { conversationId } = item.facts;
                const isAnother = conversationId !== undefined && conversationId !== facts.conversationId;
                if (isAnother) await close();
                // Of the call before nothing holds but the format.
                const kept =
                    isAnother && entries > 0
                        ? { ...(facts.format === undefined ? {} : { format: facts.format }) }
                        : facts;
                facts = { ...kept, ...item.facts };
            } else {
                if (open === undefined) {
                    const sink = await destination.open(name, format.extension);
                    if ('code' in sink) return { entries, problem: sink };
                    open = { sink, writer: format.open(facts), losses: new Losses(format) };
                }
                entries += 1;
                open.losses.add(item.entry, facts);
                await open.sink.write(open.writer.add(item.entry));
            }
        }
        await close();
        return { entries };
    } finally {
        await open?.sink.discard();
    }
}
