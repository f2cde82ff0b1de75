/**
 * "Jag slutar den 31 maj": kept to whoever may confirm it, the closest manager and the strategist, and shown to nobody else until
 * one of them has. Then the one who leaves and the one who confirmed get the list of all that is to be handed over.
 */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import { type Part, buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { type Day, dayOf } from '../../../lib/day.ts'
import { type Person, type World, lookupsOf } from '../../register/index.ts'
import { languageOf, nameOf, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, saidIn, worldOf } from '../needs.ts'
import { type Departure, confirmersOf, mayConfirm } from './departure.ts'
import { lastDayIn } from './last-day.ts'
import { everythingHeld, listInWords } from './list.ts'
import { addDeparture, closeDeparture, departureOfPerson, findDeparture } from './store.ts'

const name = 'appointments.leaving'
export const leavingActions = {
  confirm: 'appointments.confirm-leaving',
  refuse: 'appointments.refuse-leaving',
  withdraw: 'appointments.withdraw-leaving',
} as const
const about = z.object({ id: z.string() })
const asked = z.object({ personId: z.string() })

export function leaving(needs: AppointmentNeeds): Dialogue {
  return {
    name,
    takes: (turn) =>
      turn.action
        ? (Object.values(leavingActions) as string[]).includes(turn.action.name)
        : turn.reading?.intent === 'leaving' || givesDay(turn),
    async decide(turn) {
      const t = textsIn(turn.language)
      const { inbound } = turn
      const world = await worldOf(turn, needs)
      const asker = lookupsOf(world.register).person(inbound.person?.personId ?? '')
      if (!asker) return { replies: [{ text: t.unknownPerson }] }
      if (inbound.conversation.kind !== 'dm') return { replies: [{ text: t.onlyInPrivate }] }
      return turn.action ? pressed(turn, asker, world, needs) : said(turn, asker, world, needs)
    },
  }
}

/** Somebody is told of by a pronoun, and not oneself. */
const ofOther =
  /^(?!.*(?<!\p{L})(?:[Jj]ag|I|I['’]m)(?!\p{L})).*(?<!\p{L})(?:[Hh](?:on|an|en)|[Dd](?:e|om)|[Ss]he|[Hh]e|[Tt]hey)(?!\p{L})/su

/** "Min chef slutar i januari": somebody whom no name is said of, and never whoever writes. */
const ofKin =
  /(?<!\p{L})(?:min|mina|vår|våra|en|my|our|a)\s+(?:\p{L}+\s+){0,2}?(?:\p{L}*chef(?:en|er)?|kolleg(?:a|or)|medarbetare|arbetskamrat(?:er)?|vikarie|företrädare|\p{L}*ansvariga?|ägare|boss|manager|colleagues?)(?!\p{L})/iu

const ofSelf = /(?<!\p{L})(?:[Jj]ag|I|I['’]m)(?!\p{L})/u

/** The answer to "which is the last day?". */
function givesDay(turn: Turn): boolean {
  const text = saidIn(turn)
  return turn.progress?.dialogue === name && text !== null && lastDayIn(text, dayOf(turn.now)) !== null
}

async function said(turn: Turn, asker: Person, world: World, needs: AppointmentNeeds): Promise<Decision> {
  const { leaving: t } = textsIn(turn.language)
  const goesOn = turn.reading?.intent === 'leaving' ? null : asked.safeParse(turn.progress?.data)
  const read = turn.reading?.people ?? []
  // "Hon slutar i mars" is never of whoever writes it.
  const isOfOther = read.length === 0 && ofOther.test(saidIn(turn) ?? '')
  const named = goesOn?.success ? [goesOn.data.personId] : isOfOther ? (turn.memory?.people ?? []) : read
  const isOfNobody =
    read.length === 0 && !goesOn?.success && ofKin.test(saidIn(turn) ?? '') && !ofSelf.test(saidIn(turn) ?? '')
  if (named.length > 1 || isOfNobody || (isOfOther && named.length === 0)) return { replies: [{ text: t.whichPerson }] }
  const person = named.length === 0 ? asker : lookupsOf(world.register).person(named[0]!)
  if (!person || person.status === 'left') return { replies: [{ text: t.whichPerson }] }
  const who = nameOf(person, world, turn.language)
  const entitled = mayConfirm(asker.id, person, world, needs)
  if (person.id !== asker.id && !entitled) return { replies: [{ text: t.onlyTheirs(who) }], progress: null }
  const lastDay = lastDayIn(saidIn(turn) ?? '', world.today)
  if (lastDay === null)
    return { replies: [{ text: t.whichDay }], progress: { dialogue: name, step: 'day', data: { personId: person.id } } }
  if (lastDay < world.today)
    return { replies: [{ text: t.past }], progress: { dialogue: name, step: 'day', data: { personId: person.id } } }
  return reportLeaving(person, lastDay, asker, { turn, world, needs })
}

/** Somebody's last day, by themselves or by whoever may confirm it: that has been looked into. */
export async function reportLeaving(
  person: Person,
  lastDay: Day,
  asker: Person,
  { turn, world, needs }: { turn: Turn; world: World; needs: AppointmentNeeds },
): Promise<Decision> {
  const { leaving: t } = textsIn(turn.language)
  const who = nameOf(person, world, turn.language)
  const { municipality } = turn.inbound
  const known = await needs.database.unit(municipality, (unit) => departureOfPerson(unit, municipality, person.id))
  if (known && (known.lastDay === lastDay || known.state === 'confirmed'))
    return { replies: [{ text: t.already(known.lastDay) }], progress: null }
  const departure: Departure = {
    ...{ id: needs.ids.next(), personId: person.id, lastDay, reportedBy: asker.id, reportedAt: turn.now },
    ...{ state: 'open', decidedBy: null, decidedAt: null },
  }
  const confirmers = confirmersOf(person, world, needs)
  const names = confirmers.map((each) => nameOf(each, world, turn.language))
  const own = person.id === asker.id
  const says = own
    ? t.reported(lastDay, names.length > 0 ? or(names, turn.language) : t.noManager)
    : t.askConfirm(who, lastDay)
  return {
    replies: [
      messageOf([
        sentence(says),
        ...(own && asksWhoFollows.test(saidIn(turn) ?? '') ? [sentence(t.whoFollows)] : []),
        offered(departure, own ? ['withdraw'] : ['confirm', 'withdraw'], turn.language),
      ]),
    ],
    outgoing: own ? confirmers.map((to) => askToConfirm(departure, person, to, world)) : [],
    progress: null,
    ...(own ? {} : { memory: spokenOf(person, turn) }),
    change: {
      // Whose day it is stands in the erasable side row only.
      audit: { action: 'appointments.report-leaving', subject: { kind: 'departure', id: departure.id } },
      async run(unit) {
        if (known && !(await closeDeparture(unit, municipality, known, { state: 'withdrawn' })))
          throw new OvertakenError()
        await addDeparture(unit, municipality, departure)
      },
    },
  }
}

/** "… vem tar över mina system?", in the same breath. */
const asksWhoFollows =
  /(?<!\p{L})(?:vem|vilka|who)(?!\p{L}).*(?<!\p{L})(?:över|efter|mina|mitt|over|after|my)(?!\p{L})/iu

/** "Vilka system har hon?" is asked next. */
const spokenOf = ({ id }: Person, { memory }: Turn): NonNullable<Turn['memory']> => ({
  ...{ systems: [], bodies: [], role: null, offered: [], pending: null, ...memory },
  ...{ people: [id], intent: 'person_info' },
})

const or = (names: readonly string[], language: Turn['language']): string =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${language === 'sv' ? 'eller' : 'or'} ${names.at(-1)}`

function offered({ id }: Departure, which: readonly (keyof typeof leavingActions)[], language: Turn['language']): Part {
  const { leaving: t } = textsIn(language)
  return buttons(
    which.map((each) => ({
      ...{ label: t[each], action: { name: leavingActions[each], payload: { id } } },
      ...(each === 'confirm' ? { style: 'primary' as const } : {}),
    })),
  )
}

function askToConfirm(departure: Departure, person: Person, to: Person, world: World): Outbound {
  const language = languageOf(to)
  const { leaving: t } = textsIn(language)
  return {
    address: { to: 'person', personId: to.id },
    message: messageOf([
      sentence(t.told(nameOf(person, world, language), departure.lastDay)),
      offered(departure, ['confirm', 'refuse'], language),
    ]),
    nature: 'unasked',
    language,
    why: t.why,
    key: `appointments.leaving:${departure.id}:${to.id}`,
  }
}

async function pressed(turn: Turn, asker: Person, world: World, needs: AppointmentNeeds): Promise<Decision> {
  const t = textsIn(turn.language)
  const { municipality } = turn.inbound
  const { id } = about.parse(turn.action?.payload)
  const departure = await needs.database.unit(municipality, (unit) => findDeparture(unit, municipality, id))
  const person = departure && lookupsOf(world.register).person(departure.personId)
  if (!departure || departure.state !== 'open' || !person) return { replies: [{ text: t.gone }] }
  if (turn.action?.name === leavingActions.withdraw) {
    if (departure.reportedBy !== asker.id) return { replies: [{ text: t.notYours }] }
    const keys = confirmersOf(person, world, needs).map((to) => `appointments.leaving:${id}:${to.id}`)
    return closing(departure, 'withdrawn', t.leaving.withdrawn, turn, asker, needs, { withdraw: keys })
  }
  if (!mayConfirm(asker.id, person, world, needs)) return { replies: [{ text: t.notYours }] }
  if (turn.action?.name === leavingActions.refuse) {
    const language = languageOf(person)
    const told: Outbound = {
      ...{ address: { to: 'person', personId: person.id }, message: { text: textsIn(language).leaving.toldRefused } },
      ...{
        nature: 'unasked',
        language,
        why: textsIn(language).leaving.whyOwn,
        key: `appointments.leaving-refused:${id}`,
      },
    }
    return closing(departure, 'refused', t.leaving.refused, turn, asker, needs, { outgoing: [told] })
  }
  return confirm(departure, person, turn, asker, world, needs)
}

async function confirm(
  departure: Departure,
  person: Person,
  turn: Turn,
  asker: Person,
  world: World,
  needs: AppointmentNeeds,
): Promise<Decision> {
  const { municipality } = turn.inbound
  const { leaving: t } = textsIn(turn.language)
  const who = nameOf(person, world, turn.language)
  const held = await everythingHeld(person.id, { municipality, language: turn.language }, needs)
  const list = listInWords(held, { personId: person.id, who, lastDay: departure.lastDay }, turn.language)
  const language = languageOf(person)
  const theirs = await everythingHeld(person.id, { municipality, language }, needs)
  const own = listInWords(theirs, { personId: person.id, who: null, lastDay: null }, language)
  const intro = textsIn(language).leaving.toldConfirmed(departure.lastDay)
  const told: Outbound = {
    address: { to: 'person', personId: person.id },
    message: {
      text: `${intro}\n${own.text}`,
      blocks: [{ kind: 'text', text: intro }, ...(own.blocks ?? [{ kind: 'text', text: own.text }])],
    },
    nature: 'unasked',
    language,
    why: textsIn(language).leaving.whyOwn,
    key: `appointments.leaving-confirmed:${departure.id}`,
  }
  const decision = closing(departure, 'confirmed', t.confirmed(who, departure.lastDay), turn, asker, needs, {
    outgoing: [told],
  })
  return { ...decision, replies: [...decision.replies, list] }
}

function closing(
  departure: Departure,
  state: 'confirmed' | 'refused' | 'withdrawn',
  says: string,
  turn: Turn,
  asker: Person,
  needs: AppointmentNeeds,
  also: { outgoing?: readonly Outbound[]; withdraw?: readonly string[] },
): Decision {
  const { municipality } = turn.inbound
  return {
    replies: [{ text: says }],
    outgoing: also.outgoing ?? [],
    change: {
      audit: { action: `appointments.leaving-${state}`, subject: { kind: 'departure', id: departure.id } },
      async run(unit) {
        const after = { state, decidedBy: asker.id, decidedAt: turn.now }
        if (!(await closeDeparture(unit, municipality, departure, after))) throw new OvertakenError()
        if (also.withdraw) await needs.notices.withdraw(unit, municipality, also.withdraw)
      },
    },
  }
}
