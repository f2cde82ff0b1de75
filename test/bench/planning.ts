/**
 * A year's plan: what is broken, how near the best known plan and the proven bound, how soon, and whether the program could
 * go on answering meanwhile. Then the same plan when the one person who sits in most of it is away for four weeks.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { type Instance, planInWorker, type SolvedYear } from '../../src/features/meetings/index.ts'
import { app } from '../../src/app.ts'
import { openDatabase } from '../../src/database/database.ts'
import { planningOf } from '../../src/features/meetings/year/planning.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { addDays, day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { instanceNamed } from '../features/meetings/planner/an-instance.ts'
import type { Row } from './table.ts'

/** The best plans known, and the fewest rules broken in any. Moves: what a mixed-integer solver needed. */
const known = [
  { name: 'small-1', cost: 111.57, broken: 0, ms: 1600, within: 1.005, moves: 3 },
  { name: 'smallT-1', cost: 219.35, broken: 1, ms: 1600, within: 1.005, moves: 5 },
  { name: 'medium-1', cost: 346.87, broken: 0, ms: 1600, within: 1.005, moves: 3 },
  { name: 'large-1', cost: 1477.25, broken: 0, ms: 4400, within: 1.01, moves: null },
]

export async function benchPlanning(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, cost, broken, ms, within, moves } of known) {
    const instance = instanceNamed(name)
    // A busy machine delays everybody, so what it does to a program that only waits is measured just before.
    const { delay: idle } = await watched(() => setTimeout(ms))
    const { result: solved, delay } = await watched(() => planInWorker({ instance, change: null, seed: 1, ms }))
    const ratio = solved.cost / cost
    rows.push(
      row(`${name}: rules broken`, `${solved.broken.length}`, `≤ ${broken}`, solved.broken.length <= broken),
      row(
        `${name}: cost / best known`,
        ratio.toFixed(4),
        `≤ ${within}`,
        ratio <= within && solved.broken.length <= broken,
      ),
      {
        what: `${name}: cost / proven bound`,
        figure: solved.bound > 0 ? (solved.cost / solved.bound).toFixed(4) : '–',
        goal: '',
      },
      {
        what: `${name}: first · final plan`,
        figure: `${solved.firstMs.toFixed(0)} · ${solved.ms.toFixed(0)} ms`,
        goal: '',
      },
      row(
        `${name}: event-loop delay`,
        `${delay.toFixed(0)} ms, ${idle.toFixed(0)} ms idle`,
        '≤ 50 ms more than idle',
        delay - idle <= 50,
      ),
      await replanned(name, instance, solved, { moves, broken, ms }),
    )
  }
  return [...rows, ...(await examplesPlanned())]
}

const year = 2027

/** A year of each example municipality, with nothing booked and nobody away. */
async function examplesPlanned(): Promise<Row[]> {
  const clock = movableClock(instantAt(day(`${year - 1}-12-01`), '09:00'))
  const database = await openDatabase({ engine: 'pglite', folder: null })
  const program = await app({
    database,
    clock,
    ids: uuids,
    log: silentLog,
    publicUrl: 'http://localhost',
    channels: [],
  })
  try {
    const rows: Row[] = []
    for (const { key } of program.governances.filter(({ manifest }) => manifest.municipality.example)) {
      const { governance, register } = await program.snapshots.of(key)
      const world = { governance, register, today: clock.today() }
      const free = { settings: [], meetings: [], elsewhere: [], busy: [], days: [], shared: {}, wishes: [] }
      const planning = planningOf({ year, world, ...free })
      if (!planning || planning.instance.groups.length === 0) {
        rows.push({ what: `${key} ${year}`, figure: 'nothing has a number to be planned by', goal: '' })
        continue
      }
      const { instance } = planning
      const solved = await planInWorker({ instance, change: null, seed: 1, ms: exampleMs })
      const beside = solved.bound > 0 ? `, ${(solved.cost / solved.bound).toFixed(3)} × the bound` : ''
      rows.push(
        row(
          `${key} ${year}: rules broken, of ${solved.meetings.length} meetings of ${instance.groups.length}`,
          `${solved.broken.length}${beside}`,
          `${solved.leastBroken}`,
          solved.broken.length <= solved.leastBroken,
        ),
      )
    }
    return rows
  } finally {
    await program.close()
  }
}

const exampleMs = 1200

async function replanned(
  name: string,
  instance: Instance,
  { meetings }: SolvedYear,
  { moves, broken, ms }: { moves: number | null; broken: number; ms: number },
): Promise<Row> {
  const from = day('2026-09-01')
  const change = {
    today: day('2026-06-01'),
    baseline: { meetings: [...meetings] },
    cancelled: [],
    mustReplace: false,
    away: [{ person: busiest(instance), from, to: addDays(from, 27) }],
  }
  const solved = await planInWorker({ instance, change, seed: 1, ms })
  const figure = `${solved.moves} moves, ${solved.broken.length} broken${solved.isProven ? ', proven' : ''}, ${solved.ms.toFixed(0)} ms`
  const what = `${name}: re-planned, away 4 weeks`
  if (moves === null) return { what, figure, goal: '' }
  return row(what, figure, `${moves} moves`, solved.moves <= moves && solved.broken.length <= broken)
}

/** Who sits in most bodies. */
function busiest({ persons, groups }: Instance): string {
  const seats = persons.map((_, index) => groups.filter(({ members }) => members.includes(index)).length)
  return persons[seats.indexOf(Math.max(...seats))]!.id
}

async function watched<Result>(work: () => Promise<Result>): Promise<{ result: Result; delay: number }> {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const result = await work()
  delays.disable()
  return { result, delay: delays.max / 1e6 }
}

const row = (what: string, figure: string, goal: string, met: boolean): Row => ({ what, figure, goal, met })
