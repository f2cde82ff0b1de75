/** Tells the strategist what is wrong with who sits in the bodies: each thing once in more than a year, gathered with what else there is to say. */
import { z } from 'zod'
import type { Outbound } from '../../../conversation/inbound.ts'
import { messageOf } from '../../../conversation/say.ts'
import type { Unit } from '../../../database/database.ts'
import { looks } from '../../../jobs/looks.ts'
import type { Task } from '../../../jobs/task.ts'
import type { World } from '../../register/index.ts'
import type { NoticeNeeds } from '../notices/needs.ts'
import { settingsOf } from '../store.ts'
import { type Alarm, alarmsOf, keyOf } from './alarms.ts'
import { alarmParts, bodyTexts } from './in-words.ts'
import { rulesOf } from './rules.ts'
import { seatingOf } from './seats.ts'

export function watchBodies(needs: NoticeNeeds & { municipalities: readonly string[] }): Task {
  const seen = looks(needs)
  return {
    name: 'meetings.watch-bodies',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '45 6 * * 1-5',
    async run() {
      await seen.through(needs.municipalities, async (municipality) => {
        const { governance, register } = await needs.snapshots.known(municipality)
        const world = { governance, register, today: needs.clock.today() }
        await needs.database.unit(municipality, async (unit) => {
          const said = messages(await alarmsIn(unit, world), world, needs)
          if (said.length > 0) await needs.notices.post(unit, municipality, said)
        })
      })
    },
  }
}

export async function alarmsIn(unit: Unit, world: World): Promise<readonly Alarm[]> {
  const settings = await settingsOf(unit, world.governance.key)
  return world.governance.manifest.bodies.flatMap((body) => {
    const setting = settings.find((one) => one.body === body.id) ?? null
    const isHosted = body.shared !== undefined && body.shared.host !== world.governance.key
    const meets = !isHosted && rulesOf(body, setting).frequency !== null
    return alarmsOf(seatingOf(body, setting, world), meets, world)
  })
}

function messages(alarms: readonly Alarm[], world: World, { peopleWho }: NoticeNeeds): Outbound[] {
  return peopleWho('strategist', world).flatMap(({ id, language }) =>
    alarms.map((alarm): Outbound => {
      const spoken = language ?? 'sv'
      return {
        address: { to: 'person', personId: id },
        message: messageOf(alarmParts(alarm, world, spoken)),
        nature: 'unasked',
        why: bodyTexts[spoken].why,
        key: `meetings.body:${keyOf(alarm)}:${id}`,
      }
    }),
  )
}
