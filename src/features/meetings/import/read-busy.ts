/** When people are busy, from an .ics file: its free/busy (RFC 5545 3.6.4), and the events that take time. Never with what. */
import type ICAL from 'ical.js'
import { instantOf, isCancelled, occurrencesIn, ofCalendar } from './read-calendar.ts'

export type FoundBusy = {
  /** Whose, as the file says; null when it does not say. */
  email: string | null
  startsAt: Date
  endsAt: Date
  /** `away`: not at work at all. */
  kind: 'busy' | 'away'
}

export type BusyRead = { ok: true; found: readonly FoundBusy[] } | { ok: false; because: 'damaged' | 'too-many' }

/** Nobody is busy so often in two years. */
const most = 20_000

/** What is taken between the two instants, in order. */
export function readBusy(text: string, from: Date, through: Date): BusyRead {
  const found = ofCalendar(text, (calendar) => [...takenIn(calendar, from, through)])
  if (!found) return { ok: false, because: 'damaged' }
  if (found.length > most) return { ok: false, because: 'too-many' }
  const within = found.filter(({ startsAt, endsAt }) => endsAt > from && startsAt < through && endsAt > startsAt)
  return { ok: true, found: within.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()) }
}

function* takenIn(calendar: ICAL.Component, from: Date, through: Date): Generator<FoundBusy> {
  for (const component of calendar.getAllSubcomponents('vfreebusy')) yield* periodsIn(component)
  for (const { event, startsAt, endsAt } of occurrencesIn(calendar, from, through)) {
    const kind = kindOf(event)
    // A calendar with events is one person's; who that is stands outside it.
    if (kind !== null) yield { email: null, startsAt, endsAt, kind }
  }
}

function* periodsIn(component: ICAL.Component): Generator<FoundBusy> {
  const email =
    mailOf(component.getFirstPropertyValue('attendee')) ?? mailOf(component.getFirstPropertyValue('organizer'))
  for (const property of component.getAllProperties('freebusy')) {
    // The RFC's default: a period without a type is busy. What is tentative can be met, as in Outlook.
    const type = String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase()
    if (type !== 'BUSY' && type !== 'BUSY-UNAVAILABLE') continue
    for (const period of property.getValues() as unknown as ICAL.Period[]) {
      const kind = type === 'BUSY' ? 'busy' : 'away'
      yield { email, startsAt: instantOf(period.start), endsAt: instantOf(period.getEnd()), kind }
    }
  }
}

function mailOf(value: unknown): string | null {
  const found = typeof value === 'string' ? /^mailto:(.+@.+)$/i.exec(value) : null
  return found ? found[1]!.trim().toLowerCase() : null
}

/** Null for what takes no time: shown as free, tentative, or called off. */
function kindOf(event: ICAL.Event): FoundBusy['kind'] | null {
  const said = (name: string) => String(event.component.getFirstPropertyValue(name) ?? '').toUpperCase()
  const status = said('x-microsoft-cdo-busystatus')
  if (isCancelled(event) || said('status') === 'TENTATIVE') return null
  if (status === 'OOF') return 'away'
  if (status === 'FREE' || status === 'TENTATIVE' || status === 'WORKINGELSEWHERE') return null
  return said('transp') === 'TRANSPARENT' ? null : 'busy'
}
