/** Why a pattern is not run. */
export type RefusalCode =
    /** JavaScript can't read it. */
    | 'PATTERN_INVALID'
    /** It uses something that can't be run in bounded time, or that nobody has built here. */
    | 'PATTERN_UNSUPPORTED'
    /** It also finds nothing at all, at every place. */
    | 'PATTERN_MATCHES_NOTHING'
    /** It repeats something that may be nothing. */
    | 'PATTERN_REPEATS_NOTHING'
    /** Repeats without limit share out one run of characters between them in many ways. */
    | 'PATTERN_AMBIGUOUS'
    | 'PATTERN_TOO_LARGE';

/** Ends the reading of a pattern, wherever in it the reason stands. Only `compilePattern` meets it. */
export class PatternRefusal extends Error {
    readonly code: RefusalCode;
    /** What was met, in words. */
    readonly detail: string;

    constructor(code: RefusalCode, detail = '') {
        super(code);
        this.code = code;
        this.detail = detail;
    }
}
