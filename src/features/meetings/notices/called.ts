import type { Language } from '../../../conversation/inbound.ts'
/** Everything that what is said about one meeting is made from, read in one unit. */
import { bodyInWords, bodyTitle } from '../../../governance/body-name.ts'
import type { Unit } from '../../../database/database.ts'
import type { Governance } from '../../../governance/governance.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import { type Person, type World, lookupsOf, shownOf } from '../../register/index.ts'
import { grouped } from '../../../lib/grouped.ts'
import { type AgendaPoint, agendaOf } from '../agenda/agenda.ts'
import { itemsOf, outcomesOf, reportsFor } from '../agenda/store.ts'
import { type BodyRules, rulesOf } from '../body/rules.ts'
import { type Seating, seatingOf } from '../body/seats.ts'
import type { CompanyContact } from '../companies/contact.ts'
import { contactsOf } from '../companies/store.ts'
import type { Meeting } from '../meeting.ts'
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
  /** Of the company that is met, when it is known. */
  contact: CompanyContact | null
  /** Names of people of other municipalities in a shared body, by id. */
  others: ReadonlyMap<string, string>
  world: World
}

/** The municipality that a body's meetings belong to. */
export function hostOf(body: Pick<Body, 'shared'>, municipality: string): string {
  return body.shared?.host ?? municipality
}

/** Whose meetings the municipality's people go to. */
export type HostsOf = (municipality: string) => readonly string[]

export function hostsIn(governances: readonly Governance[]): HostsOf {
  const byKey = new Map(governances.map((governance) => [governance.key, governance]))
  return (municipality) => {
    const bodies = byKey.get(municipality)?.manifest.bodies ?? []
    return [...new Set(bodies.map((body) => hostOf(body, municipality)))]
  }
}

/** Null when the body is no longer in the manifest. */
export async function loadCalled(unit: Unit, meeting: Meeting, world: World): Promise<Called | null> {
  const [called] = await loadAllCalled(unit, meeting.municipality, [meeting], world)
  return called ?? null
}

/** All of one host's meetings, in a handful of questions. Those whose body is no longer in the manifest are left out. */
export async function loadAllCalled(
  unit: Unit,
  host: string,
  meetings: readonly Meeting[],
  world: World,
): Promise<readonly Called[]> {
  const ids = meetings.map(({ id }) => id)
  const bodies = [...new Set(meetings.map(({ body }) => body))]
  const settings = await settingsOf(unit, host)
  const invitations = grouped(await invitationsTo(unit, host, ids), ({ meetingId }) => meetingId)
  const items = grouped(await itemsOf(unit, host, bodies), ({ body }) => body)
  const outcomes = await outcomesOf(unit, host, bodies)
  const reports = grouped(await reportsFor(unit, host, ids), ({ meetingId }) => meetingId)
  const contacts = meetings.some(({ target }) => target !== null) ? await contactsOf(unit, host) : null
  const bodyParts = new Map<string, Pick<Called, 'body' | 'rules' | 'seating' | 'others'>>()
  for (const id of bodies) {
    const body = world.governance.body(id)
    if (!body) continue
    const setting = settings.find((one) => one.body === id) ?? null
    const shared = body.shared ? await sharedSeatsOf(unit, host, id) : []
    bodyParts.set(id, {
      body,
      rules: rulesOf(body, setting),
      seating: seatingOf(body, setting, world),
      others: new Map(shared.map(({ personId, name }) => [personId, name])),
    })
  }
  return meetings.flatMap((meeting) => {
    const parts = bodyParts.get(meeting.body)
    if (!parts) return []
    const given = { items: items.get(meeting.body) ?? [], outcomes, reports: reports.get(meeting.id) ?? [] }
    return {
      ...parts,
      meeting,
      world,
      contact: meeting.target === null ? null : (contacts?.get(meeting.target) ?? null),
      invitations: invitations.get(meeting.id) ?? [],
      agenda: agendaOf({ body: parts.body, day: meeting.day, ...given }),
    }
  })
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

type OneMeeting = Pick<Called, 'meeting' | 'body' | 'world'>

/** Inside a sentence: "IT-styrgruppen", "the IT steering group", "Bolagsmötena: Hagsjö Energi AB". */
export const nameOf = (called: OneMeeting, language: Language): string =>
  withTarget(called, bodyInWords(called.body, language))

/** By itself, on a button or in a calendar: "IT steering group". */
export const titleOf = (called: OneMeeting, language: Language): string =>
  withTarget(called, bodyTitle(called.body, language))

function withTarget({ meeting, world }: OneMeeting, name: string): string {
  const target = meeting.target === null ? null : world.governance.unit(meeting.target)
  return target ? `${name}: ${target.name}` : name
}
