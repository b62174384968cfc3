import type { ProxyClient } from 'c/transcriptProxy';
import { createSignInFlow, type SignIn, type SignInFlow } from './signInFlow';

/** Who is connected, or where signing in stands. */
export interface ConnectionState {
    /** Name of the user; null where nobody is signed in. */
    readonly userName: string | null;
    readonly signIn: SignIn;
    /** Whether a session ended that nobody ended on purpose. */
    readonly isSessionOver: boolean;
}

/** Nobody is signed in, and nothing is ready. */
export const NOT_CONNECTED: ConnectionState = {
    userName: null,
    signIn: { phase: 'preparing', problem: null },
    isSessionOver: false
};

/** What the component has to do: show a state, read once somebody is signed in, drop all once they signed out. */
export interface ConnectionListener {
    onState(state: ConnectionState): void;
    onSignedIn(): void;
    onSignedOut(): void;
}

/** Follows the session with a proxy, and keeps a sign-in ready while there is none. */
export interface Connection {
    /** The sign-in in the making; null while somebody is signed in. */
    readonly flow: SignInFlow | null;
    stop(): void;
}

/** `userId` is the user's 18-character id. The listener hears the first state before this returns. */
export function createConnection(client: ProxyClient, userId: string, listener: ConnectionListener): Connection {
    let state = NOT_CONNECTED;
    let flow: SignInFlow | null = null;

    const tell = (change: Partial<ConnectionState>): void => {
        state = { ...state, ...change };
        listener.onState(state);
    };
    const follow = (): void => {
        flow?.stop();
        flow = null;
        const userName = client.user()?.name ?? null;
        tell({ userName, isSessionOver: userName === null && state.isSessionOver });
        if (userName === null) {
            flow = createSignInFlow(client, userId, (signIn) => tell({ signIn }));
        } else {
            listener.onSignedIn();
        }
    };
    const stopListening = client.onSessionChange((change) => {
        switch (change) {
            case 'renewed':
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
    follow();
    return {
        get flow() {
            return flow;
        },
        stop() {
            stopListening();
            flow?.stop();
        }
    };
}
