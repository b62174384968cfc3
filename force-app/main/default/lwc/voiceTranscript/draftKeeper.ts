import type { ProblemCode, ProxyProblem } from 'c/proxyProblem';
import type { LineChange } from 'c/transcriptModel';
import type { KeptAnswer, Sent } from 'c/transcriptProxy';

/**
 * What is kept of the work. `none`: nothing, and nothing is missing yet. `failed`: the work as it is now is not kept;
 * it is tried again where that can help. `notDeleted`: the work is over, and its draft is still there.
 */
export type Keeping =
    | { readonly phase: 'none' }
    | ({ readonly phase: 'kept' } & KeptAnswer)
    | { readonly phase: 'failed' | 'notDeleted'; readonly problem: ProxyProblem };

/** Whether nothing is kept because another page of the same person keeps work on the call. Only a read tells more. */
export function isElsewhere(keeping: Keeping): keeping is Extract<Keeping, { readonly problem: ProxyProblem }> {
    return keeping.phase === 'failed' && keeping.problem.code === 'DRAFT_ELSEWHERE';
}

/** Between two drafts, and until one that failed is tried again. Milliseconds. */
export const MINUTE_MS = 60_000;
/** Work rarely comes alone: the first draft waits a little for more. Milliseconds. */
export const FIRST_WAIT_MS = 5_000;

/** The same work would be answered so again. */
const LASTING: ReadonlySet<ProblemCode> = new Set([
    'CHANGE_EMPTY',
    'DRAFT_ELSEWHERE',
    'DRAFT_TOO_LARGE',
    'ENTRY_DUPLICATED',
    'REDACTION_INVALID',
    'REQUEST_INVALID',
    'REQUEST_TOO_LARGE',
    'TEXT_INVALID'
]);

/** What is answered so has left no draft of this page. */
const NOT_THERE: ReadonlySet<ProblemCode> = new Set(['DRAFT_ELSEWHERE', 'DRAFT_TOO_LARGE', 'NOT_PERMITTED']);

/** How drafts reach the org. `isLeaving`: the page may be gone before the answer comes. */
export interface DraftStore {
    keep(lines: readonly LineChange[], isLeaving: boolean): Promise<Sent<KeptAnswer>>;
    discard(): Promise<Sent<null>>;
}

/** Keeps the work on one call: at most once a minute, one request after the other, and nothing that is kept already. */
export interface DraftKeeper {
    /** The work has changed; no lines where none is left. */
    note(lines: readonly LineChange[]): void;
    /** While it is held, nothing is kept or discarded: an earlier draft may be there, and would be overwritten. */
    hold(isHeld: boolean): void;
    /** An earlier draft is decided about: it is the work's own from here on, and follows it. */
    adopt(): void;
    /** What failed may work now. */
    retry(): void;
    /** The page may be gone in a moment: what is not kept yet is sent at once. */
    leave(): void;
    /** Resolves when nothing is under way any more. */
    settled(): Promise<void>;
    stop(): void;
}

/** Starts with no work. The listener hears what is kept, each time that changes. */
export function createDraftKeeper(store: DraftStore, onKeeping: (keeping: Keeping) => void): DraftKeeper {
    let lines: readonly LineChange[] = [];
    /** Since when the work differs from what is kept of it; null where it does not. */
    let dirtySinceMs: number | null = null;
    /** A minute after the last draft, and after a discarding that failed. */
    let nextKeepMs = 0;
    let nextDiscardMs = 0;
    let hasFailed = false;
    let isOwnThere = false;
    let isHeld = false;
    let isForbidden = false;
    let isStopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    const underWay = new Set<Promise<void>>();

    const isIdle = (): boolean => isStopped || isHeld || isForbidden || dirtySinceMs === null;

    /** Does what is due, or comes back when it is. */
    const pump = (): void => {
        clearTimeout(timer);
        if (isIdle() || underWay.size > 0) {
            return;
        }
        const firstMs = (dirtySinceMs ?? 0) + FIRST_WAIT_MS;
        const waitMs = (lines.length > 0 ? Math.max(firstMs, nextKeepMs) : nextDiscardMs) - Date.now();
        if (waitMs > 0) {
            timer = setTimeout(pump, waitMs);
        } else {
            start(false);
        }
    };
    const start = (isLeaving: boolean): void => {
        dirtySinceMs = null;
        hasFailed = false;
        turn += 1;
        const run = lines.length > 0 ? keep(turn, isLeaving) : discard(turn);
        underWay.add(run);
        void run.finally(() => {
            underWay.delete(run);
            pump();
        });
    };
    const fail = (phase: 'failed' | 'notDeleted', problem: ProxyProblem): void => {
        isForbidden = problem.code === 'NOT_PERMITTED';
        if (!LASTING.has(problem.code)) {
            hasFailed = true;
            dirtySinceMs ??= Date.now();
        }
        onKeeping({ phase, problem });
    };
    /** Of two requests, where the page was hidden meanwhile, the later one knows better. */
    const keep = async (own: number, isLeaving: boolean): Promise<void> => {
        isOwnThere = true;
        nextKeepMs = Date.now() + MINUTE_MS;
        const answer = await store.keep(lines, isLeaving);
        if (own !== turn) {
            return;
        }
        if (answer.ok) {
            isOwnThere = answer.value.lines > 0;
            onKeeping({ phase: 'kept', ...answer.value });
        } else {
            isOwnThere = !NOT_THERE.has(answer.problem.code);
            fail('failed', answer.problem);
        }
    };
    const discard = async (own: number): Promise<void> => {
        nextDiscardMs = Date.now() + MINUTE_MS;
        const answer = isOwnThere ? await store.discard() : null;
        if (own !== turn) {
            return;
        }
        if (answer && !answer.ok) {
            fail('notDeleted', answer.problem);
            return;
        }
        isOwnThere = false;
        nextDiscardMs = 0;
        onKeeping({ phase: 'none' });
    };

    return {
        note(changed) {
            lines = changed;
            dirtySinceMs ??= Date.now();
            pump();
        },
        hold(held) {
            isHeld = held;
            pump();
        },
        adopt() {
            isOwnThere = true;
            isHeld = false;
            dirtySinceMs ??= Date.now();
            pump();
        },
        retry() {
            if (hasFailed) {
                nextKeepMs = 0;
                nextDiscardMs = 0;
                pump();
            }
        },
        leave() {
            if (!isIdle() && (lines.length > 0 || isOwnThere)) {
                clearTimeout(timer);
                start(true);
            }
        },
        async settled() {
            while (underWay.size > 0) {
                await Promise.all(underWay);
            }
        },
        stop() {
            isStopped = true;
            clearTimeout(timer);
        }
    };
}
