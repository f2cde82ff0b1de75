/** One thing that is wrong with a manifest: where, and what to do about it. */
import { en } from './texts/en.ts'
import { sv, type FaultTexts } from './texts/sv.ts'

export type Fault = {
  file: string
  /** Counted from 1. A fault of a whole file is at 1:1. */
  line: number
  column: number
  /** `roles[2].appointedBy.party`; empty for the whole file. */
  path: string
  says: { sv: string; en: string }
}

export type Path = readonly (string | number)[]
/** A fault before it has a place: the path in its file, and its sentence in whichever language. */
export type Finding = { path: Path; says: Saying }
export type Saying = (texts: FaultTexts) => string
export type Place = { file: string; line: number; column: number }

export function faultAt(place: Place, path: Path, says: Saying): Fault {
  return { ...place, path: written(path), says: { sv: says(sv), en: says(en) } }
}

function written(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )
}

/** The manifests do not hold; the program does not start on half of them. */
export class GovernanceFaultsError extends Error {
  override name = 'GovernanceFaultsError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(`The governance manifests have ${faults.length} faults.`)
    this.faults = faults
  }
}
