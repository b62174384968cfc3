import * as openid from 'openid-client';
import { createFailure, type Result } from '../errors';

/**
 * Runs what openid-client does and gives what it throws as a failure: SALESFORCE_UNAVAILABLE where there was no answer,
 * else SIGN_IN_FAILED, with the OAuth error as `details.reason` where there was one. Its messages and causes can hold what
 * the org sent, so only the kind goes on.
 */
export async function attempt<Value>(operation: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
        return await operation();
    } catch (error) {
        if (error instanceof openid.AuthorizationResponseError) {
            return createFailure('SIGN_IN_FAILED', { details: { reason: toReason(error.error) } });
        }
        if (isUnreachable(error)) {
            return createFailure('SALESFORCE_UNAVAILABLE');
        }
        if (error instanceof openid.ResponseBodyError) {
            return createFailure('SIGN_IN_FAILED', { details: { reason: toReason(error.error) } });
        }
        return createFailure('SIGN_IN_FAILED');
    }
}

function isUnreachable(error: unknown): boolean {
    return (
        error instanceof TypeError ||
        (error instanceof openid.ResponseBodyError && error.status >= 500) ||
        (error instanceof openid.ClientError &&
            (error.code === 'OAUTH_TIMEOUT' ||
                error.code === 'OAUTH_ABORT' ||
                error.cause instanceof TypeError ||
                (error.cause instanceof Response && error.cause.status >= 500)))
    );
}

/** An OAuth error code (RFC 6749, 4.1.2.1) if it has the form of one; an attacker can put anything into a redirect. */
function toReason(error: string): string {
    return /^[a-zA-Z_]{1,64}$/.test(error) ? error : 'unknown';
}
