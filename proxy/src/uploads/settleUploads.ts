import type { ConversationEntry, UploadStatus } from 'c/conversationEntries';
import type { KeyRing } from '../auth/keyRing';
import { sealStateOf } from '../changes/changeSeal';
import { agesFromMs, oldestSendingMs } from '../changes/oldestSending';
import type { SaveConfig } from '../config';
import { createSuccess, type Failure, type Result } from '../errors';
import { updateChange, type FinalState } from '../salesforce/changeRow';
import { fetchChangeRow, type ChangeRow } from '../salesforce/fetchChangeRows';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { fetchUploadStatuses } from '../salesforce/uploadStatuses';
import type { Sleep } from '../save/saveDeps';
import { withUpdate } from '../salesforce/uploadRow';
import { endUpload } from './endUpload';
import { judgeUploadRow } from './judgeUploadRow';
import { toLastWord } from './lastWord';
import { readWhole } from './readWhole';
import { toReading, type UploadReading } from './uploadReading';

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
 * An upload that was looked after. `row`: as it is now. `reading`, `entryCount`: of the last reading; null where there was
 * none, or nobody counted. `failure`: why it could not be read, or its row not be ended.
 */
export interface SettledUpload {
    readonly row: ChangeRow;
    readonly status: UploadStatus | null;
    readonly reading: UploadReading | null;
    readonly entryCount: number | null;
    readonly failure: Failure | null;
}

/** Counts those of a row's conversation that matter to whoever asks, while they are in hand. */
export type CountEntries = (row: ChangeRow, entries: readonly ConversationEntry[]) => Promise<number | null>;

/** Conversations that are in hand side by side, and rows that are ended so. */
const MOST_TOGETHER = 5;

/**
 * Finds out how uploads ended, as the user: asks for their statuses at once, then reads each conversation back, and ends
 * the rows of those that are over. Where Salesforce says that one is done and lines are missing, they may only be late:
 * that is read again a few times, within one bounded wait for all. One result for each, in their order.
 */
export async function settleUploads(
    deps: SettleDeps,
    uploads: readonly OpenUpload[],
    countEntries: CountEntries = () => Promise.resolve(null)
): Promise<readonly SettledUpload[]> {
    const { client, keyRing, config, sleep } = deps;
    const readable = uploads.filter(({ row }) => row.Digests__c !== null && sealStateOf(keyRing, row) === 'intact');
    const statuses = await fetchUploadStatuses(
        client,
        readable.flatMap(({ row }) => row.upload?.Upload_Id__c ?? [])
    );
    const answers = new Map<string, Result<ReadUpload>>();
    let open = readable;
    for (let attempt = 0; attempt < config.confirmTries && open.length > 0; attempt += 1) {
        if (attempt > 0) {
            await sleep(config.confirmWaitMs / Math.max(1, config.confirmTries - 1));
        }
        await fewTogether(open, async (upload) => {
            answers.set(upload.row.Id, await readUpload(deps, upload, countEntries));
        });
        open = open.filter(({ row }) => {
            const answer = answers.get(row.Id);
            const proven = answer?.ok ? answer.value.reading.proven : null;
            const isDone = toLastWord(statusOf(row, statuses), row) !== null;
            return isDone && proven !== null && proven.storedCount < proven.lineCount;
        });
    }
    return fewTogether(uploads, ({ row }) =>
        settle(deps, row, statusOf(row, statuses), answers.get(row.Id) ?? createSuccess(null))
    );
}

/** Does something for all, few at a time: what came of each, in their order. */
async function fewTogether<Item, Outcome>(
    items: readonly Item[],
    work: (item: Item) => Promise<Outcome>
): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (let at = 0; at < items.length; at += MOST_TOGETHER) {
        outcomes.push(...(await Promise.all(items.slice(at, at + MOST_TOGETHER).map(work))));
    }
    return outcomes;
}

async function settle(
    { client, keyRing, config, now }: SettleDeps,
    row: ChangeRow,
    status: UploadStatus | null,
    answer: Result<ReadUpload | null>
): Promise<SettledUpload> {
    const { reading, entryCount } = (answer.ok ? answer.value : null) ?? { reading: null, entryCount: null };
    const told = { row, status, reading, entryCount };
    if (!answer.ok && answer.failure.code !== 'NOT_PERMITTED') {
        return { ...told, failure: answer.failure };
    }
    const state = judgeBy(keyRing, config, row, { nowMs: reading?.beganMs ?? now(), status, reading });
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
    { nowMs, status, reading }: { nowMs: number; status: UploadStatus | null; reading: UploadReading | null }
): FinalState | null {
    const isIntact = sealStateOf(keyRing, row) === 'intact';
    return judgeUploadRow(
        {
            ageMs: nowMs - (isIntact ? agesFromMs(row) : row.madeMs),
            isIntact,
            hasDigests: row.Digests__c !== null,
            proven: reading?.proven ?? null,
            isDoubtful: reading?.isDoubtful ?? false,
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

/** What is kept of reading all pages of a conversation. */
interface ReadUpload {
    readonly reading: UploadReading;
    readonly entryCount: number | null;
}

async function readUpload(
    deps: SettleDeps,
    { row, conversationIdentifier }: OpenUpload,
    countEntries: CountEntries
): Promise<Result<ReadUpload>> {
    const whole = await readWhole(deps, conversationIdentifier);
    if (!whole.ok) {
        return whole;
    }
    const entryCount = await countEntries(row, [...whole.value.entries.values()]);
    return createSuccess({ reading: toReading(deps.keyRing, row.Digests__c, whole.value), entryCount });
}

function statusOf({ upload }: ChangeRow, statuses: ReadonlyMap<string, UploadStatus>): UploadStatus | null {
    return statuses.get(upload?.Upload_Id__c ?? '') ?? null;
}
