import type { RunHold } from 'c/uploadQueue';
import { describeLimit } from '../salesforce/callProblem';
import { isStored, type OutcomeState, type UploadOutcome } from './uploadOutcome';

/** How a run ended. `isStopped`: by a person. `isSignedOut`: Salesforce has ended the session. */
export interface RunEnd {
    readonly batch: string;
    readonly isStopped: boolean;
    readonly isSignedOut: boolean;
}

/** What it means that a run has no keys of the organisation's. */
export function describeWithoutKeys(): string {
    return (
        'TRANSCRIPT_DESK_KEYS is not set, so the change records of this run are sealed with a key that is gone when it ends: ' +
        'the page shows them as not proven, and of an upload that is cut off nobody can prove later how it ended. ' +
        'See docs/command-line.md.\n'
    );
}

/** What it means for what records say. */
export function describeUnchecked(): string {
    return (
        'TRANSCRIPT_DESK_KEYS is not set, so no seal of a record can be checked here: what the records say is told as it is, ' +
        'and none that is under way is ended. See docs/command-line.md.\n'
    );
}

/** What there is to say of nothing. */
export function describeNone(): string {
    return 'You have uploaded nothing yet, or nothing to calls that you may see.\n';
}

/** Why nothing goes on just now. */
export function describeHold({ why, untilMs, problem }: RunHold): string {
    const until = untilMs === null ? '' : ` until ${new Date(untilMs).toISOString()}`;
    switch (why) {
        case 'hourly':
            return `Waiting${until}: the requests for transcripts of this hour are used up. Ctrl-C stops; nothing is lost.\n`;
        case 'daily':
            return `Waiting${until}: ${describeLimit('daily', null)}. Ctrl-C stops; nothing is lost.\n`;
        case 'session':
            return 'Salesforce does not take this sign-in any more.\n';
        case 'unreachable':
        case 'busy':
            return `Waiting${until}: Salesforce does not answer as it should (${problem?.code ?? 'no answer'}). Ctrl-C stops; nothing is lost.\n`;
    }
}

/** What the first Ctrl-C does. */
export function describeStopping(): string {
    return 'Stopping: asking once more after what is on its way. Ctrl-C again stops at once.\n';
}

const LABELS: Readonly<Record<OutcomeState, string>> = {
    verified: 'stored',
    stored: 'stored before',
    partlyVerified: 'stored in part',
    notApplied: 'not stored',
    refused: 'refused',
    unclear: 'without an answer',
    checking: 'under way',
    sending: 'under way',
    waiting: 'not sent',
    cancelled: 'not sent',
    ready: 'would be sent',
    heldBack: 'held back for remarks',
    stopped: 'can’t be sent'
};

/** How it ended, and how to go on. */
export function describeSummary(outcomes: readonly UploadOutcome[], sent: RunEnd | null): string {
    const counts = new Map<string, number>();
    for (const { state } of outcomes) counts.set(LABELS[state], (counts.get(LABELS[state]) ?? 0) + 1);
    const parts = [...counts].map(([label, count]) => `${count} ${label}`);
    const all = `${outcomes.length} ${outcomes.length === 1 ? 'transcript' : 'transcripts'}: ${parts.join(', ')}.\n`;
    if (!sent) return all;
    const isLeft = outcomes.some((outcome) => !isStored(outcome));
    const batch = `Batch ${sent.batch}: transcript-desk status --batch ${sent.batch}\n`;
    const next = sent.isSignedOut
        ? 'Sign in again, then run the same command again to go on: what is stored is not sent twice.\n'
        : sent.isStopped && isLeft
          ? 'Run the same command again to go on: what is stored is not sent twice.\n'
          : '';
    return `${all}${batch}${next}`;
}
