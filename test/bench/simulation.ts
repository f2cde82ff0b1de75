/** A whole year of every example municipality: how much of it nobody asked for, and how long it takes to play. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'
import { dayOf } from '../../src/lib/day.ts'
import { type Simulated, simulateYear } from '../../src/simulation/simulate.ts'
import type { Row } from './table.ts'

const year = 2027
const mostForAMember = 30

export async function benchSimulation(): Promise<Row[]> {
  const rows: Row[] = []
  for (const municipality of readdirSync(path.join(manifestsFolder, 'examples')).toSorted()) {
    const before = process.cpuUsage()
    const played = await simulateYear({ municipality, year, colleagues: true })
    const { user, system } = process.cpuUsage(before)
    rows.push(...rowsOf(municipality, played, (user + system) / 1e6))
  }
  return rows
}

function rowsOf(municipality: string, played: Simulated, seconds: number): Row[] {
  const { unasked, staff, strategists, misplaced, said, membersOfOne } = played
  const toStaff = unasked.filter(({ personId }) => staff.includes(personId)).reduce((sum, { count }) => sum + count, 0)
  const members = unasked.filter(({ personId }) => !strategists.includes(personId))
  const most = Math.max(0, ...members.map(({ count }) => count))
  const ofOne = members.filter(({ personId }) => membersOfOne.includes(personId))
  const mostOfOne = Math.max(0, ...ofOne.map(({ count }) => count))
  const days = said.flatMap(({ unasked: isUnasked, personId, at }) =>
    isUnasked && strategists.includes(personId) ? [`${personId} ${dayOf(at)}`] : [],
  )
  const twice = days.length - new Set(days).size
  const what = `${municipality} ${year}, unasked`
  return [
    { what: `${municipality} ${year}, played, of the processor`, figure: `${seconds.toFixed(0)} s`, goal: '' },
    {
      what: `${what}: to the ${staff.length} without a part in it`,
      figure: `${toStaff}`,
      goal: '0',
      met: toStaff === 0 && staff.length > 0,
    },
    {
      what: `${what}: most for a member of one body`,
      figure: `${mostOfOne}`,
      goal: `≤ ${mostForAMember}`,
      met: mostOfOne <= mostForAMember,
    },
    {
      what: `${what}: most for anybody but a strategist`,
      figure: `${most}`,
      goal: `≤ ${mostForAMember}`,
      met: most <= mostForAMember,
    },
    {
      what: `${what}: a second one in a strategist’s day (of ${days.length})`,
      figure: `${twice}`,
      goal: '0',
      met: twice === 0,
    },
    { what: `${what}: at a wrong time`, figure: `${misplaced.length}`, goal: '0', met: misplaced.length === 0 },
  ]
}
