import { HANDOFF_MESSAGE_TYPE, parseHandoffMessage, parseRefusedMessage } from 'c/proxyProtocol';

/** Only pages of the Lightning origin hear it. Used where the sign-in window could not keep its opener. */
const RELAY_CHANNEL = 'transcript-desk-sign-in';

/** What the page answers to a relayed handoff that it could redeem. */
const RECEIVED = 'transcript-desk-received';

/**
 * A handoff as it arrived. Anybody on the Lightning origin can relay one, so a relayed one may be another tab's.
 * `acknowledge` tells the window that relayed it that it is done.
 */
export interface Handoff {
    readonly handoff: string;
    readonly relayed: boolean;
    acknowledge(): void;
}

/** What the sign-in window says: the handoff, or the error code with which it refused. */
export interface HandoffListener {
    onHandoff(handoff: Handoff): void;
    onRefused(code: string): void;
}

/**
 * Tells the listener everything that the sign-in window says, by message from `proxyOrigin` or, for handoffs, by relay.
 * Gives the function that stops listening.
 */
export function listenForHandoff(proxyOrigin: string, listener: HandoffListener): () => void {
    const handleMessage = (event: MessageEvent<unknown>): void => {
        if (event.origin !== proxyOrigin) {
            return;
        }
        const handoff = parseHandoffMessage(event.data);
        const refused = parseRefusedMessage(event.data);
        if (handoff !== null) {
            listener.onHandoff({ handoff, relayed: false, acknowledge: () => undefined });
        } else if (refused !== null) {
            listener.onRefused(refused);
        }
    };
    const channel = openRelay();
    const handleRelayed = (event: MessageEvent<unknown>): void => {
        const handoff = parseHandoffMessage(event.data);
        if (handoff !== null) {
            listener.onHandoff({ handoff, relayed: true, acknowledge: () => channel?.postMessage(RECEIVED) });
        }
    };
    window.addEventListener('message', handleMessage);
    channel?.addEventListener('message', handleRelayed);
    return () => {
        window.removeEventListener('message', handleMessage);
        channel?.removeEventListener('message', handleRelayed);
        channel?.close();
    };
}

/**
 * Tells the page that waits for it the handoff that came back in an address, and calls `onReceived` once that page has
 * redeemed it: a window that closes before may take the message with it. Gives the function that stops listening.
 */
export function relayHandoff(handoff: string, onReceived: () => void): () => void {
    const channel = openRelay();
    const handleAnswer = (event: MessageEvent<unknown>): void => {
        if (event.data === RECEIVED) {
            onReceived();
        }
    };
    channel?.addEventListener('message', handleAnswer);
    channel?.postMessage(JSON.stringify({ type: HANDOFF_MESSAGE_TYPE, handoff }));
    return () => {
        channel?.removeEventListener('message', handleAnswer);
        channel?.close();
    };
}

function openRelay(): BroadcastChannel | null {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(RELAY_CHANNEL);
}
