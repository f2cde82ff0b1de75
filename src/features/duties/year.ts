/** The duties' days in the governance year, for the årshjul: one mark for each duty and period, however many owe it. */
import type { Unit } from '../../database/database.ts'
import type { EvidenceAsked } from '../../feature.ts'
import type { YearMark } from '../../governance/year-mark.ts'
import { currentIn } from './current.ts'
import { isOfYear, isOverdue } from './duty.ts'
import { bundled, textsIn, whose } from './in-words.ts'

export async function dutyMarks(unit: Unit, { world, year, language }: EvidenceAsked): Promise<readonly YearMark[]> {
  const { owed } = await currentIn(unit, world)
  const entries = owed.flatMap((one) =>
    one.stands
      .filter(({ period, status }) => isOfYear(period, year) && status !== 'before')
      .map((stand) => ({ owed: one, stand })),
  )
  const marks = new Map<string, YearMark>()
  // What is late of a duty says more than what is coming, and that more than what is done.
  const order = { done: 0, coming: 1, late: 2 } as const
  for (const { duty, stand } of bundled(entries)) {
    const on = stand.period.dueOn
    if (on === null || !on.startsWith(String(year))) continue
    const state = stand.done ? 'done' : isOverdue(stand) ? 'late' : 'coming'
    const key = `${duty.id} ${stand.period.key}`
    const before = marks.get(key)
    if (before && order[before.state] >= order[state]) continue
    const ring = textsIn(language).page.name
    marks.set(key, { ring, on, state, what: duty.name, who: whose(duty.owes, world, language), sources: duty.sources })
  }
  return [...marks.values()]
}
