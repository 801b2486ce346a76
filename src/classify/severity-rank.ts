/** How grave a severity is. */
export const severityRank = { error: 2, warning: 1, info: 0 } as const;
