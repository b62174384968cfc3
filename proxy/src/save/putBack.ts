import type { ConversationEntry } from 'c/conversationEntries';
import type { EntriesNow } from '../changes/settleRow';
import type { EndedLine } from './changeRecord';
import type { PlannedLine } from './planSave';
import { readBack, storedTextOf } from './readBack';
import type { SaveDeps } from './saveDeps';
import { sendTexts } from './sendTexts';

/** A line that was cut loose from its call: as it was before, as it is now, and how it stands otherwise. */
export interface LooseLine {
    readonly line: PlannedLine;
    readonly before: ConversationEntry;
    readonly after: ConversationEntry;
    readonly ended: EndedLine;
}

/** What came of it. `stillLoose`: lines that people may see now who may not open their part of the call. */
export interface PutBack {
    readonly ended: ReadonlyMap<string, EndedLine>;
    readonly stillLoose: ReadonlySet<string>;
    readonly chunks: number;
}

/**
 * Whether a change of the text has cut a line loose from its call, as an org may do that clears what an update leaves
 * out. Such a line would be shown to everybody who may open any part of the conversation.
 */
export function hasLostRecords(before: ConversationEntry, after: ConversationEntry): boolean {
    return !before.relatedRecords.every((id) => after.relatedRecords.includes(id));
}

/**
 * Gives lines back the records they belonged to, and reads them again. The text goes along, since an update needs one:
 * as it was just read, so that it undoes nobody's change.
 */
export async function putBack(
    deps: SaveDeps,
    conversationIdentifier: string,
    loose: readonly LooseLine[],
    isOverdue: () => boolean
): Promise<PutBack> {
    const texts = loose.map(({ before, after }) => ({
        identifier: before.identifier,
        text: after.messageText,
        relatedRecords: [...new Set([...before.relatedRecords, ...after.relatedRecords])]
    }));
    const { fates, chunks } = await sendTexts(
        deps.client,
        conversationIdentifier,
        texts,
        deps.config.chunkSize,
        isOverdue
    );
    const beforeOf = new Map(loose.map(({ before }) => [before.identifier, before]));
    const isBack = (identifier: string, { entries }: EntriesNow): boolean => {
        const [before, after] = [beforeOf.get(identifier), entries.get(identifier)];
        return before !== undefined && after !== undefined && !hasLostRecords(before, after);
    };
    const sent = [...beforeOf.values()].filter(({ identifier }) => fates.has(identifier));
    const now = await readBack(deps, conversationIdentifier, sent, isBack);
    const ended = new Map<string, EndedLine>();
    const stillLoose = new Set<string>();
    for (const { line, ended: first } of loose) {
        const { identifier } = line;
        const standing = toStanding(line, storedTextOf(line, now), first);
        if (isBack(identifier, now)) {
            ended.set(identifier, standing);
            continue;
        }
        stillLoose.add(identifier);
        const isOurs = standing.result.outcome === 'verified';
        // The update may arrive yet, and must not do so under somebody else's save: that keeps the row open.
        const fate = fates.get(identifier);
        const mayArrive = fate === 'taken' || fate === 'unanswered';
        ended.set(identifier, {
            result: mayArrive ? { identifier, outcome: 'unconfirmed', currentText: null } : standing.result,
            recorded: isOurs ? 'cutLoose' : mayArrive ? 'unconfirmed' : standing.recorded
        });
    }
    return { ended, stillLoose, chunks };
}

/** How a line stands after it was sent again; as before where it could not be read again or has not changed. */
function toStanding({ identifier, text }: PlannedLine, stored: string | null, first: EndedLine): EndedLine {
    if (stored === null || stored === (first.result.currentText ?? text)) {
        return first;
    }
    return stored === text
        ? { result: { identifier, outcome: 'verified', currentText: null }, recorded: 'verified' }
        : { result: { identifier, outcome: 'overwritten', currentText: stored }, recorded: 'overwritten' };
}
