import { sealChange, type SealedRow } from '../changes/changeSeal';
import type { Failure } from '../errors';
import {
    updateChange,
    type ChangeFields,
    type ChangeRowState,
    type ChangeUpdate,
    type UpdateOutcome
} from '../salesforce/changeRow';
import { fetchChangeRow } from '../salesforce/fetchChangeRows';
import type { SaveDeps } from './saveDeps';

/** The row that a save has made: whose it is, and what the save has written to it. */
export interface OwnRow extends SealedRow {
    readonly changeId: string;
    readonly fields: ChangeFields;
}

/** The state of the row afterwards. `failure`: why it does not say what it should; null where it does. */
export interface Completion {
    readonly state: ChangeRowState;
    readonly failure: Failure | null;
}

/**
 * Completes the row of a save, sealed anew over what the save itself has written: what somebody else wrote to it meanwhile
 * shows. Where Salesforce does not answer it is tried again, as often and over as long as reading back is: a row left
 * Sending keeps everybody out of the conversation. Where it is not clear what became of that, the row is read: an update
 * whose answer was lost may have made it final, and a final row refuses the next one.
 */
export async function completeChange(deps: SaveDeps, row: OwnRow, update: ChangeUpdate): Promise<Completion> {
    const { client, keyRing, config, now, sleep } = deps;
    const state = update.State__c ?? 'Sending';
    const sealed = { ...update, Seal__c: sealChange(keyRing, row, { ...row.fields, ...update }) };
    const giveUpMs = now() + config.confirmWaitMs;
    let outcome: UpdateOutcome = await updateChange(client, row.changeId, sealed);
    for (let tries = 1; tries < config.confirmTries && outcome.kind === 'unanswered' && now() < giveUpMs; tries += 1) {
        await sleep(config.confirmWaitMs / (config.confirmTries - 1));
        outcome = await updateChange(client, row.changeId, sealed);
    }
    if (outcome.kind === 'done') {
        return { state, failure: null };
    }
    if (outcome.kind === 'unanswered' || outcome.isByRule) {
        const found = await fetchChangeRow(client, row.changeId);
        const stored = found.ok ? found.value : null;
        if (stored?.Seal__c === sealed.Seal__c && stored.State__c === state) {
            return { state, failure: null };
        }
        if (stored && stored.State__c !== 'Sending') {
            return { state: stored.State__c, failure: ENDED_BY_OTHERS };
        }
    }
    return { state: 'Sending', failure: { ...outcome.failure, message: LEFT_OPEN } };
}

const LEFT_OPEN =
    'The lines are as listed, but the change record could not be completed, so the conversation stays locked. Opening the call again in a few minutes completes it.';

const ENDED_BY_OTHERS: Failure = {
    code: 'CHANGE_REFUSED',
    message:
        'The lines are as listed, but somebody else ended the change record while this save was under way. Tell your admin the request id.'
};
