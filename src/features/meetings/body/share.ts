/**
 * What municipalities that share a body tell each other: the host, whose it is; each of them, who sits there for it. Follows the
 * registers: done anew whenever one of them has changed.
 */
import { z } from 'zod'
import type { Task } from '../../../jobs/task.ts'
import { shownOf, type World } from '../../register/index.ts'
import type { MeetingNeeds } from '../needs.ts'
import { saveParticipants, saveSharedSeats, settingsOf } from '../store.ts'
import type { SharedSeat } from '../shared-body.ts'
import { seatingOf } from './seats.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import type { BodySetting } from '../setting.ts'

/** `sharing`: municipalities that share a body with others. */
export type ShareNeeds = MeetingNeeds & { sharing: readonly string[] }

export function shareBodies(needs: ShareNeeds): Task {
  /** The register's version that was told last, by municipality. */
  const told = new Map<string, number>()
  return {
    name: 'meetings.share-bodies',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '*/10 * * * *',
    async run() {
      for (const municipality of needs.sharing) await share(municipality, needs, told)
    },
  }
}

async function share(municipality: string, needs: MeetingNeeds, told: Map<string, number>): Promise<void> {
  const { governance, register } = await needs.snapshots.of(municipality)
  const shared = governance.manifest.bodies.filter((body) => body.shared !== undefined)
  if (shared.length === 0 || told.get(municipality) === register.version) return
  const world = { governance, register, today: needs.clock.today() }
  await needs.database.unit(municipality, async (unit) => {
    const settings = await settingsOf(unit, municipality)
    for (const body of shared) {
      const { host, participants } = body.shared!
      if (host === municipality) await saveParticipants(unit, municipality, body.id, participants)
      const seats = sharedSeats(body, settings.find((one) => one.body === body.id) ?? null, world)
      await saveSharedSeats(unit, municipality, { host, body: body.id, seats })
    }
  })
  told.set(municipality, register.version)
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
