/**
 * "Vad är jag ansvarig för?", "vad behöver jag göra?" and "vilka uppdrag har Anna Ek?": all of it, from every feature. Of oneself in a
 * talk of one's own only; of somebody else what the register shows to everybody.
 */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Holdings } from '../../../conversation/holdings.ts'
import type { HomeSection, Visitor } from '../../../conversation/home.ts'
import { remember } from '../../../conversation/understanding/memory.ts'
import { saying } from '../../../conversation/say-button.ts'
import {
  type Part,
  buttons,
  divider,
  heading,
  list,
  messageOf,
  note,
  sentence,
  table,
} from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import { type Person, type World, lookupsOf, shownOf } from '../../register/index.ts'
import { otherRoles, systemRows } from '../my-systems.ts'
import { type PageNeeds, partsOf } from '../page.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'
import type { ShowNeeds } from './show.ts'

export type MattersNeeds = ShowNeeds & { holdings(): readonly Holdings[] }

/** Told among one's systems and roles already. */
const shownAsRoles = new Set(['appointments.roles', 'appointments.positions', 'meetings.leads'])
const most = 12
const fewLater = 5

export function tellMatters(needs: MattersNeeds): Dialogue {
  return {
    name: 'home.tell-matters',
    takes({ reading, inbound }) {
      if (reading?.field !== 'all' || reading.intent === null) return false
      if (reading.intent === 'person_systems') return reading.people.length === 1
      return inbound.conversation.kind === 'dm' && ['my_systems', 'my_duties'].includes(reading.intent)
    },
    async decide(turn) {
      const { governance, register } = await needs.snapshots.of(turn.inbound.municipality, 0)
      const world = { governance, register, today: dayOf(turn.now) }
      const texts = { sv, en }[turn.language]
      const isOfOther = turn.reading?.intent === 'person_systems'
      const id = isOfOther ? (turn.reading?.people[0] ?? null) : (turn.inbound.person?.personId ?? null)
      const person = id === null ? null : lookupsOf(register).person(id)
      if (!person || id === null) return { replies: [{ text: texts.unknown }] }
      if (isOfOther) return ofOther(person, turn, world)
      const visitor = { municipality: governance.key, personId: id, language: turn.language, now: turn.now }
      return turn.reading?.intent === 'my_duties' ? toDo(visitor, needs) : answeredFor(visitor, needs)
    },
  }
}

/** What waits for an answer and what is coming, of every feature. */
async function toDo(visitor: Visitor, needs: MattersNeeds): Promise<Decision> {
  const texts = { sv, en }[visitor.language]
  const waiting = needs.sections.filter(({ place, name }) => place < 30 || name === 'cases.mine')
  const parts = await shownIn(waiting, visitor, needs)
  const held = parts.length > 0 ? [] : await heldBy(visitor, needs)
  if (parts.length > 0) return { replies: [messageOf([heading(texts.toDo), ...parts])] }
  return {
    replies: [
      messageOf([
        sentence(texts.nothingToDo),
        ...(held.length > 0 ? [sentence(texts.later), list(held.slice(0, fewLater))] : []),
        buttons([saying(texts.thisYear)]),
      ]),
    ],
  }
}

/** Whatever somebody else would have to take over, but roles and groups. */
async function heldBy(visitor: Visitor, needs: MattersNeeds): Promise<readonly string[]> {
  const held: string[] = []
  const asked = { ...visitor, personId: visitor.personId ?? '' }
  for (const source of needs.holdings())
    if (!shownAsRoles.has(source.name)) held.push(...(await source.of(asked)).map(({ label }) => label))
  return held
}

/** Systems, roles and groups, and whatever else somebody else would have to take over. */
async function answeredFor(visitor: Visitor, needs: MattersNeeds): Promise<Decision> {
  const texts = { sv, en }[visitor.language]
  const own = needs.sections.filter(({ name }) => name === 'appointments.waiting' || name === 'home.my-systems')
  const parts = await shownIn(own, visitor, needs)
  const held = await heldBy(visitor, needs)
  if (parts.length === 0 && held.length === 0) return { replies: [{ text: texts.nothingHeld }] }
  const left = held.length - most
  return {
    replies: [
      messageOf([
        ...parts,
        ...(held.length > 0 ? [heading(texts.held), list(held.slice(0, most))] : []),
        ...(left > 0 ? [note(texts.moreHeld(left))] : []),
      ]),
    ],
  }
}

async function shownIn(
  sections: readonly HomeSection[],
  visitor: Visitor,
  needs: Pick<PageNeeds, 'log'>,
): Promise<readonly Part[]> {
  const filled: (readonly Part[])[] = []
  for (const section of sections.toSorted((a, b) => a.place - b.place)) {
    const parts = await partsOf(section, visitor, needs.log)
    if (parts !== null && parts.length > 0) filled.push(parts)
  }
  return filled.flatMap((parts, at) => (at === 0 ? parts : [divider, ...parts]))
}

function ofOther(person: Person, { language, reading, memory }: Turn, world: World): Decision {
  const texts = { sv, en }[language]
  const who = shownOf(person, world.governance).name ?? texts.aMember
  const roles = otherRoles(person, world, language)
  const rows = systemRows(person, world, language)
  const grounds = { kind: 'answer' as const, sources: [], systems: [], people: [person.id], role: null }
  const after = reading ? { memory: { ...remember(reading, memory), people: [person.id] } } : {}
  if (roles.length === 0 && rows.length === 0) return { replies: [{ text: texts.theirsNone(who) }], grounds, ...after }
  const parts: Part[] = [
    sentence(`${texts.theirs(who)}:`),
    ...(roles.length > 0 ? [list(roles)] : []),
    ...(rows.length > 0
      ? [
          heading(texts.theirSystems(rows.length)),
          table([texts.columns.system, texts.columns.itsRole], rows.slice(0, most)),
        ]
      : []),
    ...(rows.length > most
      ? [note(texts.moreHeld(rows.length - most)), buttons([saying(texts.moreSystems(who))])]
      : []),
  ]
  return { replies: [messageOf(parts)], grounds, ...after }
}
