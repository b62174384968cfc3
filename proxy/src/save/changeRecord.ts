import type { LineResult, SaveState } from 'c/proxyProtocol';
import { LONGEST_DIGESTS } from '../changes/lineDigests';
import { LONGEST_LINES, type RecordedResult } from '../changes/recordedLines';
import type { ChangeUpdate, FinalState, NewChange } from '../salesforce/changeRow';
import type { PlannedLine, PlannedSave } from './planSave';

/** A line of a save as it ended: what the page is told, and what the record says. */
export interface EndedLine {
    readonly result: LineResult;
    readonly recorded: RecordedResult;
}

/** The row that announces a save, still without its seal. Lines carry identifier, action and labels; none carries text. */
export function toNewChange(
    plan: PlannedSave,
    facts: { readonly voiceCallId: string; readonly lock: string; readonly requestId: string; readonly digests: string }
): Omit<NewChange, 'Seal__c'> {
    return {
        Voice_Call__c: facts.voiceCallId,
        Kind__c: 'Save',
        State__c: 'Sending',
        Edited_Lines__c: plan.lines.filter(({ isEdited }) => isEdited).length,
        Redacted_Lines__c: plan.lines.filter(({ labels }) => labels.length > 0).length,
        Reason__c: plan.reason,
        Note__c: plan.note,
        Entity_Types__c: toEntityTypes(plan.lines),
        Lines__c: toLinesJson(plan.lines, () => undefined),
        Digests__c: facts.digests,
        Request_Id__c: facts.requestId,
        Lock__c: facts.lock
    };
}

/**
 * Whether the record holds these lines, with the longest result of each, and their digests: a row that could be made but
 * not completed would keep its lock for ever.
 */
export function fitsRecord(lines: readonly PlannedLine[], digests: string): boolean {
    const longest: RecordedResult = 'unconfirmed';
    return toLinesJson(lines, () => longest).length <= LONGEST_LINES && digests.length <= LONGEST_DIGESTS;
}

/** The update that completes a row. A row with unconfirmed lines keeps state, digests and lock: it is not over. */
export function toChangeUpdate(lines: readonly PlannedLine[], ended: readonly EndedLine[]): ChangeUpdate {
    const recorded = new Map(ended.map(({ result: { identifier }, recorded: result }) => [identifier, result]));
    const linesJson = toLinesJson(lines, (identifier) => recorded.get(identifier));
    const state = toSaveState(ended);
    return state === 'sending'
        ? { Lines__c: linesJson }
        : { Lines__c: linesJson, State__c: STATE_VALUES[state], Digests__c: null, Lock__c: null };
}

const STATE_VALUES: Readonly<Record<Exclude<SaveState, 'sending'>, FinalState>> = {
    verified: 'Verified',
    partlyVerified: 'Partly_Verified',
    notApplied: 'Not_Applied'
};

/** The state that the lines add up to. `notApplied` only where nothing of ours can be stored. */
export function toSaveState(lines: readonly EndedLine[]): SaveState {
    if (lines.some(({ result }) => result.outcome === 'unconfirmed')) {
        return 'sending';
    }
    if (lines.every(({ recorded }) => recorded === 'verified')) {
        return 'verified';
    }
    return lines.every(({ recorded }) => recorded === 'notApplied' || recorded === 'conflict')
        ? 'notApplied'
        : 'partlyVerified';
}

function toLinesJson(
    lines: readonly PlannedLine[],
    resultOf: (identifier: string) => RecordedResult | undefined
): string {
    return JSON.stringify(lines.map((line) => ({ ...toRecordedLine(line), result: resultOf(line.identifier) })));
}

function toRecordedLine({ identifier, isEdited, labels, counts }: PlannedLine): {
    readonly identifier: string;
    readonly action: 'edit' | 'redact' | 'both';
    readonly labels: readonly string[];
    readonly counts?: readonly number[];
} {
    const action = labels.length === 0 ? 'edit' : isEdited ? 'both' : 'redact';
    return { identifier, action, labels, ...(counts ? { counts } : {}) };
}

const LONGEST_ENTITY_TYPES = 255;
const MORE = ', …';

/** Labels in the order of the lines, as many as the field holds; Lines__c has them all. */
function toEntityTypes(lines: readonly PlannedLine[]): string | null {
    const labels = [...new Set(lines.flatMap((line) => line.labels))];
    let result = '';
    for (const label of labels) {
        const longer = result === '' ? label : `${result}, ${label}`;
        if (longer.length > LONGEST_ENTITY_TYPES - MORE.length) {
            return result + MORE;
        }
        result = longer;
    }
    return result === '' ? null : result;
}
