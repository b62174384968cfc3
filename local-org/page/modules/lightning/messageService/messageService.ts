import { createContextWire } from '../../../wires';

/** One subscription, as `subscribe` returns it. */
export interface Subscription {
    channel: unknown;
    listener: (message: unknown) => void;
}

const subscriptions = new Set<Subscription>();

/** Stands in for the platform's message service within one page. */
export const MessageContext = createContextWire(
    () => ({}),
    () => () => {}
);

/** Marks a subscription that hears messages from the whole application; here all of them do. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** For modules that are not components. */
export function createMessageContext(): object {
    return {};
}

/** Counterpart of `createMessageContext`. */
export function releaseMessageContext(): void {}

/** Hands a message to everyone on the channel. */
export function publish(_context: unknown, channel: unknown, message: unknown): void {
    for (const subscription of [...subscriptions]) {
        if (subscription.channel === channel) subscription.listener(message);
    }
}

/** Starts to listen on a channel. */
export function subscribe(_context: unknown, channel: unknown, listener: (message: unknown) => void): Subscription {
    const subscription = { channel, listener };
    subscriptions.add(subscription);
    return subscription;
}

/** Stops to listen. */
export function unsubscribe(subscription: Subscription | null | undefined): void {
    if (subscription) subscriptions.delete(subscription);
}
