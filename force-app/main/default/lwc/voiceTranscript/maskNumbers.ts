import { renumberMasks } from 'c/callMasks';
import type { Work } from './work';
import { withSession } from './workChanges';

/**
 * The work after something came in, with other numbers for masks that somebody else's now stand for: no number may say of two
 * values that they are one.
 */
export function withNumbersApart(before: Work, after: Work): Work {
    const session = renumberMasks(before.session, after.session);
    return session === after.session ? after : withSession(after, session);
}
