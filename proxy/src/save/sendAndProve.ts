import type { ConversationEntry } from 'c/conversationEntries';
import type { Failure } from '../errors';
import type { EndedLine } from './changeRecord';
import type { PlannedLine } from './planSave';
import { hasLostRecords, putBack, type LooseLine } from './putBack';
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
 * Sends lines and proves each by reading it back. Lines that lost what they belong to are put back.
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
    const isOverdue = (): boolean => now() >= deadlineMs;
    const { fates, chunks, failure } = await sendTexts(
        client,
        conversationIdentifier,
        lines,
        config.chunkSize,
        isOverdue
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
            // What nobody answered may come late, also over another text.
            return stored === line.text || (isOther && fate !== 'unanswered');
        }
    );
    const ended = new Map<string, EndedLine>();
    for (const line of lines) {
        const result = toResult(line, storedTextOf(line, back), fates.get(line.identifier) ?? null);
        ended.set(line.identifier, { result, recorded: result.outcome });
    }
    const cutLoose = lines.flatMap((line): LooseLine[] => {
        const [first, after, end] = [
            before.get(line.identifier),
            back.entries.get(line.identifier),
            ended.get(line.identifier)
        ];
        return first && after && end && hasLostRecords(first, after)
            ? [{ line, before: first, after, ended: end }]
            : [];
    });
    // Of an unconfirmed line an update may be on its way: another one on top could undo it.
    const isOpen = (line: LooseLine): boolean => line.ended.result.outcome === 'unconfirmed';
    const loose = new Set(cutLoose.filter(isOpen).map(({ line }) => line.identifier));
    const toPutBack = cutLoose.filter((line) => !isOpen(line));
    if (toPutBack.length > 0) {
        count('putBack', toPutBack.length);
        const again = await putBack(deps, conversationIdentifier, toPutBack, isOverdue);
        count('chunks', chunks + again.chunks);
        again.ended.forEach((line, identifier) => ended.set(identifier, line));
        again.stillLoose.forEach((identifier) => loose.add(identifier));
    }
    return { ended, loose, failure: failure ?? whyUnread(lines, fates, back) };
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
