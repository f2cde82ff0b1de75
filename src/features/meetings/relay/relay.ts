/** What a meeting came to, and who is to pass it on to whom. Pure. */
import { bodyInWords } from '../../../governance/body-name.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import { partyOf } from '../../../governance/manifest/schema.ts'
import type { Day } from '../../../lib/day.ts'
import { type Person, type World, holdersOf } from '../../register/index.ts'
import type { Seated, Seating } from '../body/seats.ts'
import type { RecordEntry } from '../held/record.ts'
import { dayInWords } from '../when-in-words.ts'
import { relayTextsIn } from './in-words.ts'

/** That somebody is to pass a meeting on, and has said when it was done. */
export type Relay = {
  municipality: string
  host: string
  meetingId: string
  body: string
  personId: string
  units: readonly string[]
  heldOn: Day
  toldAt: Date
  informedOn: Day | null
  recordedAt: Date | null
}

/** A meeting that is over and written down, and has not been passed on by somebody. */
export type ToPassOn = {
  meetingId: string
  host: string
  heldOn: Day
  /** What is to be passed on, as the documents put it. */
  what: readonly string[]
  /** Null when the person has got it with the minutes. */
  text: string | null
}

/** Members pass it on; whoever only convenes or chairs does not. */
export function relayersOf({ body, people }: Pick<Seating, 'body' | 'people'>): readonly Seated[] {
  return toBeToldOf(body).length === 0 ? [] : people.filter(({ seats }) => seats.includes('member'))
}

/** What members pass on: all that is not for holders of a role of each system, who are reached by name. */
export function toBeToldOf({ informs }: Pick<Body, 'informs'>, world?: World): readonly string[] {
  const whats = informs.filter(({ party }) => world === undefined || readersRole(party, world) === null)
  return [...new Set(whats.map(({ what }) => what))]
}

/** The units that somebody speaks for: those represented, else the department above the own unit. */
export function unitsOf(
  { person, represents }: Pick<Seated, 'person' | 'represents'>,
  { governance }: World,
): readonly string[] {
  if (represents.length > 0) return represents
  for (
    let unit = person.unitId ? governance.unit(person.unitId) : null;
    unit;
    unit = unit.parent ? governance.unit(unit.parent) : null
  )
    if (unit.kind === 'department' || unit.kind === 'company') return [unit.id]
  return person.unitId === null ? [] : [person.unitId]
}

/** Everybody who holds a role of a system that the body is to reach, beside those who were there. */
export function readersOf(body: Body, there: ReadonlySet<string>, world: World): readonly Person[] {
  const roles = body.informs.flatMap(({ party }) => readersRole(party, world) ?? [])
  const people = roles.flatMap((role) =>
    world.register.systems
      .filter(({ status }) => status === 'active' || status === 'closing')
      .flatMap((system) => holdersOf(role, system, world).holders)
      .flatMap((holder) => (holder.kind === 'person' ? [holder.person] : [])),
  )
  return [
    ...new Map(
      people.filter(({ id, status }) => !there.has(id) && status !== 'left').map((person) => [person.id, person]),
    ).values(),
  ]
}

function readersRole(party: string, { governance }: World) {
  const who = partyOf(party)
  const role = who.kind === 'role' ? governance.role(who.id) : null
  return role?.scope === 'system' ? role : null
}

/** Ready to be sent on as it is: what was decided, and what is to be done. No names of persons. */
export function passOnText(
  { body, heldOn, entries }: { body: Pick<Body, 'name'>; heldOn: Day; entries: readonly RecordEntry[] },
  language: Language,
  today: Day,
): string {
  const t = relayTextsIn(language)
  const of = (kind: RecordEntry['kind']) =>
    entries.filter((entry) => entry.kind === kind).map(({ text }) => `- ${text}`)
  const [decisions, tasks] = [of('decision'), of('task')]
  return [
    t.met(bodyInWords(body, language), dayInWords(heldOn, language, today)),
    ...(decisions.length > 0 ? [t.decisions, ...decisions] : [t.noDecisions]),
    ...(tasks.length > 0 ? [t.tasks, ...tasks] : []),
  ].join('\n')
}
