import type { ProxyClient } from 'c/transcriptProxy';
import { createOpenCall, type OpenCall, type OpenCallListener } from './openCall';

/** A call that somebody on the page looks at. */
export interface FollowedCall {
    readonly call: OpenCall;
    /** Ends the looking. The call stays open as long as there is unsaved work on it, for whoever comes back to it. */
    leave(): void;
}

interface OpenedCall {
    readonly call: OpenCall;
    followers: number;
}

/**
 * The calls that are open, in the module's memory: Lightning takes a component away when a person goes to another record,
 * and work that is not saved yet has to be there when they return. Reloading the page still ends it all.
 */
const opened = new Map<ProxyClient, Map<string, OpenedCall>>();

/** Opens the call, or goes on with it where it is open already. The listener hears its state before this returns. */
export function followCall(client: ProxyClient, voiceCallId: string, listener: OpenCallListener): FollowedCall {
    const calls = opened.get(client) ?? new Map<string, OpenedCall>();
    opened.set(client, calls);
    const followed = calls.get(voiceCallId) ?? { call: createOpenCall(client, voiceCallId), followers: 0 };
    calls.set(voiceCallId, followed);
    followed.followers += 1;
    window.addEventListener('beforeunload', warnOfUnsavedWork);
    const stopListening = followed.call.listen(listener);
    return {
        call: followed.call,
        leave() {
            stopListening();
            followed.followers -= 1;
            forgetIdleCalls();
        }
    };
}

/** On how many calls besides this one there is unsaved work. */
export function countOtherWork(client: ProxyClient, voiceCallId: string): number {
    return [...(opened.get(client) ?? [])].filter(([id, { call }]) => id !== voiceCallId && call.hasWork()).length;
}

/** Whether a save is under way on any call. */
export function isAnySaving(client: ProxyClient): boolean {
    return [...(opened.get(client)?.values() ?? [])].some(({ call }) => call.isSaving());
}

/** Throws unsaved work away on every call, and deletes what was kept of it. Resolves when that is done, or failed. */
export async function discardCalls(client: ProxyClient): Promise<void> {
    const atWork = [...(opened.get(client)?.values() ?? [])].filter(({ call }) => call.hasWork());
    atWork.forEach(({ call }) => call.discard());
    await Promise.all(atWork.map(({ call }) => call.draftSettled()));
}

/** Drops what is open of every call: whoever signs out leaves nothing behind. */
export function resetCalls(client: ProxyClient): void {
    opened.get(client)?.forEach(({ call }) => call.reset());
    forgetIdleCalls();
}

function forgetIdleCalls(): void {
    for (const [client, calls] of opened) {
        for (const [voiceCallId, { call, followers }] of calls) {
            if (followers === 0 && !call.hasWork()) {
                calls.delete(voiceCallId);
                call.close();
            }
        }
        if (calls.size === 0) {
            opened.delete(client);
        }
    }
    if (opened.size === 0) {
        window.removeEventListener('beforeunload', warnOfUnsavedWork);
    }
}

function warnOfUnsavedWork(event: BeforeUnloadEvent): void {
    if ([...opened.values()].some((calls) => [...calls.values()].some(({ call }) => call.hasWork()))) {
        event.preventDefault();
    }
}
