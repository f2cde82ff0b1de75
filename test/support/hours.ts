import type { Hours } from '../../src/conversation/notices/hours.ts'

/** A municipality that may be told anything at any time. */
export const alwaysOpen: Hours = {
  digest: (_municipality, from) => from,
  working: (_municipality, from) => from,
  waking: (_municipality, from) => from,
}
