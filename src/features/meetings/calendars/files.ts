/** The calendar files behind the links: one meeting for one person, and everything a person is called to. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import { addDays } from '../../../lib/day.ts'
import { type Method, writeCalendar } from '../../../lib/icalendar/calendar.ts'
import type { PublicFile } from '../../../web/public-files.ts'
import { type Person, type World, lookupsOf } from '../../register/index.ts'
import type { Meeting } from '../meeting.ts'
import { type Called, hostOf, loadAllCalled } from '../notices/called.ts'
import { isOpen } from '../notices/invitation.ts'
import type { NoticeNeeds } from '../notices/needs.ts'
import { meetingWithId, meetingsOf } from '../store.ts'
import { eventOf } from './event.ts'
import { companyIn } from '../companies/contact.ts'
import { textsIn } from './in-words.ts'
import { connectionOf, eventsOf, generationsOf } from './store.ts'

export type FileNeeds = NoticeNeeds & { municipalities: readonly string[]; publicUrl: string }

/** Older meetings are of no use in a calendar. */
const daysBack = 90
const refreshHours = 4

export function calendarFiles(needs: FileNeeds): PublicFile {
  return {
    path: '/kalender/:municipality/:person/:meeting/:file',
    async give({ municipality = '', person: personId = '', meeting = '', file = '' }) {
      if (!needs.municipalities.includes(municipality)) return null
      const meetingId = meeting === 'alla' ? null : meeting
      const signature = file.replace(/\.ics$/, '')
      const { governance, register } = await needs.snapshots.of(municipality)
      const world = { governance, register, today: needs.clock.today() }
      const reader = readerOf(personId, world)
      if (!reader) return null
      return needs.database.unit(municipality, async (unit) => {
        const generationOf = await generationsOf(unit, municipality, [personId])
        const link = { municipality, personId, meetingId }
        if (!needs.links.isGenuine(link, generationOf(personId), signature)) return null
        const body =
          meetingId === null ? await feed(unit, needs, reader, world) : await one(unit, needs, reader, meetingId, world)
        if (body === null) return null
        return { type: 'text/calendar; charset=utf-8', name: meetingId === null ? 'moten.ics' : 'mote.ics', body }
      })
    },
  }
}

/** A person who is here, or a company that is met. */
type Reader = { person: Person } | { company: string }

function readerOf(id: string, { governance, register }: World): Reader | null {
  const company = companyIn(id)
  if (company !== null) return governance.unit(company) ? { company } : null
  const person = lookupsOf(register).person(id)
  return person && person.status !== 'left' ? { person } : null
}

function mayRead({ meeting, invitations }: Called, reader: Reader): boolean {
  if ('company' in reader) return meeting.target === reader.company
  return invitations.some(({ personId }) => personId === reader.person.id)
}

function languageOf(reader: Reader): Language {
  return ('person' in reader && reader.person.language) || 'sv'
}

/** Only what the reader is or was called to. */
async function one(
  unit: Unit,
  needs: FileNeeds,
  reader: Reader,
  meetingId: string,
  world: World,
): Promise<string | null> {
  const municipality = world.governance.key
  const hosts = new Set(world.governance.manifest.bodies.map((body) => hostOf(body, municipality)))
  for (const host of hosts) {
    const meeting = await meetingWithId(unit, host, meetingId)
    const [called] = meeting ? await loadAllCalled(unit, host, [meeting], world) : []
    if (!called || !mayRead(called, reader)) continue
    const method: Method = called.meeting.state === 'cancelled' ? 'cancel' : 'request'
    return writeCalendar({ method, events: await eventsFor(unit, needs, [called], languageOf(reader), world) })
  }
  return null
}

/** What the person is called to, and what is planned for the bodies that the person sits in. */
async function feed(unit: Unit, needs: FileNeeds, reader: Reader, world: World): Promise<string | null> {
  if (!('person' in reader)) return null
  const { person } = reader
  const { governance, today } = world
  const hosts = new Set(governance.manifest.bodies.map((body) => hostOf(body, governance.key)))
  const called: Called[] = []
  for (const host of hosts) {
    const meetings = await meetingsOf(unit, host, { from: addDays(today, -daysBack), states: shown })
    called.push(...(await loadAllCalled(unit, host, meetings, world)).filter((each) => isFor(each, person)))
  }
  const name = textsIn(person.language ?? 'sv').feedName(governance.name)
  const events = await eventsFor(unit, needs, called, person.language ?? 'sv', world)
  return writeCalendar({ method: 'publish', events, subscription: { name, refreshHours } })
}

const shown: readonly Meeting['state'][] = ['planned', 'called', 'held', 'cancelled']

function isFor({ meeting, invitations, seating }: Called, { id }: Person): boolean {
  const invitation = invitations.find(({ personId }) => personId === id)
  // A meeting that was called off stays, marked so, in the calendars of those who had it.
  if (invitation) return isOpen(invitation) ? invitation.substituteId === null : meeting.state === 'cancelled'
  return meeting.state === 'planned' && seating.people.some(({ person }) => person.id === id)
}

async function eventsFor(unit: Unit, needs: FileNeeds, called: readonly Called[], language: Language, world: World) {
  const host = new URL(needs.publicUrl).hostname
  const connected = (await connectionOf(unit, world.governance.key)) !== null
  const written = await eventsOf(
    unit,
    world.governance.key,
    called.map(({ meeting }) => meeting.id),
  )
  return called.map((each) =>
    eventOf({
      called: each,
      language,
      fallbackEmail: `styrbot@${host}`,
      writtenAt: needs.clock.now(),
      joinUrl: written.get(each.meeting.id)?.joinUrl ?? null,
      answersCount: connected && written.has(each.meeting.id),
    }),
  )
}
