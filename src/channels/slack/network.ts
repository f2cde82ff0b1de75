/** How Slack is reached. */
export type Network = { apiUrl: string | null; timeout?: number; fetch?: typeof fetch }

/** How long a call may take unless told otherwise, in milliseconds. */
export const deadline = 10_000
