import type { UploadStatus } from 'c/conversationEntries';
import type { KeyRing } from '../auth/keyRing';
import { sealStateOf } from '../changes/changeSeal';
import { agesFromMs, oldestSendingMs } from '../changes/oldestSending';
import type { EntriesNow } from '../changes/settleRow';
import { countProven, toLineToProve, type LineToProve, type ProvenLines } from '../changes/uploadDigests';
import { createWholeRead, type WholeRead } from '../changes/wholeRead';
import type { SaveConfig } from '../config';
import { createSuccess, type Failure, type Result } from '../errors';
import { readPages } from '../read/conversationPages';
import { updateChange, type FinalState } from '../salesforce/changeRow';
import { fetchChangeRow, type ChangeRow } from '../salesforce/fetchChangeRows';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { fetchUploadStatuses } from '../salesforce/uploadStatuses';
import type { Sleep } from '../save/saveDeps';
import { withUpdate } from '../salesforce/uploadRow';
import { endUpload } from './endUpload';
import { judgeUploadRow } from './judgeUploadRow';
import { toLastWord } from './lastWord';

/** What settling uploads works with. `now`: milliseconds since the Unix epoch. */
export interface SettleDeps {
    readonly client: SalesforceClient;
    readonly keyRing: KeyRing;
    readonly config: SaveConfig;
    readonly now: () => number;
    readonly sleep: Sleep;
}

/** A row that is Sending, and the conversation of its call, resolved as the user. */
export interface OpenUpload {
    readonly row: ChangeRow;
    readonly conversationIdentifier: string;
}

/**
 * An upload that was looked after. `row`: as it is now. `proven`, `read`: of the last reading; null where there was none.
 * `failure`: why it could not be read, or its row not be ended.
 */
export interface SettledUpload {
    readonly row: ChangeRow;
    readonly status: UploadStatus | null;
    readonly proven: ProvenLines | null;
    readonly read: EntriesNow | null;
    readonly failure: Failure | null;
}

/** Conversations that are read side by side. */
const READ_TOGETHER = 5;

/**
 * Finds out how uploads ended, as the user: asks for their statuses at once, then reads each conversation back, and ends
 * the rows of those that are over. Where Salesforce says that one is done and lines are missing, they may only be late:
 * that is read again a few times, within one bounded wait for all. One result for each, in their order.
 */
export async function settleUploads(
    deps: SettleDeps,
    uploads: readonly OpenUpload[]
): Promise<readonly SettledUpload[]> {
    const { client, keyRing, config, sleep } = deps;
    const readable = uploads.filter(({ row }) => row.Digests__c !== null && sealStateOf(keyRing, row) === 'intact');
    const statuses = await fetchUploadStatuses(
        client,
        readable.flatMap(({ row }) => row.upload?.Upload_Id__c ?? [])
    );
    const reads = new Map<string, Result<WholeRead>>();
    let open = readable;
    for (let attempt = 0; attempt < config.confirmTries && open.length > 0; attempt += 1) {
        if (attempt > 0) {
            await sleep(config.confirmWaitMs / Math.max(1, config.confirmTries - 1));
        }
        for (let at = 0; at < open.length; at += READ_TOGETHER) {
            await Promise.all(
                open.slice(at, at + READ_TOGETHER).map(async ({ row, conversationIdentifier }) => {
                    reads.set(row.Id, await readConversation(deps, conversationIdentifier));
                })
            );
        }
        open = open.filter(({ row }) => {
            const read = reads.get(row.Id);
            const proven = read?.ok ? countProven(keyRing, row.Digests__c, toLines(read.value)) : null;
            const isDone = toLastWord(statusOf(row, statuses), row) !== null;
            return isDone && proven !== null && proven.storedCount < proven.lineCount;
        });
    }
    return Promise.all(
        uploads.map(async ({ row }) =>
            settle(deps, row, statusOf(row, statuses), reads.get(row.Id) ?? createSuccess(null))
        )
    );
}

