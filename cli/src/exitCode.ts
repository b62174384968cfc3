/** What the shell is told at the end. 1 is left to defects of this program, as Node has it; 130 is Ctrl-C, as shells have it. */
export const EXIT_CODE = { nothingFound: 0, defect: 1, badInput: 2, found: 3, interrupted: 130 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
