/** Everything that what is said about one meeting is made from, read in one unit. */
import type { Unit } from '../../../database/database.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import { type Person, type World, lookupsOf, shownOf } from '../../register/index.ts'
import { type AgendaPoint, agendaOf } from '../agenda/agenda.ts'
import { itemsOf, outcomesOf, reportsFor } from '../agenda/store.ts'
import { type BodyRules, rulesOf } from '../body/rules.ts'
import { type Seating, seatingOf } from '../body/seats.ts'
import type { Meeting } from '../meeting.ts'
import type { BodySetting } from '../setting.ts'
import { settingsOf, sharedSeatsOf } from '../store.ts'
import type { Invitation } from './invitation.ts'
import { invitationsTo } from './store.ts'

export type Called = {
  meeting: Meeting
  body: Body
  rules: BodyRules
  /** The body's people of this municipality. */
  seating: Seating
  /** Of everybody, other municipalities' people in a shared body too. */
  invitations: readonly Invitation[]
  agenda: readonly AgendaPoint[]
  /** Names of people of other municipalities in a shared body, by id. */
  others: ReadonlyMap<string, string>
  world: World
}

/** The municipality that a body's meetings belong to. */
export function hostOf(body: Pick<Body, 'shared'>, municipality: string): string {
  return body.shared?.host ?? municipality
}

/** Null when the body is no longer in the manifest. */
export async function loadCalled(unit: Unit, meeting: Meeting, world: World): Promise<Called | null> {
  const body = world.governance.body(meeting.body)
  if (!body) return null
  const host = meeting.municipality
  const settings = await settingsOf(unit, host)
  const setting = settings.find((one) => one.body === body.id) ?? null
  return calledFrom({
    meeting,
    body,
    setting,
    world,
    invitations: await invitationsTo(unit, host, [meeting.id]),
    items: await itemsOf(unit, host, body.id),
    outcomes: await outcomesOf(unit, host, body.id),
    reports: await reportsFor(unit, host, meeting.id),
    shared: body.shared ? await sharedSeatsOf(unit, host, body.id) : [],
  })
}

type Parts = Pick<Called, 'meeting' | 'body' | 'world' | 'invitations'> & {
  setting: BodySetting | null
  items: Awaited<ReturnType<typeof itemsOf>>
  outcomes: Awaited<ReturnType<typeof outcomesOf>>
  reports: Awaited<ReturnType<typeof reportsFor>>
  shared: Awaited<ReturnType<typeof sharedSeatsOf>>
}

function calledFrom({ meeting, body, setting, world, invitations, items, outcomes, reports, shared }: Parts): Called {
  return {
    meeting,
    body,
    world,
    invitations,
    rules: rulesOf(body, setting),
    seating: seatingOf(body, setting, world),
    agenda: agendaOf({ body, day: meeting.day, items, outcomes, reports }),
    others: new Map(shared.map(({ personId, name }) => [personId, name])),
  }
}

/** As others may see somebody; null for whoever is in no register we can see. */
export function nameIn({ world, others }: Pick<Called, 'world' | 'others'>, personId: string): string | null {
  const person = lookupsOf(world.register).person(personId)
  return person ? shownOf(person, world.governance).name : (others.get(personId) ?? null)
}

/** Who convenes here and now; the strategist when nobody is named or there. */
export function convenersOf({ seating }: Pick<Called, 'seating'>, strategists: readonly Person[]): readonly Person[] {
  return seating.convener.is === 'somebody' ? seating.convener.people : strategists
}

/** "IT-styrgruppen", "Bolagsmötena: Hagsjö Energi AB" */
export function nameOf({ meeting, body, world }: Pick<Called, 'meeting' | 'body' | 'world'>): string {
  const target = meeting.target === null ? null : world.governance.unit(meeting.target)
  return target ? `${body.name}: ${target.name}` : body.name
}
