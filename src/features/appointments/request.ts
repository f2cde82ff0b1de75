import type { Item } from './appointing.ts'

/** Somebody is proposed, and whoever appoints has not yet answered. */
export type AppointmentRequest = {
  id: string
  items: readonly Item[]
  /** `unit:ID` of a nämnd or a board, whose registrar answers for it; null when people decide themselves. */
  toParty: string | null
  toPeople: readonly string[]
  askedBy: string | null
  askedAt: Date
  receivedBy: string | null
  receivedAt: Date | null
  state: 'open' | 'granted' | 'refused' | 'withdrawn'
  decidedBy: string | null
  decidedAt: Date | null
  decision: string | null
  departureId: string | null
}
