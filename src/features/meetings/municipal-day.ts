import type { Day } from '../../lib/day.ts'

/** A day or a stretch of the municipality's own calendar: closed, a school break, a committee's meeting, a budget date. */
export type MunicipalDay = {
  id: string
  kind: 'closed' | 'school-break' | 'committee' | 'budget'
  name: string
  from: Day
  through: Day
  /** The file it came with; null when it was told in the chat. */
  cameWith: string | null
}
