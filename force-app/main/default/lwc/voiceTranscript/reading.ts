import { createProblem, type ProxyProblem } from 'c/proxyProblem';
import type { CallLeg, ChangeSummary, ReadNotice, VoiceCallFacts } from 'c/proxyProtocol';
import { refreshEntries, type Entry, type Participant } from 'c/transcriptModel';
import type { ReadOutcome, TranscriptMessage } from 'c/transcriptProxy';

/** The transcript as far as it has been read. `isReading` while lines arrive; `isCutOff` where they stopped early. */
export interface Reading {
    readonly isReading: boolean;
    readonly isCutOff: boolean;
    readonly problem: ProxyProblem | null;
    readonly call: VoiceCallFacts | null;
    readonly participants: readonly Participant[];
    /** The other legs of the conversation that the person may open. */
    readonly legs: readonly CallLeg[];
    readonly entries: readonly Entry[];
    readonly notices: readonly ReadNotice[];
    /** The call's change records, newest first; null where they are not known. */
    readonly changes: readonly ChangeSummary[] | null;
    /** What this very read has said of them so far. */
    readonly freshChanges: readonly ChangeSummary[] | null;
    /** The keys of messages about this read that the person has put away. */
    readonly dismissed: ReadonlySet<string>;
}

/** Nothing read yet. */
export const NOTHING_READ: Reading = {
    isReading: false,
    isCutOff: false,
    problem: null,
    call: null,
    participants: [],
    legs: [],
    entries: [],
    notices: [],
    changes: null,
    freshChanges: null,
    dismissed: new Set()
};

/** A read begins; what was read before stays until it arrives again. */
export function withStart(reading: Reading): Reading {
    return { ...reading, isReading: true, isCutOff: false, problem: null, freshChanges: null, dismissed: new Set() };
}

/** A message about this read is put away. The next read says anew what there is to say. */
export function withoutMessage(reading: Reading, key: string): Reading {
    return { ...reading, dismissed: new Set([...reading.dismissed, key]) };
}

export function withMessage(reading: Reading, message: TranscriptMessage): Reading {
    switch (message.type) {
        case 'call':
            return { ...reading, call: message.call, participants: message.participants, legs: message.legs };
        case 'entries':
            return { ...reading, entries: refreshEntries(reading.entries, message.entries) };
        case 'changes':
            return { ...reading, changes: message.changes, freshChanges: message.changes };
        case 'draft':
        case 'review':
            return reading;
        case 'end':
            // What an earlier read said of change records is out of date by now, also where this one could not read them.
            return { ...reading, notices: message.notices, changes: reading.freshChanges };
    }
}

/** The change records that a save made, ahead of those that were read. Where none could be read, one alone would mislead. */
export function withSaved(reading: Reading, saved: readonly ChangeSummary[]): Reading {
    const ids = new Set(saved.map(({ changeId }) => changeId));
    const earlier = reading.changes?.filter(({ changeId }) => !ids.has(changeId));
    return earlier ? { ...reading, changes: [...saved, ...earlier] } : reading;
}

/** How the read ended. A stream that ended before it said anything of the call failed. */
export function withOutcome(reading: Reading, outcome: ReadOutcome): Reading {
    const ended = { ...reading, isReading: false };
    switch (outcome.outcome) {
        case 'complete':
        case 'aborted':
            return ended;
        case 'cutOff':
            return reading.call
                ? { ...ended, isCutOff: true }
                : { ...ended, problem: createProblem('PROXY_UNREACHABLE') };
        case 'failed':
            return { ...ended, problem: outcome.problem };
    }
}
