import type { CallReview, KeptRejection, ReviewedState } from 'c/proxyProtocol';
import { MOST_REJECTIONS_A_REQUEST } from 'c/proxyProtocol';
import { formatLabel } from 'c/labelText';
import { wordsFor } from 'c/problemWords';
import type { ProblemCode, ProxyProblem } from 'c/proxyProblem';
import type { ReviewQueue, Suggestion } from 'c/reviewQueue';
import type { EditSession } from 'c/transcriptModel';
import type { ProxyClient, TranscriptMessage } from 'c/transcriptProxy';
import { callReviewLabels as labels } from './callReviewLabels';
import { compareLeftIn, type Decided } from './leftIn';
import { createPendingPlaces } from './pendingPlaces';
import type { Reading } from './reading';
import { countRedacted, countUndecided, countUnsaved } from './reviewFacts';

/** The review of a call as it is stored, and what of the suggestions it leaves in. */
export interface CallReviewState {
    /** Whether a read has said how it stands. Until then nothing is stored. */
    readonly isKnown: boolean;
    /** Null while nobody has opened the suggestions. */
    readonly review: CallReview | null;
    /** The keys of suggestions that were left in before, by whomever: they are not asked about again. */
    readonly kept: ReadonlySet<string>;
    /** Whether more is found than when it was reviewed, or something that was left in reads otherwise now. */
    readonly isOvertaken: boolean;
    /** Why what was decided is not stored; null where it is, or will be. */
    readonly problem: ProxyProblem | null;
}

/** Nothing known. */
export const NO_CALL_REVIEW: CallReviewState = {
    isKnown: false,
    review: null,
    kept: new Set(),
    isOvertaken: false,
    problem: null
};

/** What the call has to do: show a state, say something. */
export interface CallReviewListener {
    onState(state: CallReviewState): void;
    onSaid(message: string): void;
}

/** The stored review of one open call: lays it over what is found, and stores what is decided. */
export interface CallReviewKeeper {
    /** Takes in what a read says. */
    take(message: TranscriptMessage): void;
    /** What is found, without what was left in before. */
    withoutLeftIn(found: readonly Suggestion[], session: EditSession): readonly Suggestion[];
    /**
     * What is decided, while suggestions are open; null for the queue once they are closed. `isWhole`: all that there is to
     * find has been found.
     */
    note(queue: ReviewQueue | null, reading: Reading, isWhole: boolean): void;
    /** Stores that the call is reviewed, or is to be reviewed again, and what else is to be stored. Gives whether it is. */
    mark(state: ReviewedState): Promise<boolean>;
    /** What was left in before is asked about again. */
    askAgain(): void;
    /** Nobody looks at the call for now: what is not stored yet is stored at once. */
    leave(): void;
    /** The same, and resolves when it is, or could not be. */
    settled(): Promise<void>;
    close(): void;
}

/** Decisions rarely come alone. Milliseconds. */
export const FIRST_WAIT_MS = 3_000;
/** Between two requests, and until one that failed is tried again. Milliseconds. */
export const NEXT_WAIT_MS = 10_000;
export const RETRY_MS = 60_000;

const NOTHING_PENDING = { rejected: [], takenBack: [], sent: (): void => undefined };

/** The same request would be answered so again. */
const LASTING: ReadonlySet<ProblemCode> = new Set([
    'CHANGE_REFUSED',
    'ENTRY_NOT_IN_CALL',
    'NOT_PERMITTED',
    'REQUEST_INVALID',
    'REQUEST_TOO_LARGE',
    'REVIEW_TOO_LARGE',
    'VOICE_CALL_IN_PROGRESS'
]);

