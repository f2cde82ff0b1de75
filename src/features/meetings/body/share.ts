/**
 * What municipalities that share a body tell each other: the host, whose it is; each of them, who sits there for it. Follows the
 * registers: done anew whenever one of them has changed.
 */
import { z } from 'zod'
import type { Task } from '../../../jobs/task.ts'
import { shownOf, type World } from '../../register/index.ts'
import type { MeetingNeeds } from '../needs.ts'
import { saveParticipants, saveSharedSeats, settingsOf, takesPart } from '../store.ts'
import type { SharedSeat } from '../shared-body.ts'
import { seatingOf } from './seats.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import type { BodySetting } from '../setting.ts'

/** `sharing`: municipalities that share a body with others. */
export type ShareNeeds = MeetingNeeds & { sharing: readonly string[] }

type Told = Map<string, number>

export function shareBodies(needs: ShareNeeds): Task {
  /** The register's version that was told last, by municipality. */
  const told: Told = new Map()
  return {
    name: 'meetings.share-bodies',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '*/10 * * * *',
    async run() {
      // What a host has not said is shared, nobody else may write under it: all say who takes part before anybody says who sits.
      for (const say of [whoTakesPart, whoSits])
        for (const municipality of needs.sharing) await say(municipality, needs, told)
    },
  }
}

async function whoTakesPart(municipality: string, needs: MeetingNeeds, told: Told): Promise<void> {
  const found = await untold(municipality, needs, told)
  const own = found?.shared.filter((body) => body.shared!.host === municipality) ?? []
  if (own.length === 0) return
  await needs.database.unit(municipality, async (unit) => {
    for (const body of own) await saveParticipants(unit, municipality, body.id, body.shared!.participants)
  })
}

async function whoSits(municipality: string, needs: MeetingNeeds, told: Told): Promise<void> {
  const found = await untold(municipality, needs, told)
  if (!found) return
  const { world, shared } = found
  const all = await needs.database.unit(municipality, async (unit) => {
    const settings = await settingsOf(unit, municipality)
    let isAll = true
    for (const body of shared) {
      const { host } = body.shared!
      if (host !== municipality && !(await takesPart(unit, host, body.id, municipality))) {
        isAll = false
        continue
      }
      const seats = sharedSeats(body, settings.find((one) => one.body === body.id) ?? null, world)
      await saveSharedSeats(unit, municipality, { host, body: body.id, seats })
    }
    return isAll
  })
  if (all) told.set(municipality, world.register.version)
}

/** The bodies that the municipality shares; null when the others have been told of them as the register now is. */
async function untold(municipality: string, needs: MeetingNeeds, told: Told) {
  const { governance, register } = await needs.snapshots.of(municipality)
  const shared = governance.manifest.bodies.filter((body) => body.shared !== undefined)
  if (shared.length === 0 || told.get(municipality) === register.version) return null
  return { shared, world: { governance, register, today: needs.clock.today() } satisfies World }
}

/** Name and title as they may be told anybody: of somebody with protected details only the function. */
function sharedSeats(
  body: Body,
  setting: BodySetting | null,
  world: World,
): readonly Omit<SharedSeat, 'municipality'>[] {
  return seatingOf(body, setting, world).people.flatMap(({ person, seats }) => {
    const { name, title } = shownOf(person, world.governance)
    return name === null ? [] : seats.map((seat) => ({ personId: person.id, name, title, seat }))
  })
}
