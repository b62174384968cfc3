import { oldestSendingMs } from '../changes/oldestSending';
import type { SaveConfig } from '../config';
import { messageOf, type Failure } from '../errors';

const MAY_BE_LOCKED =
    'Nothing was sent, but a change record may be left open, which keeps the conversation locked for a few minutes.';

/** A failure after which the lock may be left, said so: with when whoever saves or opens the call gives it back. */
export function tellLockLeft(failure: Failure, config: SaveConfig): Failure {
    return {
        ...failure,
        message: `${messageOf(failure)} ${MAY_BE_LOCKED}`,
        retryAfterSeconds: Math.ceil(oldestSendingMs(config) / 1000) + 1
    };
}
