import type { ChangeSummary } from 'c/proxyProtocol';
import type { KeyRing } from '../auth/keyRing';
import type { SaveConfig } from '../config';
import { createSuccess, type Result } from '../errors';
import { updateChange, type FinalState } from '../salesforce/changeRow';
import { fetchChangeRow, fetchChangeRows, type ChangeRow } from '../salesforce/fetchChangeRows';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { endRow, judgeBy } from '../uploads/settleUploads';
import { toReading } from '../uploads/uploadReading';
import { sealStateOf } from './changeSeal';
import { agesFromMs, oldestSendingMs, settlesAfterMs } from './oldestSending';
import { settleRow } from './settleRow';
import { FINAL_STATES, toChangeSummary } from './toChangeSummary';
import type { WholeRead } from './wholeRead';

/** What reading the changes of a call works with. `userId`: who reads. */
export interface ChangesDeps {
    readonly client: SalesforceClient;
    readonly keyRing: KeyRing;
    readonly config: SaveConfig;
    readonly userId: string;
}

/** Each settled row costs a request. More than one cut-off save of a call means that somebody forges rows. */
const MOST_SETTLED = 5;

/**
 * The changes of a call, newest first, once all of its entries have been read. A row that was cut off is settled here,
 * by those entries and as the person who reads: the org decides whether they may. Not one whose save may have been under
 * way when the read began: it may have stored lines after they were read. One query, and one update for each row settled.
 */
export async function readChanges(
    deps: ChangesDeps,
    call: { readonly id: string; readonly conversationIdentifier: string },
    read: WholeRead
): Promise<Result<readonly ChangeSummary[]>> {
    const { client, config } = deps;
    const found = await fetchChangeRows(client, call.id, call.conversationIdentifier);
    if (!found.ok) {
        return found;
    }
    const isDue = ({ madeMs }: ChangeRow): boolean => read.beganMs - madeMs > oldestSendingMs(config);
    const cutOff = found.value.filter((row) => row.State__c === 'Sending' && isDue(row) && isOver(deps, row, read));
    const ended = new Map<string, Settled>();
    // The one that keeps everybody out comes first.
    cutOff.sort((a, b) => Number(b.Lock__c !== null) - Number(a.Lock__c !== null));
    for (const row of cutOff.slice(0, MOST_SETTLED)) {
        const settled = await settle(deps, row, read);
        if (!settled) {
            break;
        }
        ended.set(row.Id, settled);
    }
    return createSuccess(
        found.value.map((known) => {
            const { row, isJustSettled } = ended.get(known.Id) ?? { row: known, isJustSettled: false };
            const open =
                read.beganMs - agesFromMs(row) > settlesAfterMs(deps.keyRing, config, row) ? 'pending' : 'saving';
            return toChangeSummary(row, {
                state: row.State__c === 'Sending' ? open : FINAL_STATES[row.State__c],
                seal: sealStateOf(deps.keyRing, row),
                isJustSettled,
                userId: deps.userId,
                voiceCallId: call.id
            });
        })
    );
}

/**
 * Whether a row can be ended by what was read: any save's, and an upload's where that tells. What Salesforce says of it is
 * not asked here: lines may have come between the reading and its answer.
 */
function isOver({ keyRing, config }: ChangesDeps, row: ChangeRow, read: WholeRead): boolean {
    return row.Kind__c === 'Save' || judgeUpload(keyRing, config, row, read) !== null;
}

function judgeUpload(keyRing: KeyRing, config: SaveConfig, row: ChangeRow, read: WholeRead): FinalState | null {
    return judgeBy(keyRing, config, row, {
        nowMs: read.beganMs,
        status: null,
        reading: toReading(keyRing, row.Digests__c, read)
    });
}

/** A row as it is after somebody settled it; `isJustSettled` where we did. */
interface Settled {
    readonly row: ChangeRow;
    readonly isJustSettled: boolean;
}

/** Null where the person may not, or Salesforce does not answer: the next row would fare no better. */
async function settle(deps: ChangesDeps, row: ChangeRow, read: WholeRead): Promise<Settled | null> {
    const { client, keyRing, config } = deps;
    const state = row.Kind__c === 'Upload' ? judgeUpload(keyRing, config, row, read) : null;
    if (state) {
        const ended = await endRow(client, keyRing, row, state, null);
        return ended.ok ? ended.value : null;
    }
    const update = settleRow(keyRing, row, read);
    const outcome = await updateChange(client, row.Id, update);
    if (outcome.kind === 'done') {
        return { row: { ...row, ...update }, isJustSettled: true };
    }
    if (outcome.kind === 'unanswered' || !outcome.isByRule) {
        return null;
    }
    // Somebody else was faster: a final row can't be written again, so what it says now is how it ended.
    const now = await fetchChangeRow(client, row.Id);
    return now.ok && now.value ? { row: now.value, isJustSettled: false } : null;
}
