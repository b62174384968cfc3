import type { UploadTarget } from 'c/proxyProtocol';

/** Salesforce tells when a conversation ended in full seconds: a line may begin in the rest of the last one. */
export const LAST_SECOND_MS = 999;

type Call = Pick<UploadTarget, 'startMs' | 'endMs'>;

/** Whether a line may begin then. An edge that is not known holds nothing back. */
export function isWithin(ms: number, { startMs, endMs }: Call): boolean {
    return ms >= (startMs ?? 0) && ms <= (endMs ?? Number.MAX_SAFE_INTEGER) + LAST_SECOND_MS;
}

/** The same moment, or the edge of the call that is nearest to it. */
export function moveWithin(ms: number, call: Call): number {
    return isWithin(ms, call) ? ms : Math.max(call.startMs ?? 0, Math.min(ms, call.endMs ?? Number.MAX_SAFE_INTEGER));
}
