import type { CallReview, NewRejection, ReviewRequest } from 'c/proxyProtocol';
import { linesOf, proxy, supervisor } from './saveBench';
import { callNamed, readMessages } from './transcript';

/** A rejection in a line of a call, with a digest that stands for any. */
export function toRejection(key: string, index: number, more: Partial<NewRejection> = {}): NewRejection {
    const { identifier } = linesOf(key)[index]!;
    return {
        identifier,
        start: 0,
        end: 1,
        entityType: 'NAME',
        digest: 'A'.repeat(43),
        startMs: null,
        receivedMs: null,
        ...more
    };
}

/** Stores a review as the page does. */
export function putReview(
    key: string,
    request: Partial<ReviewRequest> | object,
    token = supervisor
): Promise<Response> {
    const { voiceCallId } = callNamed(proxy, key);
    const body = JSON.stringify({ open: 0, accepted: 0, rejected: [], takenBack: [], ...request });
    return proxy.request(`/v1/voice-calls/${voiceCallId}/review`, { method: 'PUT', token, body });
}

/** What a read says of the review of a call; undefined where it says nothing. */
export async function reviewOf(key: string, token: string): Promise<CallReview | null | undefined> {
    const messages = await readMessages(proxy, callNamed(proxy, key).voiceCallId, token);
    const said = messages.flatMap((message) => (message.type === 'review' ? [message.review] : []));
    if (said.length > 1) {
        throw new Error('more than one review');
    }
    return said[0];
}

/** Every review row. */
export function reviewRows() {
    return proxy.org.records('Transcript_Review__c');
}
