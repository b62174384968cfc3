// How sure the words before make it that a name follows.

/** A well-known first name counts always. */
export const NO_TRUST = 0;
/** A capital counts where somebody is greeted or introduced. */
export const SOME_TRUST = 1;
/** What follows "my name is" counts unless it is a common word. */
export const FULL_TRUST = 2;

/** One of the three. */
export type Trust = 0 | 1 | 2;
