/**
 * What municipalities that share a body tell each other: the host, whose it is; each of them, who sits there for it. Follows the
 * registers: done anew whenever one of them has changed.
 */
import { z } from 'zod'
import { looks } from '../../../jobs/looks.ts'
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

export function shareBodies(needs: ShareNeeds): Task {
  const [taking, sitting] = [looks(needs), looks(needs)]
  return {
    name: 'meetings.share-bodies',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '*/10 * * * *',
    async run() {
      // What a host has not said is shared, nobody else may write under it: all say who takes part before anybody says who sits.
      await taking.through(needs.sharing, (municipality) => whoTakesPart(municipality, needs))
      await sitting.through(needs.sharing, (municipality) => whoSits(municipality, needs))
    },
  }
}

async function whoTakesPart(municipality: string, needs: MeetingNeeds): Promise<void> {
  const { shared } = await sharedBy(municipality, needs)
  const own = shared.filter((body) => body.shared!.host === municipality)
  if (own.length === 0) return
  await needs.database.unit(municipality, async (unit) => {
    for (const body of own) await saveParticipants(unit, municipality, body.id, body.shared!.participants)
  })
}

/** Gives false while a host has not said what is shared. */
async function whoSits(municipality: string, needs: MeetingNeeds): Promise<boolean> {
  const { world, shared } = await sharedBy(municipality, needs)
  if (shared.length === 0) return true
  return needs.database.unit(municipality, async (unit) => {
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
}

async function sharedBy(municipality: string, needs: MeetingNeeds) {
  const { governance, register } = await needs.snapshots.known(municipality)
  const shared = governance.manifest.bodies.filter((body) => body.shared !== undefined)
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
