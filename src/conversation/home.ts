/** A person's own page in a channel: App Home on Slack, the Start card in Teams, "start" in any talk. Made of the features' sections. */
import type { Language } from './inbound.ts'
import type { Draft } from './message.ts'
import type { Part } from './say.ts'

export type HomeSection = {
  /** `feature.noun`, for logs. */
  name: string
  /** Lower stands higher: 10 what waits for an answer, 20 what is coming, 30 what one answers for, 40 what one keeps an eye on. */
  place: number
  /** Nothing to show is no parts. Begins with a heading of its own. Reads, and changes nothing. */
  show(visitor: Visitor): Promise<readonly Part[]> | readonly Part[]
}

export type Visitor = { municipality: string; personId: string | null; language: Language; now: Date }

/** Somebody's page as it is now, in their own language where they have chosen one, else in the one asked for. */
export type HomePage = (asked: {
  municipality: string
  personId: string | null
  language: Language
}) => Promise<{ message: Draft; language: Language }>
