import { toEntry, type ConversationEntry } from 'c/conversationEntries';
import type { KeyRing } from '../auth/keyRing';
import type { ChangeUpdate, FinalState } from '../salesforce/changeRow';
import type { ChangeRow } from '../salesforce/fetchChangeRows';
import { sealChange, sealStateOf } from './changeSeal';
import { digestOf, parseDigests, type LineDigests } from './lineDigests';
import { LONGEST_LINES, parseRecordedLines, type RecordedLine, type RecordedResult } from './recordedLines';

/**
 * Entries as they were read, by identifier. `escaped`: of those, the ones whose text may have come escaped: such a text
 * proves nothing.
 */
export interface EntriesNow {
    readonly entries: ReadonlyMap<string, ConversationEntry>;
    readonly escaped: ReadonlySet<string>;
}

/** How one line of a row turned out. `isOurs`: whether something of what was sent may be stored, or was. */
interface SettledLine {
    readonly result: RecordedResult;
    readonly isOurs: boolean;
}

/**
 * The update that ends a row whose save was cut off, by what its lines read now. A line that reads as it was sent is
 * `verified`, or `cutLoose` where it names fewer calls than before, one that reads as it was before `notApplied`. Any other text is `unproven`: somebody else's, or what an org
 * made of ours. What the save itself had found out stays, as far as it can. Every row can be ended so: it gives the lock
 * back.
 *
 * Of a row whose seal is not intact nothing is believed, its digests neither: no line of it is verified. It gets no seal
 * either, or a forged row would only have to wait to become a real one.
 */
export function settleRow(keyRing: KeyRing, row: ChangeRow, now: EntriesNow): ChangeUpdate & { State__c: FinalState } {
    const isIntact = sealStateOf(keyRing, row) === 'intact';
    const digests = isIntact ? parseDigests(row.Digests__c ?? '') : null;
    const digestsOf = new Map(digests?.lines.map((line) => [line.identifier, line]));
    const toDigest = (identifier: string, text: string): string | null =>
        digests ? digestOf(keyRing, digests.key, identifier, text) : null;
    const recorded = parseRecordedLines(row.Lines__c);
    const settled = (recorded ?? []).map((line) => settleLine(line, digestsOf.get(line.identifier), toDigest, now));
    const lines = recorded
        ? JSON.stringify(recorded.map((line, index) => ({ ...line, result: settled[index]?.result })))
        : null;
    const update = {
        // What is no list of lines, or would no longer fit, stays as it is.
        ...(lines !== null && lines.length <= LONGEST_LINES ? { Lines__c: lines } : {}),
        State__c: toFinalState(settled),
        Digests__c: null,
        Lock__c: null
    } as const;
    return isIntact
        ? {
              ...update,
              Seal__c: sealChange(keyRing, { changeId: row.Id, createdById: row.CreatedById }, { ...row, ...update })
          }
        : update;
}

function settleLine(
    { identifier, result: known }: RecordedLine,
    digests: LineDigests['lines'][number] | undefined,
    toDigest: (identifier: string, text: string) => string | null,
    { entries, escaped }: EntriesNow
): SettledLine {
    if (known === 'conflict') {
        // Was never sent.
        return { result: 'conflict', isOurs: false };
    }
    const entry = entries.get(identifier);
    const stored = entry && !escaped.has(identifier) ? toDigest(identifier, entry.messageText) : null;
    if (!entry || !digests || stored === null) {
        return { result: 'unproven', isOurs: true };
    }
    if (stored === digests.sent) {
        return { result: isCutLoose(entry, digests, known) ? 'cutLoose' : 'verified', isOurs: true };
    }
    switch (known) {
        case 'verified':
        case 'cutLoose':
        case 'overwritten':
            return { result: 'overwritten', isOurs: true };
        case 'notApplied':
            return { result: 'notApplied', isOurs: false };
        default:
            return stored === digests.base
                ? { result: 'notApplied', isOurs: false }
                : { result: 'unproven', isOurs: true };
    }
}

/** Whether a line names fewer calls than it did. The save itself saw a loss: then it named one at least. */
function isCutLoose(
    entry: ConversationEntry,
    { legCount }: LineDigests['lines'][number],
    known: RecordedLine['result']
): boolean {
    return toEntry(entry, null).voiceCallIds.length < Math.max(legCount ?? 0, known === 'cutLoose' ? 1 : 0);
}

/** `Not_Applied` only where nothing of ours is stored, and none of it was. */
function toFinalState(lines: readonly SettledLine[]): FinalState {
    if (lines.length === 0) {
        return 'Partly_Verified';
    }
    if (lines.every(({ result }) => result === 'verified')) {
        return 'Verified';
    }
    return lines.some(({ isOurs }) => isOurs) ? 'Partly_Verified' : 'Not_Applied';
}
