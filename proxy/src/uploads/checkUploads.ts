import type { ConversationEntry } from 'c/conversationEntries';
import type { CheckResult, CheckState, ErrorBody } from 'c/proxyProtocol';
import { z } from 'zod';
import { sealStateOf } from '../changes/changeSeal';
import { FINAL_STATES } from '../changes/toChangeSummary';
import { createSuccess, toErrorBody, type Result } from '../errors';
import { createCallVisibility } from '../read/visibleEntries';
import { fetchUploadRows, type ChangeRow } from '../salesforce/fetchChangeRows';
import { fetchCallRows } from '../salesforce/fetchTargetRows';
import { isRecordId, shortRecordId } from '../salesforce/recordId';
import { settleUploads, type OpenUpload, type SettleDeps, type SettledUpload } from './settleUploads';

/** What a check works with. `count`: takes numbers for the log. */
export interface CheckDeps extends SettleDeps {
    readonly requestId: string;
    readonly count: (name: string, value: number) => void;
}

/**
 * How uploads turned out, one result for each id, in their order. Rows and calls are the user's own to see, or the upload is
 * not found. Of a row that is final nothing is asked.
 */
export async function checkUploads(
    deps: CheckDeps,
    changeIds: readonly string[]
): Promise<Result<readonly CheckResult[]>> {
    const { client, requestId, count } = deps;
    const rows = await fetchUploadRows(client, changeIds.filter(isRecordId));
    if (!rows.ok) {
        return rows;
    }
    const calls = await fetchCallRows(
        client,
        rows.value.flatMap(({ Voice_Call__c }) => Voice_Call__c ?? [])
    );
    if (!calls.ok) {
        return calls;
    }
    const conversationOf = new Map(
        calls.value.map(({ voiceCallId, conversationIdentifier }) => [voiceCallId, conversationIdentifier])
    );
    const open: OpenUpload[] = [];
    const results = new Map<string, CheckResult>();
    for (const row of rows.value) {
        const conversationIdentifier = conversationOf.get(shortRecordId(row.Voice_Call__c ?? '')) ?? null;
        if (conversationIdentifier === null) {
            continue;
        }
        if (row.State__c === 'Sending') {
            open.push({ row, conversationIdentifier });
        } else {
            results.set(shortRecordId(row.Id), toResult(deps, row, null));
        }
    }
    const settled = await settleUploads(deps, open, (row, entries) => countVisible(deps, row, entries));
    for (const upload of settled) {
        results.set(shortRecordId(upload.row.Id), toResult(deps, upload.row, upload));
    }
    count('settled', settled.filter(({ row }) => row.State__c !== 'Sending').length);
    return createSuccess(
        changeIds.map((changeId) => {
            const result = results.get(shortRecordId(changeId));
            return result
                ? { ...result, changeId }
                : { ...NOTHING_KNOWN, changeId, problem: toErrorBody({ code: 'UPLOAD_NOT_FOUND' }, requestId) };
        })
    );
}

const NOTHING_KNOWN: Omit<CheckResult, 'changeId' | 'problem'> = {
    state: 'underWay',
    status: null,
    errorDetail: null,
    failedIds: [],
    lineCount: null,
    storedCount: null,
    entryCount: null
};

/**
 * Of a row that is over what it says; of another what Salesforce says now. Anybody who may write change records could make
 * one that says it is verified, with any client: of a row that the proxy has not written so nothing is believed.
 */
function toResult({ keyRing, requestId }: CheckDeps, row: ChangeRow, settled: SettledUpload | null): CheckResult {
    const entryCount = settled?.entryCount ?? null;
    const seal = sealStateOf(keyRing, row);
    const isOver = row.State__c !== 'Sending';
    if (seal !== 'intact') {
        const state = isOver ? 'partlyVerified' : 'underWay';
        return { ...NOTHING_KNOWN, changeId: row.Id, state, seal, entryCount, problem: toProblem(settled, requestId) };
    }
    const status = isOver ? null : (settled?.status ?? null);
    return {
        changeId: row.Id,
        state: row.State__c === 'Sending' ? 'underWay' : (FINAL_STATES[row.State__c] satisfies CheckState),
        status: isOver ? (row.upload?.Upload_Status__c ?? null) : (status?.status ?? null),
        errorDetail: isOver ? (row.upload?.Error_Detail__c ?? null) : (status?.errorDetail ?? null),
        failedIds: isOver ? parseIds(row.upload?.Failed_Ids__c ?? null) : (status?.failedIds ?? []),
        lineCount: settled?.reading?.proven?.lineCount ?? null,
        storedCount: settled?.reading?.proven?.storedCount ?? null,
        entryCount,
        problem: toProblem(settled, requestId),
        seal
    };
}

function toProblem(settled: SettledUpload | null, requestId: string): ErrorBody | null {
    return settled?.failure ? toErrorBody(settled.failure, requestId) : null;
}

/** How many lines the conversation holds that this person may see; null where that is not known. */
async function countVisible(
    { client }: CheckDeps,
    { Voice_Call__c }: ChangeRow,
    entries: readonly ConversationEntry[]
): Promise<number | null> {
    if (Voice_Call__c === null) {
        return null;
    }
    const visibility = createCallVisibility(client, Voice_Call__c);
    const known = await visibility.fetchFor(entries);
    return known.ok ? entries.filter((entry) => visibility.of(entry) !== 'hidden').length : null;
}

function parseIds(text: string | null): readonly string[] {
    try {
        return z.array(z.string()).safeParse(JSON.parse(text ?? '[]')).data ?? [];
    } catch {
        return [];
    }
}
