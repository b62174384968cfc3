import type { Session } from 'c/proxyProtocol';

/**
 * Why a session changed: `ending` while it still lasts and is about to run out, `over` for all that neither the person nor
 * the page asked for.
 */
export type SessionChange = 'signedIn' | 'renewed' | 'ending' | 'signedOut' | 'over';
type Listener = (change: SessionChange) => void;

/** When a session is about to run out, milliseconds since the Unix epoch, and whether using it prevents that. */
export interface SessionEnding {
    readonly endsAtMs: number;
    readonly canStay: boolean;
}

/** A token is renewed when less than this is left of it, if it has been used. */
const RENEW_AHEAD_MS = 3 * 60_000;
/** Whatever kept it from being renewed by then, a person has to hear of it. */
const WARN_AHEAD_MS = 2 * 60_000;

/** The one session with a proxy, in memory only, with the timer that ends it. */
export interface SessionHolder {
    /** The session; null where there is none or its token has expired. */
    current(): Session | null;
    /** How the session is about to run out; null where it is not, and where there is none. */
    ending(): SessionEnding | null;
    set(session: Session | null, change: SessionChange): void;
    /** Notes that the person is at work: only a session in use is renewed. Gives whether it should be, now. */
    noteUse(): boolean;
    /** Calls the listener on every change until the function it gives is called. */
    subscribe(listener: Listener): () => void;
}

/** `onDue` is called when the token should be renewed because it was used since it was given. */
export function createSessionHolder(onDue: () => void): SessionHolder {
    let session: Session | null = null;
    let used = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listeners = new Set<Listener>();

    const tell = (change: SessionChange): void => [...listeners].forEach((listener) => listener(change));
    const leftMs = (): number => (session ? session.expiresAtMs - Date.now() : 0);
    /** Calls back when no more than so much is left of the session. A session that is renewed meanwhile starts anew. */
    const wait = (callback: () => void, aheadMs: number): void => {
        timer = setTimeout(callback, Math.max(0, leftMs() - aheadMs));
    };
    const set = (next: Session | null, change: SessionChange): void => {
        clearTimeout(timer);
        session = next;
        used = false;
        if (next) {
            wait(handleDue, RENEW_AHEAD_MS);
        }
        tell(change);
    };
    const handleDue = (): void => {
        wait(handleEnding, WARN_AHEAD_MS);
        if (used) {
            onDue();
        }
    };
    const handleEnding = (): void => {
        wait(handleExpired, 0);
        tell('ending');
    };
    const handleExpired = (): void => {
        if (session) {
            set(null, 'over');
        }
    };
    return {
        set,
        current() {
            // A machine that slept runs its timers late.
            if (session && session.expiresAtMs <= Date.now()) {
                handleExpired();
            }
            return session;
        },
        ending() {
            return session && leftMs() <= WARN_AHEAD_MS
                ? { endsAtMs: session.expiresAtMs, canStay: session.expiresAtMs < session.sessionEndsAtMs }
                : null;
        },
        noteUse() {
            used = true;
            return session !== null && leftMs() <= RENEW_AHEAD_MS;
        },
        subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        }
    };
}
