/** The terminal has no limits but what is pleasant to read. */
export const limits = { width: 100, narrowest: 20, cell: 40 } as const
