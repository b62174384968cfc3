import type { LineOutcome, LineResult, SaveState } from 'c/proxyProtocol';
import type { ChangeUpdate, NewChange } from '../salesforce/changeRow';
import type { PlannedLine, PlannedSave } from './planSave';

/** How a line ended in the record: the outcome of a save, or `unproven` for a line settled later that is not as it was sent. */
export type RecordedResult = LineOutcome | 'unproven';

/** The row that announces a save. Lines carry identifier, action and labels; none carries text. */
export function toNewChange(
    plan: PlannedSave,
    facts: { readonly voiceCallId: string; readonly lock: string; readonly requestId: string; readonly digests: string }
): NewChange {
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

/** What Transcript_Change__c.Lines__c holds, in characters. */
const LONGEST_LINES = 131_072;

/**
 * Whether the record holds these lines, with the longest result of each: a row that could be made but not completed would
 * keep its lock for ever. Digests need no such care: they come with the row, which is refused where they are too long.
 */
export function fitsRecord(lines: readonly PlannedLine[]): boolean {
    const longest: RecordedResult = 'unconfirmed';
    return toLinesJson(lines, () => longest).length <= LONGEST_LINES;
}

/** The update that completes a row. A row with unconfirmed lines keeps state, digests and lock: it is not over. */
export function toChangeUpdate(lines: readonly PlannedLine[], results: readonly LineResult[]): ChangeUpdate {
    const outcomes = new Map(results.map(({ identifier, outcome }) => [identifier, outcome]));
    const recorded = toLinesJson(lines, (identifier) => outcomes.get(identifier));
    const state = toSaveState(results.map(({ outcome }) => outcome));
    return state === 'sending'
        ? { Lines__c: recorded }
        : { Lines__c: recorded, State__c: STATE_VALUES[state], Digests__c: null, Lock__c: null };
}

/** The values of State__c for a row that is over. */
export const STATE_VALUES = {
    verified: 'Verified',
    partlyVerified: 'Partly_Verified',
    notApplied: 'Not_Applied'
} as const;

/** The state that the lines add up to. `notApplied` only where nothing of ours can be stored. */
export function toSaveState(outcomes: readonly RecordedResult[]): SaveState {
    if (outcomes.includes('unconfirmed')) {
        return 'sending';
    }
    if (outcomes.every((outcome) => outcome === 'verified')) {
        return 'verified';
    }
    return outcomes.every((outcome) => outcome === 'notApplied' || outcome === 'conflict')
        ? 'notApplied'
        : 'partlyVerified';
}

function toLinesJson(
    lines: readonly PlannedLine[],
    resultOf: (identifier: string) => RecordedResult | undefined
): string {
    return JSON.stringify(lines.map((line) => ({ ...toRecordedLine(line), result: resultOf(line.identifier) })));
}

function toRecordedLine({ identifier, isEdited, labels }: PlannedLine): {
    readonly identifier: string;
    readonly action: 'edit' | 'redact' | 'both';
    readonly labels: readonly string[];
} {
    return { identifier, action: labels.length === 0 ? 'edit' : isEdited ? 'both' : 'redact', labels };
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
