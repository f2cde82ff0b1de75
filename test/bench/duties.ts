/** Ten thousand people who owe something on the same day: the sweep that finds them, claims each step and writes the messages, and the one after it. */
import path from 'node:path'
import { notices } from '../../src/conversation/notices/notices.ts'
import { openDatabase } from '../../src/database/database.ts'
import { remindIn } from '../../src/features/duties/tasks.ts'
import { ensureMunicipality } from '../../src/features/register/index.ts'
import type { Appointment, Person, Register, System } from '../../src/features/register/index.ts'
import { hoursOf } from '../../src/governance/calendar/telling-hours.ts'
import { governanceOf } from '../../src/governance/governance-of.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import type { Row } from './table.ts'

const people = 10_000
const [before, dueSoon] = [day('2026-12-01'), day('2027-03-01')]

export async function benchDuties(): Promise<Row[]> {
  const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))
  const shipped = governances.find(({ manifest }) =>
    manifest.roles.some(({ id, scope }) => id === 'system-manager' && scope === 'system'),
  )!
  const [like] = shipped.manifest.duties
  const duty = {
    ...like!,
    id: 'bench',
    owes: 'role:system-manager',
    to: undefined,
    per: 'system' as const,
    kind: 'review' as const,
  }
  const governance = governanceOf({
    ...shipped.manifest,
    duties: [{ ...duty, when: { rule: 'yearly', by: '03-31', own: true, sources: [] } }],
  })
  const register = aRegister(governance.key)
  const database = await openDatabase({ engine: 'pglite', folder: null })
  try {
    const clock = movableClock(instantAt(before, '07:00'))
    const needs = {
      ...{ database, governances: [governance], clock, ids: uuids },
      snapshots: { of: nobodyAsks, known: nobodyAsks },
      notices: notices({ clock, ids: uuids, hours: hoursOf([governance]) }),
      leadersOf: () => [],
      peopleWho: () => [],
      registrarsOf: () => [],
      takeItemsBack: () => Promise.resolve(),
      may: () => false,
      followedElsewhere: () => false,
      newLink: () => ({ url: '', keep: () => Promise.resolve() }),
    }
    await database.unit(governance.key, (unit) => ensureMunicipality(unit, governance.key))
    await remindIn({ governance, register, today: before }, needs)
    clock.set(instantAt(dueSoon, '07:00'))
    const world = { governance, register, today: dueSoon }
    const started = performance.now()
    const told = await remindIn(world, needs)
    const first = performance.now() - started
    const again = performance.now()
    const twice = await remindIn(world, needs)
    const second = performance.now() - again
    return [
      row('10 000 duties due at once: found, claimed, written', first, 5_000),
      {
        what: 'each once',
        figure: `${told} told, ${twice} told again`,
        goal: '10 000, 0',
        met: told === people && twice === 0,
      },
      row('the sweep after it, with nothing to say', second, 2_000),
    ]
  } finally {
    await database.close()
  }
}

const nobodyAsks = () => Promise.reject(new Error('Nobody asks.'))

function row(what: string, ms: number, most: number): Row {
  return { what, figure: `${(ms / 1000).toFixed(2)} s`, goal: `≤ ${most / 1000} s`, met: ms <= most }
}

function aRegister(municipality: string): Register {
  const all = Array.from({ length: people }, (_, at) => at)
  return {
    municipality,
    version: 1,
    systems: all.map((at): System => ({
      ...{ id: `s${at}`, code: `S${at}`, name: `System ${at}`, aliases: [], category: null, kind: null, unitId: null },
      ...{ description: null, vendor: null, status: 'active', criticality: null, personalData: null, funding: null },
      ...{ runBy: null, approved: null },
    })),
    people: all.map((at): Person => ({
      ...{ id: `p${at}`, name: `Person ${at}`, email: `p${at}@example.se`, title: null, unitId: null, phone: null },
      ...{ entraObjectId: null, protected: false, status: 'active', away: null, language: null },
    })),
    appointments: all.map((at) => ({
      ...{
        id: `a${at}`,
        roleId: 'system-manager',
        scope: { kind: 'system', id: `s${at}` },
        holder: { kind: 'person', id: `p${at}` },
      },
      ...{ appointedBy: null, decision: null, from: null, through: null, confirmedOn: null, questioned: false },
    })) as unknown as readonly Appointment[],
  }
}
