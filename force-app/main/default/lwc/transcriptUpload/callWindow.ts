import type { UploadTarget } from 'c/proxyProtocol';

/** Salesforce tells when a conversation ended in full seconds: a line may begin in the rest of the last one. */
export const LAST_SECOND_MS = 999;

type Call = Pick<UploadTarget, 'startMs' | 'endMs'>;

/** Whether a line may begin then. An edge that is not known holds nothing back. */
export function isWithin(ms: number, { startMs, endMs }: Call): boolean {
    return ms >= (startMs ?? 0) && ms <= (endMs ?? Number.MAX_SAFE_INTEGER) + LAST_SECOND_MS;
}

/**
 * The edges that lines outside are moved to: the full second in which the call ended, which lies within it for certain, or
 * the last line after that, so that no line gets before one that was said earlier.
 */
export function edgesOf(
    startsMs: readonly number[],
    call: Call
): { readonly firstMs: number; readonly lastMs: number } {
    const lastMs = startsMs.reduce((last, ms) => (isWithin(ms, call) ? Math.max(last, ms) : last), call.endMs ?? 0);
    return { firstMs: call.startMs ?? 0, lastMs };
}
