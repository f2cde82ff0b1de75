/** What a feature keeps about one person, for whoever is to see all of it: the person, or whoever answers for the register. */
import type { Unit } from '../database/database.ts'
import type { Language } from './inbound.ts'

export type About = {
  /** `feature.noun`, for the file that a person gets. */
  name: string
  /** What is kept, in words a person understands: "Dina svar i enkäter". */
  title: Readonly<Record<Language, string>>
  /** Everything of the person's that is there, in a unit of the municipality. Reads, and changes nothing. No rows is no heading. */
  of(unit: Unit, whose: Whose): Promise<readonly AboutRow[]>
}

type Whose = {
  municipality: string
  personId: string
  email: string | null
  /** As rows may name the person: the id, `person:ID`, and `CHANNEL:USER` for each account that is tied to them. */
  names: readonly string[]
}

/** One row with its columns' names as its keys; instants in ISO 8601. */
export type AboutRow = Readonly<Record<string, string | number | boolean | Date | null | readonly string[]>>
