/** Every duty on the calendar of one municipality, for whom and what, and how it stands. */
import type { Duty } from '../../governance/manifest/schema.ts'
import { type Day } from '../../lib/day.ts'
import { grouped } from '../../lib/grouped.ts'
import type { World } from '../register/index.ts'
import { standsOf } from './due/standing.ts'
import { targetsOf } from './due/targets.ts'
import type { Done, Owed } from './duty.ts'

export type OverviewGiven = {
  world: World
  done: readonly Done[]
  since: Day
}

/** What the bot computes, and what is said when it happens, is on no calendar. */
export function isOnCalendar({ kind, when, per }: Duty): boolean {
  if (kind === 'check' || kind === 'intake' || per === 'project' || per === 'meeting' || per === 'body') return false
  if (when.rule === 'on') return when.occurs === 'missing' || (when.occurs === 'joins' && per === 'person')
  if (per === 'person') return false
  if (when.rule === 'before') return when.event === 'budget' || when.event === 'business-plan'
  return when.rule !== 'always'
}

export function owedIn(given: OverviewGiven, duties: readonly Duty[] = onCalendar(given.world)): readonly Owed[] {
  const { world, since } = given
  const done = grouped(given.done, ({ dutyId, target }) => `${dutyId} ${target}`)
  const { yearlyEvents, reminders } = world.governance.manifest.municipality
  const rest = { today: world.today, yearlyEvents, since, nearDays: reminders.firstDays }
  return duties.flatMap((duty) =>
    (targetsOf(duty, world) ?? []).map((target) => ({
      duty,
      target,
      stands: standsOf(duty, {
        ...rest,
        ...(target.since ? { began: target.since } : {}),
        done: done.get(`${duty.id} ${target.key}`) ?? [],
      }),
    })),
  )
}

export function onCalendar({ governance }: Pick<World, 'governance'>): readonly Duty[] {
  return governance.manifest.duties.filter(isOnCalendar)
}