/** Starts following. It goes on, and hears the page being hidden, until it is closed. */
export function createCallReview(
    client: ProxyClient,
    voiceCallId: string,
    listener: CallReviewListener
): CallReviewKeeper {
    let state = NO_CALL_REVIEW;
    /** What the read under way has said; undefined while it has said nothing. */
    let told: CallReview | null | undefined;
    let found: readonly Suggestion[] = [];
    let session: EditSession | null = null;
    let reading: Reading | null = null;
    let isWhole = false;
    let open = 0;
    let voided: readonly KeptRejection[] = [];
    const pending = createPendingPlaces();
    /** Comparing takes digests, one after the other: what was decided first is taken in first. */
    let comparing = Promise.resolve();
    let sending: Promise<boolean> | null = null;
    let isRefused = false;
    let isClosed = false;
    let nextMs = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const enter = (change: Partial<CallReviewState>): void => {
        state = { ...state, ...change };
        listener.onState(state);
    };
    const accepted = (): number => (reading?.changes ? countRedacted(reading.changes) : (state.review?.accepted ?? 0));
    const isDue = (): boolean => {
        const { isKnown, review } = state;
        const isNews = !review || (review.state === 'toReview' && !isCounted(review));
        return isKnown && !isRefused && (!pending.isEmpty() || (isNews && isWhole));
    };
    const isCounted = (review: CallReview): boolean => review.open === open && review.accepted === accepted();
    const schedule = (): void => {
        if (!isClosed && sending === null && timer === undefined && isDue()) {
            timer = setTimeout(() => void send(), Math.max(FIRST_WAIT_MS, nextMs - Date.now()));
        }
    };
    const stopTimer = (): void => {
        clearTimeout(timer);
        timer = undefined;
    };
    /** One request after the other. Gives whether it was stored. */
    const send = async (isLeaving = false, mark?: ReviewedState): Promise<boolean> => {
        stopTimer();
        while (sending) {
            await sending;
        }
        if (!mark && !isDue()) {
            return true;
        }
        // What was refused must not keep the rest from being stored.
        const { rejected, takenBack, sent } = isRefused ? NOTHING_PENDING : pending.next(reading?.entries ?? []);
        const dropped = voided
            .slice(0, MOST_REJECTIONS_A_REQUEST - takenBack.length)
            .map(({ identifier, start, end, entityType }) => ({ identifier, start, end, entityType }));
        const request = {
            ...(mark ? { state: mark } : {}),
            open,
            accepted: accepted(),
            rejected,
            takenBack: [...takenBack, ...dropped]
        };
        nextMs = Date.now() + NEXT_WAIT_MS;
        const run = client.storeReview(voiceCallId, request, isLeaving).then((answer) => {
            sending = null;
            if (answer.ok) {
                sent();
            }
            if (isClosed) {
                return answer.ok;
            }
            if (answer.ok) {
                told = undefined;
                voided = [];
                enter({ isKnown: true, review: answer.value, problem: null });
            } else {
                fail(answer.problem, mark !== undefined);
            }
            schedule();
            return answer.ok;
        });
        sending = run;
        return run;
    };
    const fail = (problem: ProxyProblem, isAsked: boolean): void => {
        isRefused = LASTING.has(problem.code);
        nextMs = Date.now() + RETRY_MS;
        const isNews = state.problem?.code !== problem.code;
        enter({ problem });
        if (isNews || isAsked) {
            listener.onSaid(formatLabel(labels.failed, wordsFor(problem).title));
        }
    };
    const compare = async (decided: Decided): Promise<void> => {
        const stored = pending.effective(state.review?.rejections ?? []);
        const left = await compareLeftIn(decided, stored);
        if (isClosed || decided.session !== session) {
            return;
        }
        left.rejected.forEach(pending.reject);
        left.takenBack.forEach(pending.takeBack);
        voided = isWhole ? left.voided : [];
        open =
            countUndecided(decided.queue) + countUnsaved(decided.queue, decided.session) - placesOf(left.kept, decided);
        const { review } = state;
        const isOvertaken = review?.state === 'reviewed' && (voided.length > 0 || open > review.open);
        if (isOvertaken !== state.isOvertaken || !isSameSet(left.kept, state.kept)) {
            enter({ kept: left.kept, isOvertaken });
        }
        schedule();
    };
    const leave = (): void => {
        if (isDue() && (timer !== undefined || sending)) {
            void send(true);
        }
    };
    const handleHidden = (): void => {
        if (document.visibilityState === 'hidden') {
            leave();
        }
    };
    document.addEventListener('visibilitychange', handleHidden);
    window.addEventListener('pagehide', leave);

    return {
        take(message) {
            if (message.type === 'call') {
                told = undefined;
                isRefused = false;
                nextMs = 0;
            } else if (message.type === 'review') {
                told = message.review;
            } else if (message.type === 'end' && told !== undefined) {
                enter({ isKnown: true, review: told, problem: null });
            }
        },
        withoutLeftIn(all, current) {
            found = all;
            session = current;
            const { kept } = state;
            return kept.size === 0 ? all : all.filter(({ key }) => !kept.has(key));
        },
        note(queue, now, whole) {
            reading = now;
            isWhole = whole;
            const current = session;
            if (!queue) {
                // Its words are not held while nobody looks at them.
                found = [];
            } else if (current && state.isKnown) {
                const decided = { found, session: current, queue };
                comparing = comparing.then(() => compare(decided));
            }
        },
        async mark(wanted) {
            await comparing;
            const isStored = await send(false, wanted);
            if (isStored) {
                listener.onSaid(wanted === 'reviewed' ? labels.marked : labels.reopened);
            }
            return isStored;
        },
        askAgain() {
            const { kept, review } = state;
            const places = new Set(
                found
                    .filter(({ key }) => kept.has(key))
                    .flatMap(({ entityType, parts }) => parts.map(({ identifier }) => `${entityType} ${identifier}`))
            );
            pending
                .effective(review?.rejections ?? [])
                .filter(({ entityType, identifier }) => places.has(`${entityType} ${identifier}`))
                .forEach(pending.takeBack);
            enter({ kept: new Set() });
            schedule();
        },
        leave,
        async settled() {
            leave();
            await sending;
        },
        close() {
            leave();
            isClosed = true;
            stopTimer();
            document.removeEventListener('visibilitychange', handleHidden);
            window.removeEventListener('pagehide', leave);
        }
    };
}

/** How many places of what was left in before the queue still has: it is told a moment later. */
function placesOf(kept: ReadonlySet<string>, { queue }: Decided): number {
    return queue.open.filter(({ key }) => kept.has(key)).reduce((sum, { parts }) => sum + parts.length, 0);
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
    return one.size === other.size && [...one].every((key) => other.has(key));
}