async function settle(
    { client, keyRing, config, now }: SettleDeps,
    row: ChangeRow,
    status: UploadStatus | null,
    answer: Result<WholeRead | null>
): Promise<SettledUpload> {
    const read = answer.ok ? answer.value : null;
    const proven = read && countProven(keyRing, row.Digests__c, toLines(read));
    const told = { row, status, proven, read };
    if (!answer.ok && answer.failure.code !== 'NOT_PERMITTED') {
        return { ...told, failure: answer.failure };
    }
    const state = judgeBy(keyRing, config, row, { nowMs: read?.beganMs ?? now(), status, read });
    if (state === null) {
        return { ...told, failure: answer.ok ? null : answer.failure };
    }
    const ended = await endRow(client, keyRing, row, state, status);
    return ended.ok ? { ...told, row: ended.value.row, failure: null } : { ...told, failure: ended.failure };
}

/** How an upload ended by what was read; null while it is under way. `nowMs`: when the reading began. */
export function judgeBy(
    keyRing: KeyRing,
    config: SaveConfig,
    row: ChangeRow,
    { nowMs, status, read }: { nowMs: number; status: UploadStatus | null; read: EntriesNow | null }
): FinalState | null {
    const isIntact = sealStateOf(keyRing, row) === 'intact';
    return judgeUploadRow(
        {
            ageMs: nowMs - (isIntact ? agesFromMs(row) : row.madeMs),
            isIntact,
            hasDigests: row.Digests__c !== null,
            proven: read && countProven(keyRing, row.Digests__c, toLines(read)),
            isDoubtful: read !== null && read.escaped.size > 0,
            lastWord: toLastWord(status, row)
        },
        { cutOffMs: oldestSendingMs(config), settleMs: config.uploadSettleMs }
    );
}

/** Writes how an upload ended: the row as it is then; `isJustSettled` is false where somebody else was faster. */
export async function endRow(
    client: SalesforceClient,
    keyRing: KeyRing,
    row: ChangeRow,
    state: FinalState,
    status: UploadStatus | null
): Promise<Result<{ readonly row: ChangeRow; readonly isJustSettled: boolean }>> {
    const { Seal__c = row.Seal__c, ...update } = endUpload(keyRing, row, state, status);
    const outcome = await updateChange(client, row.Id, { ...update, ...(Seal__c === null ? {} : { Seal__c }) });
    if (outcome.kind === 'done') {
        return createSuccess({ row: { ...row, ...withUpdate(row, update), Seal__c }, isJustSettled: true });
    }
    if (outcome.kind === 'refused' && outcome.isByRule) {
        const found = await fetchChangeRow(client, row.Id);
        if (found.ok && found.value && found.value.State__c !== 'Sending') {
            return createSuccess({ row: found.value, isJustSettled: false });
        }
    }
    return { ok: false, failure: outcome.failure };
}

/** All pages of a conversation. */
export async function readConversation(
    { client, now }: Pick<SettleDeps, 'client' | 'now'>,
    conversationIdentifier: string
): Promise<Result<WholeRead>> {
    const whole = createWholeRead(now());
    for await (const answer of readPages(client, conversationIdentifier)) {
        if (!answer.ok) {
            return answer;
        }
        whole.take(answer.value.page);
    }
    return createSuccess(whole);
}

/** What of a reading proves something: also lines of legs that the user may not see, of which nothing but a count is told. */
export function toLines({ entries, escaped }: EntriesNow): readonly LineToProve[] {
    return [...entries.values()].filter(({ identifier }) => !escaped.has(identifier)).map(toLineToProve);
}

function statusOf({ upload }: ChangeRow, statuses: ReadonlyMap<string, UploadStatus>): UploadStatus | null {
    return statuses.get(upload?.Upload_Id__c ?? '') ?? null;
}
