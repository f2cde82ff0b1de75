/** The meetings of a body that are over and written down, read in one unit. */
import type { Unit } from '../../../database/database.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import type { Day } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import type { Seating } from '../body/seats.ts'
import { seatingOf } from '../body/seats.ts'
import { entriesOf, recordOf } from '../held/store.ts'
import type { Meeting } from '../meeting.ts'
import { meetingsOf, settingsOf } from '../store.ts'
import { type Relay, type ToPassOn, passOnText, relayersOf, toBeToldOf, unitsOf } from './relay.ts'
import { relaysOf } from './store.ts'

export const heldOnOf = ({ heldOn, day }: Meeting): Day => heldOn ?? day

/** The newest first; those whose minutes are not ready are left out, since nothing of them is to be passed on yet. */
export async function finishedMeetings(
  unit: Unit,
  host: string,
  body: string,
  most: number,
  since?: Day,
): Promise<readonly Meeting[]> {
  const held = await meetingsOf(unit, host, { body, states: ['held'], ...(since ? { from: since } : {}) })
  const found: Meeting[] = []
  for (const meeting of held.toReversed()) {
    if (found.length === most) break
    if ((await recordOf(unit, host, meeting.id))?.state === 'final') found.push(meeting)
  }
  return found
}

/** What each member has left to pass on of the body's last meeting, by person. */
export async function leftToPassOn(
  unit: Unit,
  municipality: string,
  { body, people }: Pick<Seating, 'body' | 'people'>,
  world: World,
): Promise<ReadonlyMap<string, ToPassOn>> {
  const relayers = relayersOf({ body, people })
  const host = body.shared?.host ?? municipality
  const [last] = relayers.length === 0 ? [] : await finishedMeetings(unit, host, body.id, 1)
  if (!last) return new Map()
  const relays = await relaysOf(unit, municipality, { meetings: [last.id] })
  const open = relayers.filter(
    ({ person }) => !relays.some((one) => one.personId === person.id && one.informedOn !== null),
  )
  if (open.length === 0) return new Map()
  const entries = await entriesOf(unit, host, last.id)
  return new Map(
    open.map(({ person }) => {
      const got = relays.some((one) => one.personId === person.id)
      const text = got
        ? null
        : passOnText({ body, heldOn: heldOnOf(last), entries }, person.language ?? 'sv', world.today)
      return [person.id, { meetingId: last.id, host, heldOn: heldOnOf(last), what: toBeToldOf(body, world), text }]
    }),
  )
}

/** The rows for everybody who gets the text with the minutes. */
export function relaysFor(
  meeting: Meeting,
  { body, people }: Pick<Seating, 'body' | 'people'>,
  municipality: string,
  world: World,
  at: Date,
): readonly Relay[] {
  return relayersOf({ body, people }).map((seated) => relayFor(meeting, seated, municipality, world, at))
}

export function relayFor(
  meeting: Meeting,
  seated: Parameters<typeof unitsOf>[0],
  municipality: string,
  world: World,
  at: Date,
): Relay {
  return {
    municipality,
    host: meeting.municipality,
    meetingId: meeting.id,
    body: meeting.body,
    personId: seated.person.id,
    units: unitsOf(seated, world),
    heldOn: heldOnOf(meeting),
    toldAt: at,
    informedOn: null,
    recordedAt: null,
  }
}

/** Who sits in a body today, with what the municipality has set. */
export async function seatingIn(unit: Unit, body: Body, world: World): Promise<Seating> {
  const settings = await settingsOf(unit, body.shared?.host ?? world.governance.key)
  return seatingOf(body, settings.find((one) => one.body === body.id) ?? null, world)
}
