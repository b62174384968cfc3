import type { ProxyProblem } from 'c/proxyProblem';
import type { ProxyClient } from 'c/transcriptProxy';

/**
 * Where signing in stands. `waiting` while the window is open. `problem` says why the window `refused`, which can be opened
 * again, or why nothing could be made ready (`failed`).
 */
export interface SignIn {
    readonly phase: 'preparing' | 'ready' | 'waiting' | 'blocked' | 'refused' | 'failed';
    readonly problem: ProxyProblem | null;
}

/** A sign-in in the making. */
export interface SignInFlow {
    /** Opens the window, at once: has to be called within the click. */
    connect(): void;
    /** Stops waiting for the window. */
    cancel(): void;
    /** Gets ready again after a failure. */
    retry(): void;
    /** Ends all of it. */
    stop(): void;
}

/** Gets a sign-in ready and keeps it so. `onChange` hears every phase; the session itself comes through the client. */
export function createSignInFlow(client: ProxyClient, userId: string, onChange: (signIn: SignIn) => void): SignInFlow {
    let phase: SignIn['phase'] = 'preparing';
    let waiting: AbortController | null = null;
    let stopPreparing = (): void => undefined;

    const enter = (next: SignIn['phase'], problem: ProxyProblem | null = null): void => {
        phase = next;
        onChange({ phase, problem });
    };
    const prepare = (): void => {
        stopPreparing();
        enter('preparing');
        stopPreparing = client.keepSignInReady(userId, (problem) => {
            if (problem && phase !== 'waiting') {
                enter('failed', problem);
            } else if (phase === 'preparing' || phase === 'failed') {
                enter('ready');
            }
        });
    };
    const cancel = (): void => {
        waiting?.abort();
        waiting = null;
    };
    const wait = async (): Promise<void> => {
        cancel();
        const mine = new AbortController();
        waiting = mine;
        const connecting = client.connect(mine.signal);
        enter('waiting');
        const result = await connecting;
        if (waiting !== mine) {
            return;
        }
        waiting = null;
        switch (result.outcome) {
            case 'connected':
                break;
            case 'popupBlocked':
                enter('blocked');
                break;
            case 'gaveUp':
                enter('ready');
                break;
            case 'notReady':
                prepare();
                break;
            case 'failed':
                enter('refused', result.problem);
                break;
        }
    };

    prepare();
    return {
        connect: () => void wait(),
        cancel() {
            cancel();
            enter('ready');
        },
        retry: prepare,
        stop() {
            cancel();
            stopPreparing();
        }
    };
}
