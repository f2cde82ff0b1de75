/** How far one duty has come, row by row: for whom, who has it to do, when it was done, and whether it was received. Pure. */
import type { Duty } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import { grouped } from '../../lib/grouped.ts'
import { type World, shownOf } from '../register/index.ts'
import type { Current } from './current.ts'
import { holdersFor } from './due/holders.ts'
import { type Done, type Owed, type Stand, type Status, type Target, isOfYear, isOpen } from './duty.ts'
import type { DutyNeeds } from './needs.ts'
import type { Told } from './store.ts'

export type Matrix = {
  duty: Duty
  rows: readonly Row[]
  done: number
  /** What was done for units that are gone since: history, which none of the others is measured by. */
  earlier: readonly Earlier[]
}

type Earlier = { unit: string; done: Done }

export type Row = {
  target: Target
  /** The committee that the target belongs to; null for the whole municipality, or when it is one itself. */
  committee: string | null
  /** By name; empty when nobody has it to do. */
  holders: readonly string[]
  status: Status
  dueOn: Day | null
  done: Done | null
  /** The last time somebody was reminded of it in the period; `noticeKey` says with which message. */
  reminded: Told | null
}

export type OfCommittee = { committee: string; done: number; of: number; missing: readonly string[] }

/** Which committees are complete: only where what is owed lies below committees. */
export function byCommittee({ rows }: Pick<Matrix, 'rows'>): readonly OfCommittee[] {
  const below = rows.filter(({ committee }) => committee !== null)
  return [...grouped(below, ({ committee }) => committee!)].map(([committee, own]) => ({
    committee,
    done: own.filter(({ done }) => done !== null).length,
    of: own.length,
    missing: own.filter(({ done }) => done === null).flatMap(({ target }) => target.name ?? []),
  }))
}

/** The year's periods together: what is open before what is done, and of that the latest. */
export function matrixOf(
  duty: Duty,
  current: Current,
  told: readonly Told[],
  year: number,
  world: World,
  needs: DutyNeeds,
): Matrix {
  const rows = current.owed
    .filter((owed) => owed.duty === duty)
    .map((owed): Row => {
      const stand = standOf(owed, year, current.done)
      const reminders = told.filter(
        ({ target, period, step }) => target === owed.target.key && period === stand.period.key && step !== 'escalate',
      )
      return {
        target: owed.target,
        committee: committeeOf(owed.target, world),
        holders: holdersFor(duty, owed.target, world, needs).flatMap(
          (person) => shownOf(person, world.governance).name ?? [],
        ),
        status: stand.status,
        dueOn: stand.period.dueOn,
        done: stand.done,
        reminded: reminders.at(-1) ?? null,
      }
    })
    .toSorted(
      (one, other) =>
        (one.committee ?? '').localeCompare(other.committee ?? '', 'sv') ||
        (one.target.name ?? '').localeCompare(other.target.name ?? '', 'sv'),
    )
  return {
    ...{ duty, rows, done: rows.filter(({ done }) => done !== null).length },
    earlier: earlierIn(duty, current.done, world),
  }
}

function earlierIn(duty: Duty, done: readonly Done[], { governance }: World): readonly Earlier[] {
  const there = new Set(governance.manifest.units.map(({ id }) => `unit:${id}`))
  return done.flatMap((one) => {
    if (one.dutyId !== duty.id || !one.target.startsWith('unit:') || there.has(one.target)) return []
    const former = governance.unit(one.target.slice('unit:'.length))
    return former ? [{ unit: former.name, done: one }] : []
  })
}

function standOf({ duty, target, stands }: Owed, year: number, done: readonly Done[]): Stand {
  const own = stands.filter(({ period }) => isOfYear(period, year))
  const among = own.length > 0 ? own : stands
  const open = among.filter(isOpen)
  // Of several times a year: the one that is next, or late.
  const stand =
    open.find(({ status }) => status !== 'ahead') ??
    among.findLast(({ done: one }) => one !== null) ??
    open[0] ??
    among.at(-1)!
  const latest = done.findLast(
    (one) => one.dutyId === duty.id && one.target === target.key && one.happenedOn.startsWith(String(year)),
  )
  return stand.period.key.startsWith('efter-') && latest
    ? { ...stand, done: latest, status: stand.status === 'behind' || stand.status === 'late' ? stand.status : 'done' }
    : stand
}

/** The committee above a unit, when there is one. */
function committeeOf({ key, unitId }: Target, { governance }: World): string | null {
  if (unitId === null) return null
  for (let unit = governance.unit(unitId); unit; unit = unit.parent ? governance.unit(unit.parent) : null)
    if (unit.kind === 'committee' || unit.kind === 'board') return key === `unit:${unit.id}` ? null : unit.name
  return null
}
