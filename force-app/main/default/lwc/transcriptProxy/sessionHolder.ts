import type { Session } from 'c/proxyProtocol';

/** Why a session changed: `over` covers all that neither the person nor the page asked for. */
export type SessionChange = 'signedIn' | 'renewed' | 'signedOut' | 'over';
type Listener = (change: SessionChange) => void;

/** A token is renewed when less than this is left of it, if it has been used. */
const RENEW_AHEAD_MS = 3 * 60_000;

/** The one session with a proxy, in memory only, with the timer that ends it. */
export interface SessionHolder {
    /** The session; null where there is none or its token has expired. */
    current(): Session | null;
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

    const set = (next: Session | null, change: SessionChange): void => {
        clearTimeout(timer);
        session = next;
        used = false;
        if (next) {
            timer = setTimeout(handleDue, Math.max(0, next.expiresAtMs - Date.now() - RENEW_AHEAD_MS));
        }
        for (const listener of [...listeners]) {
            listener(change);
        }
    };
    const handleDue = (): void => {
        if (!session) {
            return;
        }
        timer = setTimeout(handleExpired, Math.max(0, session.expiresAtMs - Date.now()));
        if (used) {
            onDue();
        }
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
        noteUse() {
            used = true;
            return session !== null && session.expiresAtMs - Date.now() <= RENEW_AHEAD_MS;
        },
        subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        }
    };
}
