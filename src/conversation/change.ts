import type { StoringFunction, Unit } from '../database/database.ts'
import { storeThrough } from './store.ts'

/**
 * A change of state with its audit entry, told in one of two ways. `run` gets the unit of work; it must do no I/O but the database's.
 * `stored` is all of it as one call of a function of the schema, which can go with its turn and then needs no unit of its own.
 * `tells`: false when it writes no message to anybody, so that none is looked for.
 */
export type Change = { audit: AuditEntry; tells?: false } & (
  | { run(unit: Unit): Promise<void>; stored?: undefined }
  | { stored: { by: StoringFunction; value: unknown }; run?: undefined }
)

/** Who, what, when, through which channel, why. `detail` goes to the erasable side row, never into the chain. */
type AuditEntry = {
  action: string
  subject: { kind: string; id: string }
  because?: string
  detail?: Readonly<Record<string, unknown>>
}

/** Makes the change in the unit, in whichever way it is told. Its audit entry is left to whoever asks. */
export function carriedOut(unit: Unit, change: Change): Promise<void> {
  return change.run ? change.run(unit) : storeThrough(unit, change.stored.by, change.stored.value)
}
