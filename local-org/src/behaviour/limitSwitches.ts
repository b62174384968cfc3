/** What is open about limits. */
export const limitSwitches = [] as const;
