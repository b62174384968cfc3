/** What is open about uploading conversations. */
export const uploadSwitches = [] as const;
