import { formatMoment } from 'c/momentText';
import { toReasonText } from 'c/changeWords';
import { wordsFor } from 'c/problemWords';
import type { ProxyProblem } from 'c/proxyProblem';
import type { UploadRecord, UploadSearch } from 'c/proxyProtocol';
import type { ProxyClient } from 'c/transcriptProxy';
import type { PastFilter, PastUpload } from 'c/transcriptUploadPast';
import { labels } from './labels';
import { recordUrl } from './recordUrl';

/** What is shown of past uploads. */
export interface PastState {
    readonly filter: PastFilter;
    readonly uploads: readonly PastUpload[];
    readonly isLoading: boolean;
    readonly hasMore: boolean;
    readonly trouble: string;
}

export const NO_PAST: PastState = {
    filter: { state: '', isOwn: false, from: '', to: '', batch: '' },
    uploads: [],
    isLoading: false,
    hasMore: false,
    trouble: ''
};

/** Past uploads, a page at a time. */
export interface PastUploads {
    /** Reads them anew; only the last of several that were asked for is shown. */
    read(filter: PastFilter): Promise<void>;
    more(): Promise<void>;
}

export function createPastUploads(client: ProxyClient, onState: (state: PastState) => void): PastUploads {
    let state = NO_PAST;
    let records: readonly UploadRecord[] = [];
    let turn = 0;

    const enter = (change: Partial<PastState>): void => {
        state = { ...state, ...change };
        onState(state);
    };
    const load = async (search: UploadSearch, before: readonly UploadRecord[]): Promise<void> => {
        turn += 1;
        const mine = turn;
        enter({ isLoading: true, trouble: '' });
        const sent = await client.searchUploads(search);
        if (mine !== turn) {
            return;
        }
        if (!sent.ok) {
            enter({ isLoading: false, trouble: troubleText(sent.problem) });
            return;
        }
        records = [...before, ...sent.value.uploads];
        enter({
            isLoading: false,
            hasMore: sent.value.isCutOff,
            uploads: records.map((record) => toPastUpload(record, Date.now()))
        });
    };
    return {
        read(filter) {
            records = [];
            enter({ filter, uploads: [], hasMore: false });
            return load(toSearch(filter), []);
        },
        more() {
            const last = records.at(-1);
            const before = last && { before: { madeMs: last.madeMs, changeId: last.changeId } };
            return load({ ...toSearch(state.filter), ...before }, records);
        }
    };
}

/** Days are those of the reader's clock; the last one is within. */
export function toSearch({ state, isOwn, from, to, batch }: PastFilter): UploadSearch {
    const fromMs = Date.parse(`${from}T00:00`);
    const toMs = Date.parse(`${to}T00:00`);
    return {
        ...(state === '' ? {} : { states: [state] }),
        ...(isOwn ? { isOwn } : {}),
        ...(Number.isNaN(fromMs) ? {} : { fromMs }),
        ...(Number.isNaN(toMs) ? {} : { toMs: nextDay(toMs) }),
        ...(batch === '' ? {} : { batch })
    };
}

function nextDay(ms: number): number {
    const day = new Date(ms);
    return day.setDate(day.getDate() + 1);
}

function toPastUpload(record: UploadRecord, nowMs: number): PastUpload {
    return {
        key: record.changeId,
        name: record.name,
        url: recordUrl('Transcript_Change__c', record.changeId),
        call: record.callName ?? record.voiceCallId,
        callUrl: recordUrl('VoiceCall', record.voiceCallId),
        file: record.fileName ?? '',
        state: record.state,
        when: formatMoment(record.madeMs, nowMs),
        who: record.isOwn ? labels.you : (record.savedBy ?? ''),
        reason: toReasonText(record.reason ?? ''),
        seal: record.seal === 'intact' ? '' : labels.sealBroken,
        batch: record.batch ?? ''
    };
}

/** What happened, and what to do about it. */
export function troubleText(problem: ProxyProblem): string {
    const { title, text } = wordsFor(problem);
    return `${title} ${text}`;
}
