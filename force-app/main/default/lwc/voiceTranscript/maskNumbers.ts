import { renumberMasks } from 'c/callMasks';
import type { LineChange } from 'c/transcriptModel';
import { numbersIn } from 'c/transcriptRedaction';
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

/** Whether a mask among these has a number: that says something of the rest of the call as well. */
export function hasNumbers(changes: readonly LineChange[]): boolean {
    return changes.some(({ redactions = [] }) => redactions.some(({ mask }) => numbersIn(mask).length > 0));
}
