/** When the bodies' people are busy, for planning: read anew each night, only that the time is taken. */
import { addDays, instantAt } from '../../../../lib/day.ts'
import { lookupsOf, shownOf, type World } from '../../../register/index.ts'
import { seatingOf } from '../../body/seats.ts'
import type { BusyTime } from '../../busy-time.ts'
import { GraphError, type GraphRequest } from '../../graph/request.ts'
import { type Schedules, busyIn } from '../../graph/schedule.ts'
import { addBusyTimes, removeBusyTimes, settingsOf } from '../../store.ts'
import { type CalendarConnection, noteConnection } from '../store.ts'
import type { OutlookNeeds } from './needs.ts'

const daysAhead = 365

/** What was read before stays when Graph will not answer. */
export async function readBusy(
  needs: OutlookNeeds,
  request: GraphRequest,
  { municipality, tenantId, mailbox }: CalendarConnection,
  world: World,
): Promise<void> {
  const people = await mailboxesOf(needs, municipality, world)
  if (people.size === 0) return
  const from = instantAt(world.today, '00:00')
  const through = instantAt(addDays(world.today, daysAhead), '00:00')
  try {
    const asking = { mailboxes: [...people.keys()], from, through }
    const { busy } = await askAsSomebody(request, tenantId, asking, mailbox ? [mailbox] : asking.mailboxes)
    const cameWith = needs.ids.next()
    const times = busy.flatMap(({ mailbox: of, startsAt, endsAt, kind }): BusyTime[] => {
      const personId = people.get(of.toLowerCase())
      return personId ? [{ id: needs.ids.next(), personId, startsAt, endsAt, kind, origin: 'graph', cameWith }] : []
    })
    await needs.database.unit(municipality, async (unit) => {
      for (const personId of people.values()) await removeBusyTimes(unit, municipality, { personId, origin: 'graph' })
      await addBusyTimes(unit, municipality, times)
      await noteConnection(unit, municipality, { lastWorkedAt: needs.clock.now(), problem: null, problemAt: null })
    })
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    needs.log.warn({ municipality, because: error.because }, 'busy times could not be read from Outlook')
    const problem = { problem: error.because, problemAt: needs.clock.now() }
    await needs.database.unit(municipality, (unit) => noteConnection(unit, municipality, problem))
  }
}

/** Somebody in the register may have no mailbox, and Graph has to be asked in the name of one that is there. */
async function askAsSomebody(
  request: GraphRequest,
  tenantId: string,
  asking: { mailboxes: readonly string[]; from: Date; through: Date },
  [as, ...others]: readonly string[],
): Promise<Schedules> {
  try {
    return await busyIn(request, tenantId, { ...asking, as: as! })
  } catch (error) {
    if (!(error instanceof GraphError) || error.because !== 'not-there' || others.length === 0) throw error
    return askAsSomebody(request, tenantId, asking, others)
  }
}

/** Everybody who sits in a body, by address. */
async function mailboxesOf(
  needs: OutlookNeeds,
  municipality: string,
  world: World,
): Promise<ReadonlyMap<string, string>> {
  const settings = await needs.database.unit(municipality, (unit) => settingsOf(unit, municipality))
  const found = new Map<string, string>()
  for (const body of world.governance.manifest.bodies) {
    const setting = settings.find((one) => one.body === body.id) ?? null
    for (const { person } of seatingOf(body, setting, world).people) {
      const known = lookupsOf(world.register).person(person.id)
      const email = known && shownOf(known, world.governance).email
      if (email && !known.protected) found.set(email.toLowerCase(), person.id)
    }
  }
  return found
}
