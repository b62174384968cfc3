import type { ConversationEntry } from 'c/conversationEntries';
import type { Failure } from '../errors';
import type { EndedLine } from './changeRecord';
import type { PlannedLine } from './planSave';
import { readBack, storedTextOf, toResult, type ReadBack } from './readBack';
import type { SaveDeps } from './saveDeps';
import { sendTexts, type Fate } from './sendTexts';

/**
 * How lines ended. `loose`: those that no longer belong to their part of the call. `failure`: why some were not sent, or
 * else could not be read back.
 */
export interface Proof {
    readonly ended: ReadonlyMap<string, EndedLine>;
    readonly loose: ReadonlySet<string>;
    readonly failure: Failure | null;
}

/**
 * Sends lines and proves each by reading it back. With each goes what it belongs to, as it was just read: an org may clear
 * what an update leaves out, and whoever may open another part of the conversation could read the line from then on.
 * @param before the lines as they were just read
 * @param deadlineMs nothing is sent later; milliseconds since the Unix epoch
 */
export async function sendAndProve(
    deps: SaveDeps,
    conversationIdentifier: string,
    lines: readonly PlannedLine[],
    before: ReadonlyMap<string, ConversationEntry>,
    deadlineMs: number
): Promise<Proof> {
    const { client, config, now, count } = deps;
    const texts = lines.map(({ identifier, text }) => ({
        identifier,
        text,
        relatedRecords: before.get(identifier)?.relatedRecords ?? []
    }));
    const { fates, chunks, failure } = await sendTexts(
        client,
        conversationIdentifier,
        texts,
        config.chunkSize,
        () => now() >= deadlineMs
    );
    count('chunks', chunks);
    const planned = new Map(lines.map((line) => [line.identifier, line]));
    const back = await readBack(
        deps,
        conversationIdentifier,
        [...fates.keys()].flatMap((identifier) => before.get(identifier) ?? []),
        (identifier, seen) => {
            const line = planned.get(identifier);
            const fate = fates.get(identifier);
            if (!line || fate === 'refused') {
                // What was refused does not come late.
                return true;
            }
            const stored = storedTextOf(line, seen);
            const isOther = stored !== null && stored !== line.baseText;
            // What may be done yet may come late, also over another text.
            return stored === line.text || (isOther && fate !== 'unknown');
        }
    );
    const ended = new Map<string, EndedLine>();
    const loose = new Set<string>();
    for (const line of lines) {
        const { identifier } = line;
        const result = toResult(line, storedTextOf(line, back), fates.get(identifier) ?? null);
        const isOurs = result.outcome === 'verified' || result.outcome === 'unconfirmed';
        const isLoose = hasLostRecords(before.get(identifier), back.entries.get(identifier));
        if (isLoose) {
            loose.add(identifier);
        }
        ended.set(identifier, { result, recorded: isLoose && isOurs ? 'cutLoose' : result.outcome });
    }
    return { ended, loose, failure: failure ?? whyUnread(lines, fates, back) };
}

/** Whether a line no longer names something that it belonged to. */
function hasLostRecords(before: ConversationEntry | undefined, after: ConversationEntry | undefined): boolean {
    const records = after?.relatedRecords;
    return records !== undefined && !(before?.relatedRecords ?? []).every((id) => records.includes(id));
}

/** Why lines that were sent could not be read back; null where they all could. */
function whyUnread(lines: readonly PlannedLine[], fates: ReadonlyMap<string, Fate>, back: ReadBack): Failure | null {
    const unread = lines.filter((line) => fates.has(line.identifier) && storedTextOf(line, back) === null);
    if (unread.length === 0) {
        return null;
    }
    if (back.failure) {
        return back.failure;
    }
    return unread.some(({ identifier }) => back.escaped.has(identifier)) ? ESCAPED : VANISHED;
}

const ESCAPED: Failure = {
    code: 'TEXT_ESCAPED',
    message:
        'Salesforce sends some of the saved lines with characters escaped, so whether they are stored right can’t be told. Tell your admin the request id.'
};
const VANISHED: Failure = {
    code: 'SALESFORCE_UNEXPECTED',
    message: 'Salesforce no longer lists some of the lines that were sent. Tell your admin the request id.'
};
