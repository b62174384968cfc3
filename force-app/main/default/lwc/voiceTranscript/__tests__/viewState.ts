import type { ChangeSummary } from 'c/proxyProtocol';
import type { Entry } from 'c/transcriptModel';
import { NO_DRAFT } from '../callDraft';
import { NO_CALL_REVIEW } from '../callReview';
import { NOTHING_READ, type Reading } from '../reading';
import type { ViewState } from '../view';

// Jest's user is in Los Angeles, seven hours behind UTC in summer: 10:30 AM.
export const NOW = Date.parse('2026-07-14T17:30:00Z');

export const entry: Entry = {
    identifier: 'a',
    text: 'a',
    startMs: 1,
    durationMs: null,
    receivedMs: null,
    participantId: null,
    voiceCallIds: []
};
/** A call that is over, and nothing read of its transcript. */
export const ended: Reading = {
    ...NOTHING_READ,
    call: { voiceCallId: 'v', state: 'ended', startMs: NOW - 9e7, endMs: NOW - 8e7 }
};
export const shown: Reading = { ...ended, entries: [entry] };
export const live: Reading = { ...ended, call: { voiceCallId: 'v', state: 'inProgress', startMs: NOW, endMs: null } };

/** A transcript is shown to somebody who may change it. */
export const state: ViewState = {
    address: 'https://proxy.example.com',
    proxyUrl: 'https://proxy.example.com',
    isSignedIn: true,
    isSessionOver: false,
    ending: null,
    isOffline: false,
    signIn: { phase: 'ready', problem: null },
    reading: shown,
    draft: NO_DRAFT,
    callReview: NO_CALL_REVIEW,
    mayChange: true,
    isLocked: false,
    nowMs: NOW
};

/** Ann's save from 10:14, over and stored; each `result` is one of its lines. */
export function aChange(facts: Partial<ChangeSummary> = {}, results: readonly (string | null)[] = []): ChangeSummary {
    return {
        changeId: 'a00',
        name: 'TC-000001',
        kind: 'save',
        state: 'verified',
        isJustSettled: false,
        isOwn: false,
        savedBy: 'Ann',
        madeMs: Date.parse('2026-07-14T17:14:00Z'),
        reason: 'Other',
        note: null,
        seal: 'intact',
        requestId: null,
        lines: results.map((result, at) => ({ identifier: `e${at}`, action: 'edit', labels: [], result })),
        ...facts
    };
}
