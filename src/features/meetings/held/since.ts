/** What the municipality's bodies have held and decided in a stretch of time, for whoever reports on it. Drafts are nobody's decisions yet. */
import type { Unit } from '../../../database/database.ts'
import type { Day } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { meetingsNear } from '../notices/upcoming.ts'
import { entriesOf, recordOf } from './store.ts'

type HeldThen = { body: string; on: Day; decisions: readonly string[] }

export async function heldBetween(unit: Unit, world: World, from: Day, through: Day): Promise<readonly HeldThen[]> {
  const held = await meetingsNear(unit, world, { from, through, states: ['held'] })
  const found: HeldThen[] = []
  for (const meeting of held) {
    const record = await recordOf(unit, meeting.municipality, meeting.id)
    const entries = record?.state === 'final' ? await entriesOf(unit, meeting.municipality, meeting.id) : []
    found.push({
      body: meeting.body,
      on: meeting.heldOn ?? meeting.day,
      decisions: entries.filter(({ kind }) => kind === 'decision').map(({ text }) => text),
    })
  }
  return found
}
