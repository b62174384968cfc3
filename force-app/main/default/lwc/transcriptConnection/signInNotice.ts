import type { Notice } from 'c/transcriptNotice';
import type { SignIn } from './signInFlow';

/** Why nothing can be asked of the proxy at all: its address. `proxyUrl` is null where `address` is of no use. */
export function toAddressNotice(address: string, proxyUrl: string | null): Notice | null {
    if (address.trim() === '') {
        return { kind: 'notConfigured' };
    }
    return proxyUrl === null ? { kind: 'addressInvalid', address } : null;
}

/** What is shown while nobody is signed in. */
export function toSignInNotice({ phase, problem }: SignIn, isSessionOver: boolean, address: string): Notice {
    if (phase === 'failed' && problem) {
        return { kind: 'failed', problem, address };
    }
    if (phase === 'refused' && problem) {
        return { kind: 'refused', problem };
    }
    if (phase === 'waiting') {
        return { kind: 'signingIn' };
    }
    if (phase === 'blocked') {
        return { kind: 'popupBlocked', isReady: true };
    }
    return { kind: isSessionOver ? 'sessionOver' : 'connect', isReady: phase === 'ready' };
}
