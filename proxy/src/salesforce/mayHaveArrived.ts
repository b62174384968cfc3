/** System calls that come before a request: looking the host up, and connecting to it. */
const BEFORE_REQUEST: ReadonlySet<unknown> = new Set(['getaddrinfo', 'connect']);

/** A connection that was never made, or whose certificate was refused before a request went through it. */
const NO_CONNECTION =
    /^(UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_ALTNAME_INVALID|CERT_\w+|UNABLE_TO_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/;

/**
 * Whether a request that `fetch` gave up on may have reached the other side. False only where the error proves that it
 * never left: the host was not found, the connection was refused, could not be made in time, or was not to be trusted.
 */
export function mayHaveArrived(error: unknown): boolean {
    if (typeof error !== 'object' || error === null) {
        return true;
    }
    if (error instanceof AggregateError) {
        // One error for each address that was tried.
        return error.errors.length === 0 || error.errors.some(mayHaveArrived);
    }
    if ('syscall' in error && BEFORE_REQUEST.has(error.syscall)) {
        return false;
    }
    if ('code' in error && typeof error.code === 'string' && NO_CONNECTION.test(error.code)) {
        return false;
    }
    return !('cause' in error) || mayHaveArrived(error.cause);
}
