/** Goes through every municipality's duties and tells what is due: each person one message, each step once. */
import { z } from 'zod'
import { recordAudit } from '../../database/audit.ts'
import { looks } from '../../jobs/looks.ts'
import type { Task } from '../../jobs/task.ts'
import { grouped, inBatches } from '../../lib/grouped.ts'
import type { Person, World } from '../register/index.ts'
import { type Reminder, remindersDue, toldKey } from './due/reminders.ts'
import { reminderFor } from './messages.ts'
import type { DutyNeeds } from './needs.ts'
import { onCalendar, owedIn } from './overview.ts'
import { type Told, claimTold, doneIn, followedSince, toldIn } from './store.ts'

/** Steps older than this are of periods that are over. */
const rememberedDays = 500

export function remindOfDuties(needs: DutyNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'duties.remind',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    // Every hour, so that a bot that was down in the morning is not silent all day; messages wait for the morning anyway.
    schedule: '23 * * * *',
    async run() {
      const owing = needs.governances.filter((governance) => onCalendar({ governance }).length > 0)
      await seen.through(
        owing.map(({ key }) => key),
        async (municipality) => {
          const { governance, register } = await needs.snapshots.known(municipality)
          await remindIn({ governance, register, today: needs.clock.today() }, needs)
        },
      )
    },
  }
}

/** So many people share a transaction, so that a large municipality holds nobody up for long. */
const together = 500

/** Gives how many people are told something. */
export async function remindIn(world: World, needs: DutyNeeds): Promise<number> {
  const { governance } = world
  const municipality = governance.key
  const now = needs.clock.now()
  const { since, done, told } = await needs.database.unit(municipality, async (unit) => ({
    since: await followedSince(unit, municipality, world.today),
    done: await doneIn(unit, municipality),
    told: await toldIn(unit, municipality, { since: new Date(now.getTime() - rememberedDays * 86_400_000) }),
  }))
  const duties = onCalendar(world).filter((duty) => !needs.followedElsewhere(duty, governance))
  const keys = told.map((one) => toldKey(one.dutyId, one.target, one.period, one.step, one.personId))
  const given = { world, since, owed: owedIn({ world, done, since }, duties), told: new Set(keys) }
  let people = 0
  for (const some of inBatches([...remindersDue(given, needs)], together)) people += await tellSome(some, world, needs)
  return people
}

type Due = readonly [person: Person, reminders: readonly Reminder[]]

async function tellSome(due: readonly Due[], world: World, needs: DutyNeeds): Promise<number> {
  const municipality = world.governance.key
  const now = needs.clock.now()
  const rows = due.flatMap(([person, reminders]) => {
    const noticeKey = `duties.reminder:${needs.ids.next()}:${person.id}`
    return reminders.map((reminder): Told => ({ ...stepOf(reminder), toldAt: now, noticeKey }))
  })
  return needs.database.unit(municipality, async (unit) => {
    // Another process may have been first with some of it.
    const claimed = grouped(await claimTold(unit, municipality, rows), ({ personId }) => personId)
    const messages = due.flatMap(([person, reminders]) => {
      const own = claimed.get(person.id) ?? []
      const keys = new Set(own.map(keyOf))
      const left = reminders.filter((reminder) => keys.has(keyOf(stepOf(reminder))))
      return left.length === 0 ? [] : [reminderFor(person, left, own[0]!.noticeKey, world)]
    })
    if (messages.length === 0) return 0
    await needs.notices.post(unit, municipality, messages)
    await recordAudit(unit, {
      id: needs.ids.next(),
      municipality,
      at: now,
      action: 'duties.remind',
      subject: { kind: 'municipality', id: municipality },
      actor: { kind: 'system', id: null },
      channel: 'system',
    })
    return messages.length
  })
}

function stepOf({ duty, target, period, step, person }: Reminder): Omit<Told, 'toldAt' | 'noticeKey'> {
  return { dutyId: duty.id, target: target.key, period: period.key, step, personId: person.id }
}

function keyOf({ dutyId, target, period, step, personId }: Omit<Told, 'toldAt' | 'noticeKey'>): string {
  return toldKey(dutyId, target, period, step, personId)
}
