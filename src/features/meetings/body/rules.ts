/** What applies to a body's meetings, and whose word it is: a document's, the municipality's own, or our custom until somebody says. */
import type { Body, Frequency } from '../../../governance/manifest/schema.ts'
import type { BodySetting } from '../setting.ts'

type Whose = 'document' | 'own' | 'custom'
type Ruled<Value> = { value: Value; by: Whose }

export type BodyRules = {
  /** Null: nobody has said how often. */
  frequency: Ruled<Frequency> | null
  noticeDays: Ruled<number>
  quorum: Ruled<number>
  /** 1 is Monday. Null: the planner picks. */
  weekday: number | null
  /** `hh:mm` */
  start: string | null
  minutes: number
  place: string | null
  link: string | null
}

const customaryNotice = 14
const customaryMinutes = 90
const minutesWithOne = 60

export function rulesOf(body: Body, setting: BodySetting | null): BodyRules {
  return {
    frequency: frequencyOf(body, setting),
    noticeDays: ruled(
      body.noticeDays && { value: body.noticeDays.days, own: body.noticeDays.own },
      setting?.noticeDays,
      customaryNotice,
    ),
    quorum: ruled(body.quorum && { value: body.quorum.least, own: body.quorum.own }, setting?.quorum, 0),
    weekday: setting?.weekday ?? null,
    start: setting?.startTime ?? null,
    minutes: setting?.lengthMinutes ?? (body.kind === 'bilateral' ? minutesWithOne : customaryMinutes),
    place: setting?.place ?? null,
    link: setting?.link ?? null,
  }
}

function frequencyOf(body: Body, setting: BodySetting | null): Ruled<Frequency> | null {
  const stated = body.frequency
  if (stated && !stated.own) return { value: stated, by: 'document' }
  const times = setting?.timesAYear ?? null
  if (times !== null) return { value: { rule: 'exactly', times, sources: [], own: true }, by: 'own' }
  return stated ? { value: stated, by: 'own' } : null
}

/** A document first, then what the municipality has said in the chat, then in its manifest, then custom. */
function ruled(
  stated: { value: number; own: boolean } | undefined,
  chosen: number | null | undefined,
  custom: number,
): Ruled<number> {
  if (stated && !stated.own) return { value: stated.value, by: 'document' }
  if (chosen !== null && chosen !== undefined) return { value: chosen, by: 'own' }
  return stated ? { value: stated.value, by: 'own' } : { value: custom, by: 'custom' }
}
