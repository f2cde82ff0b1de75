/** What has its day in the governance year: a meeting, a round, a duty. Plain data that any feature gives for the årshjul. */
import type { Day } from '../lib/day.ts'

export type YearMark = {
  /** The ring of the wheel that it stands in: a body, "Åtaganden", "Enkäter"; in the asked language. */
  ring: string
  on: Day
  /** `late`: its day has passed and nothing shows that it was done. */
  state: 'done' | 'coming' | 'late'
  /** What it is, in the asked language: "Möte med IT-styrgruppen", "Enkäten öppnar". */
  what: string
  /** Whose it is, as a function in words; never a person's name. */
  who: string | null
  /** The rules it comes from; empty for what the municipality has added itself. */
  sources: readonly string[]
}
