/**
 * Lets go of what was held, when its time has come: each person's waiting notices as one message, once a day.
 * What is due is computed anew from the rows and the clock, so a night without the bot changes nothing but the day.
 */
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import { addDays, dayOf, instantAt } from '../../lib/day.ts'
import { grouped } from '../../lib/grouped.ts'
import type { Ids } from '../../lib/ids.ts'
import { talkName } from '../store.ts'
import { digestOf } from './digest.ts'
import type { Hours } from './hours.ts'
import { nextHeard } from './quiet-days.ts'
import {
  type NewRow,
  type Written,
  dueOf,
  gatherInto,
  hadDigest,
  holdUntil,
  insertRows,
  letGo,
  mayGather,
  quietDaysFor,
  waitingFor,
} from './store.ts'

export type GatherNeeds = { database: Database; clock: Clock; ids: Ids; hours: Hours }

const batch = 2_000

/** Gives how many messages were let go or put off. */
export async function gather(needs: GatherNeeds): Promise<number> {
  let total = 0
  for (;;) {
    const taken = await gatherSome(needs)
    total += taken
    if (taken < batch) return total
  }
}

function gatherSome({ database, clock, ids, hours }: GatherNeeds): Promise<number> {
  const now = clock.now()
  return database.system('outbox-sweep', async (unit) => {
    if (!(await mayGather(unit))) return 0
    const due = await dueOf(unit, now, batch)
    if (due.length === 0) return 0
    const had = await hadDigest(
      unit,
      dayOf(now),
      due.filter(({ digest }) => digest),
    )
    const quiet = await quietDaysFor(
      unit,
      due.filter(({ digest }) => digest),
    )
    const heard: Heard = ({ municipality, ...one }, from) =>
      nextHeard(hours, municipality, quiet.get(personOf({ municipality, ...one })) ?? none, from)
    const hear = due.filter((one) => one.digest && !had.has(personOf(one)) && heard(one, now) <= now)
    const plan = planDigests([...due, ...(await waitingFor(unit, hear, now))], { now, hours, had, heard, ids })
    await letGo(unit, plan.now, null)
    await letGo(unit, plan.alone, dayOf(now))
    for (const { until, ids: later } of plan.later) await holdUntil(unit, later, until)
    for (const [municipality, digests] of grouped(plan.digests, (each) => each.municipality)) {
      await insertRows(
        unit,
        municipality,
        digests.map(({ row }) => ({ outgoing: row, actions: [] })),
        now,
      )
      for (const { row, parts } of digests) await gatherInto(unit, parts, row.id, dayOf(now))
    }
    return due.length
  })
}

/** When somebody may be told what can wait, by the municipality's hours and their own wish. */
type Heard = (one: Pick<Written, 'municipality' | 'personId'>, from: Date) => Date

const none: ReadonlySet<string> = new Set()

type DigestPlan = {
  /** Goes out now as it is: urgent, or for a group. */
  now: string[]
  /** Goes out now as the person's only notice of the day. */
  alone: string[]
  digests: { municipality: string; row: NewRow; parts: string[] }[]
  later: { until: Date; ids: string[] }[]
}

/** Decides for each held message whether it goes out now, alone or with others, or waits on. */
function planDigests(
  due: readonly Written[],
  { now, hours, had, heard, ids }: { now: Date; hours: Hours; had: ReadonlySet<string>; heard: Heard; ids: Ids },
): DigestPlan {
  const plan: DigestPlan = { now: [], alone: [], digests: [], later: [] }
  const wait = (until: Date, of: readonly Written[]) => plan.later.push({ until, ids: of.map(({ id }) => id) })
  for (const each of due.filter(({ digest }) => !digest)) {
    const from = each.conversationId === null ? hours.waking : hours.working
    const until = from(each.municipality, now)
    if (until > now) wait(until, [each])
    else plan.now.push(each.id)
  }
  const people = grouped(
    due.filter(({ digest }) => digest),
    personOf,
  )
  for (const [person, notices] of people) {
    const [{ municipality, personId }] = notices as [Written]
    const tomorrow = instantAt(addDays(dayOf(now), 1), '00:00')
    const until = heard({ municipality, personId }, had.has(person) ? tomorrow : now)
    if (until > now) wait(until, notices)
    else if (notices.length === 1) plan.alone.push(notices[0]!.id)
    else
      plan.digests.push({
        municipality,
        row: digestRow(ids.next(), personId!, notices, dayOf(now)),
        parts: notices.map(({ id }) => id),
      })
  }
  return plan
}

const personOf = ({ municipality, personId }: Pick<Written, 'municipality' | 'personId'>): string =>
  `${municipality}/${personId}`

function digestRow(id: string, personId: string, notices: readonly Written[], saidOn: string): NewRow {
  const { language } = notices.at(-1)!
  return {
    id,
    channel: null,
    conversationId: null,
    personId,
    talk: talkName({ channel: null, conversationId: null, personId }),
    message: digestOf(
      notices.map(({ message }) => message),
      language,
    ),
    nature: 'unasked',
    why: null,
    language,
    digest: false,
    key: null,
    updates: null,
    state: 'waiting',
    notBefore: null,
    leasedUntil: null,
    saidOn,
  }
}
