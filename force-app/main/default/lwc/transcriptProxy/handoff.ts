import { HANDOFF_MESSAGE_TYPE, parseHandoffMessage } from 'c/proxyProtocol';

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

/**
 * Calls `onHandoff` for every handoff that the sign-in window sends, by message from `proxyOrigin` or by relay. Gives
 * the function that stops listening.
 */
export function listenForHandoff(proxyOrigin: string, onHandoff: (handoff: Handoff) => void): () => void {
    const handleMessage = (event: MessageEvent<unknown>): void => {
        const handoff = event.origin === proxyOrigin ? parseHandoffMessage(event.data) : null;
        if (handoff !== null) {
            onHandoff({ handoff, relayed: false, acknowledge: () => undefined });
        }
    };
    const channel = openRelay();
    const handleRelayed = (event: MessageEvent<unknown>): void => {
        const handoff = parseHandoffMessage(event.data);
        if (handoff !== null) {
            onHandoff({ handoff, relayed: true, acknowledge: () => channel?.postMessage(RECEIVED) });
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
