// @ts-check

/** A failure that its message explains, remedy included: shown as one line, without a stack. */
export class Problem extends Error {}

/**
 * Ends the process with a failure, saying why.
 * @param {unknown} error a Problem is one line; anything else is a broken assumption and shows its stack
 * @returns {never}
 */
export function exitWith(error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exit(1);
}
