import type { ProxyClient, SessionEnding } from 'c/transcriptProxy';
import { createSignInFlow, type SignIn, type SignInFlow } from './signInFlow';

/** Who is connected, or where signing in stands. */
export interface ConnectionState {
    /** Name of the user; null where nobody is signed in. */
    readonly userName: string | null;
    readonly signIn: SignIn;
    /** Whether a session ended that nobody ended on purpose. */
    readonly isSessionOver: boolean;
    /** How the session is about to run out; null while it is not. */
    readonly ending: SessionEnding | null;
    /** Whether the browser knows that it has no network. */
    readonly isOffline: boolean;
}

/** Nobody is signed in, and nothing is ready. */
export const NOT_CONNECTED: ConnectionState = {
    userName: null,
    signIn: { phase: 'preparing', problem: null },
    isSessionOver: false,
    ending: null,
    isOffline: false
};

/**
 * What the component has to do: show a state, read once somebody is signed in, drop all once they signed out, try again
 * what failed for want of a network.
 */
export interface ConnectionListener {
    onState(state: ConnectionState): void;
    onSignedIn(): void;
    onSignedOut(): void;
    onOnline(): void;
}

/** Follows the session with a proxy, and keeps a sign-in ready while there is none. */
export interface Connection {
    /** The sign-in in the making; null while somebody is signed in. */
    readonly flow: SignInFlow | null;
    stop(): void;
}

/** `userId` is the user's 18-character id. The listener hears the first state before this returns. */
export function createConnection(client: ProxyClient, userId: string, listener: ConnectionListener): Connection {
    let state: ConnectionState = { ...NOT_CONNECTED, isOffline: !navigator.onLine };
    let flow: SignInFlow | null = null;

    const tell = (change: Partial<ConnectionState>): void => {
        state = { ...state, ...change };
        listener.onState(state);
    };
    const follow = (): void => {
        flow?.stop();
        flow = null;
        const userName = client.user()?.name ?? null;
        tell({ userName, isSessionOver: userName === null && state.isSessionOver, ending: null });
        if (userName === null) {
            flow = createSignInFlow(client, userId, (signIn) => tell({ signIn }));
        } else {
            listener.onSignedIn();
        }
    };
    const stopListening = client.onSessionChange((change) => {
        switch (change) {
            case 'renewed':
            case 'ending':
                tell({ ending: client.sessionEnding() });
                return;
            case 'signedOut':
                listener.onSignedOut();
                break;
            case 'over':
                tell({ isSessionOver: true });
                break;
            case 'signedIn':
                break;
        }
        follow();
    });
    const handleNetwork = (): void => {
        tell({ isOffline: !navigator.onLine });
        if (navigator.onLine) {
            flow?.retry();
            listener.onOnline();
        }
    };
    window.addEventListener('online', handleNetwork);
    window.addEventListener('offline', handleNetwork);
    follow();
    return {
        get flow() {
            return flow;
        },
        stop() {
            stopListening();
            window.removeEventListener('online', handleNetwork);
            window.removeEventListener('offline', handleNetwork);
            flow?.stop();
        }
    };
}
