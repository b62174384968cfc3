import { buildUploadHead, buildUploadLine, type UploadLine } from 'c/conversationEntries';
import type { UploadTarget } from 'c/proxyProtocol';

/** One part of an upload as Salesforce takes it: a line for the conversation, then one for each entry. */
export function* toUploadParts(
    lines: Iterable<UploadLine>,
    { conversationIdentifier }: Pick<UploadTarget, 'conversationIdentifier'>
): Generator<string> {
    yield buildUploadHead(conversationIdentifier);
    for (const line of lines) yield buildUploadLine(conversationIdentifier, line);
}
