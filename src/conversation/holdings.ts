/**
 * What somebody has in hand: appointments, seats, questions that wait, duties, matters. Each feature tells its own, and says how it
 * passes to somebody else, so that whoever leaves can hand all of it over from one list.
 */
import type { Unit } from '../database/database.ts'
import type { Language } from './inbound.ts'

export type Holdings = {
  /** `feature.noun`, kept in buttons: do not rename. */
  name: string
  /** What the person holds now. Reads, and changes nothing; never called inside a unit of work. */
  of(about: { municipality: string; personId: string; language: Language; now: Date }): Promise<readonly Holding[]>
  /** Which of these the other cannot take over, so that it is said before anything is done. Absent: whoever is named can. */
  refuses?(about: { municipality: string; ids: readonly string[]; to: string }): Promise<readonly string[]>
  /**
   * Passes these to somebody else, in the unit of the change. Gives the ids that could not be passed: gone meanwhile, or not the
   * other's to have. Absent: what is listed cannot be handed over here, and the list says how it goes instead.
   */
  handOver?(unit: Unit, passing: Passing): Promise<readonly string[]>
}

export type Holding = {
  /** The feature's own. */
  id: string
  /** "Fråga 4 i e-förvaltningsenkäten", "Åtagandet Lägesrapport, senast 30 april". */
  label: string
  /** How it goes when it cannot be handed over here. */
  note?: string
}

type Passing = {
  municipality: string
  ids: readonly string[]
  from: string
  to: string
  /** The one who decided it. */
  by: string | null
  at: Date
}
