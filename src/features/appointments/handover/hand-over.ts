/**
 * "Lämna över allt till Anna Ek": roles become appointments where whoever says it appoints, proposals to whoever does where not;
 * what other features keep passes as they say. Said or filled in by the one who holds it, the closest manager or the strategist.
 */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Form } from '../../../conversation/message.ts'
import { list, messageOf, sentence } from '../../../conversation/say.ts'
import { type Day, addDays } from '../../../lib/day.ts'
import { type Appointment, type Person, type World, lookupsOf, takeOver } from '../../register/index.ts'
import { type Item, takeoverOf } from '../appointing.ts'
import { type Appointing, appointingTo, reaching } from '../appoints.ts'
import { assignment, languageOf, nameOf, reachedInWords, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, saidIn, worldOf } from '../needs.ts'
import { requestTo } from '../requesting.ts'
import { addRequests } from '../store.ts'
import { tellings } from '../telling.ts'
import { type Departure, mayConfirm } from './departure.ts'
import { type Held, everythingHeld, handActions, keyOfHeld, listInWords } from './list.ts'
import { personCalled } from './recipient.ts'
import { rolesHeld } from './own.ts'
import { departureOfPerson } from './store.ts'

const about = z.object({ personId: z.string() })
const formName = 'appointments.hand:'

export function handOver(needs: AppointmentNeeds): Dialogue {
  return {
    name: 'appointments.hand-over',
    takes: ({ action, inbound, reading }) =>
      action
        ? (Object.values(handActions) as string[]).includes(action.name)
        : inbound.kind === 'form'
          ? inbound.form.startsWith(formName)
          : reading?.intent === 'handover',
    async decide(turn) {
      const t = textsIn(turn.language)
      const { inbound } = turn
      const world = await worldOf(turn, needs)
      const asker = lookupsOf(world.register).person(inbound.person?.personId ?? '')
      if (!asker) return { replies: [{ text: t.unknownPerson }], immediate: null }
      if (inbound.conversation.kind !== 'dm') return { replies: [{ text: t.onlyInPrivate }], immediate: null }
      const whose = whoseIn(turn, asker, world)
      if (!whose || !(whose.id === asker.id || mayConfirm(asker.id, whose, world, needs)))
        return { replies: [{ text: t.leaving.notYours }], immediate: null }
      const hand: Handing = { asker, whose, turn, world, needs, ...(await given(whose, turn, needs)) }
      if (turn.action)
        return { replies: [], immediate: { kind: 'form', form: formFor(hand, turn.action.name === handActions.some) } }
      return inbound.kind === 'form' ? filledIn(hand) : said(hand)
    },
  }
}

type Handing = {
  asker: Person
  whose: Person
  held: readonly Held[]
  departure: Departure | null
  turn: Turn
  world: World
  needs: AppointmentNeeds
}

async function given(whose: Person, turn: Turn, needs: AppointmentNeeds) {
  const { municipality } = turn.inbound
  const known = await needs.database.unit(municipality, (unit) => departureOfPerson(unit, municipality, whose.id))
  const held = await everythingHeld(whose.id, { municipality, language: turn.language }, needs)
  return { held, departure: known?.state === 'confirmed' ? known : null }
}

/** Whose things: the button's or the form's person; "efter Dijana", "vad ska Dijana lämna över"; otherwise the asker's own. */
function whoseIn(turn: Turn, asker: Person, world: World): Person | null {
  const { inbound, action, reading } = turn
  const lookups = lookupsOf(world.register)
  if (inbound.kind === 'form') return lookups.person(inbound.form.slice(formName.length).split(':')[0] ?? '')
  if (action) return lookups.person(about.parse(action.payload).personId)
  const people = reading?.people ?? []
  const givesAway = toSomebody.test(saidIn(turn) ?? '')
  if (people.length === 0 || (people.length === 1 && givesAway)) return asker
  return lookups.person(givesAway ? (people.find((id) => id !== toIn(people, turn, world)?.id) ?? '') : people[0]!)
}

const toSomebody = /(?<!\p{L})(?:till|to|åt)\s+(?=\p{L})/iu

/** The one named last after "till". */
function toIn(people: readonly string[], turn: Turn, world: World): Person | null {
  const text = (saidIn(turn) ?? '').toLowerCase()
  const at = Math.max(text.lastIndexOf(' till '), text.lastIndexOf(' to '), text.lastIndexOf(' åt '))
  const named = people.flatMap((id) => lookupsOf(world.register).person(id) ?? [])
  if (at < 0) return null
  return (
    named.find(({ name }) => text.slice(at).includes(name.split(' ')[0]!.toLowerCase())) ??
    (named.length === 1 ? named[0]! : null)
  )
}

function said(hand: Handing): Decision | Promise<Decision> {
  const { turn, whose, asker, held, departure, world } = hand
  const { leaving: t } = textsIn(turn.language)
  const people = turn.reading?.people ?? []
  const to = toSomebody.test(saidIn(turn) ?? '') ? toIn(people, turn, world) : null
  const who = whose.id === asker.id ? null : nameOf(whose, world, turn.language)
  if (!to)
    return {
      replies: [listInWords(held, { personId: whose.id, who, lastDay: departure?.lastDay ?? null }, turn.language)],
    }
  if (to.id === whose.id) return { replies: [{ text: t.notThem }] }
  const { systems = [], bodies = [] } = turn.reading ?? {}
  const meant = held.filter(({ passes, source, id }) => {
    if (!passes) return false
    if (systems.length === 0 && bodies.length === 0) return true
    const one = source === rolesHeld ? hand.world.register.appointments.find((each) => each.id === id) : undefined
    return one !== undefined && [...systems, ...bodies].includes(one.scope.id ?? '')
  })
  return meant.length === 0 ? { replies: [{ text: t.whatThen }] } : pass(hand, meant, to)
}

function formFor({ whose, held, turn }: Handing, some: boolean): Form {
  const { form } = textsIn(turn.language).leaving
  const passing = held.filter(({ passes }) => passes)
  return {
    id: `${formName}${whose.id}:${some ? 'some' : 'all'}`,
    title: form.title,
    inputs: [
      ...(some
        ? [
            {
              ...{ name: 'what', kind: 'choice' as const, many: true, label: form.what, required: true },
              options: passing.slice(0, 90).map((one) => ({ value: keyOfHeld(one), label: one.label.slice(0, 75) })),
            },
          ]
        : []),
      { name: 'to', kind: 'person', label: form.to, hint: form.toHint, required: true },
    ],
    submit: form.submit,
  }
}

async function filledIn(hand: Handing): Promise<Decision> {
  const { turn, whose, held, world } = hand
  const { form: t } = textsIn(turn.language).leaving
  if (turn.inbound.kind !== 'form') return { replies: [] }
  const { form: id, values } = turn.inbound
  const some = id.endsWith(':some')
  const form = formFor(hand, some)
  const to = personCalled(String(values['to'] ?? ''), world)
  if (!to || to.id === whose.id) return { replies: [], immediate: { kind: 'faults', form, faults: { to: t.unknown } } }
  const chosen = [values['what'] ?? []].flat()
  const meant = held.filter((one) => one.passes && (!some || chosen.includes(keyOfHeld(one))))
  if (meant.length === 0)
    return { replies: [], immediate: { kind: 'faults', form, faults: some ? { what: t.choose } : { to: t.choose } } }
  return { ...(await pass(hand, meant, to)), immediate: null }
}

async function pass(hand: Handing, meant: readonly Held[], to: Person): Promise<Decision> {
  const { asker, whose, departure, turn, world, needs } = hand
  const { leaving: t } = textsIn(turn.language)
  const { municipality } = turn.inbound
  const from = departure && departure.lastDay >= world.today ? addDays(departure.lastDay, 1) : world.today
  const roles = meant
    .filter(({ source }) => source === rolesHeld)
    .flatMap(({ id }) => world.register.appointments.find((one) => one.id === id) ?? [])
  const split = splitByAppointer(roles, to, from, hand)
  const change = takeoverOf(
    split.direct.map(({ item }) => item),
    { by: split.direct[0]?.by ?? null, decision: null },
    world,
    needs.ids,
  )
  const requests = split.asked.map(({ appointing, items }) =>
    requestTo(appointing, items, { by: asker.id, at: turn.now, departureId: departure?.id ?? null }, world, needs.ids),
  )
  const refused = await refusedBy(meant, to, municipality, needs)
  const others = meant.filter((one) => one.source !== rolesHeld && !refused.includes(one))
  const who = nameOf(to, world, turn.language)
  const words = (items: readonly Item[]) => items.map((item) => assignment(item, world, turn.language))
  const direct = split.direct.map(({ item }) => item)
  const lines = [
    ...(direct.length > 0 ? [t.handed(who, words(direct), from)] : []),
    ...split.asked.map(({ appointing, items }) =>
      t.asked(reachedInWords(appointing, world, turn.language), words(items)),
    ),
    ...(others.length > 0
      ? [
          t.passed(
            who,
            others.map(({ label }) => label),
          ),
        ]
      : []),
  ]
  return {
    replies: [messageOf(lines.length === 1 ? [sentence(lines[0]!)] : [list(lines)])],
    outgoing: [
      ...tellings(change, asker.id, world),
      ...requests.flatMap(({ outgoing }) => outgoing),
      ...(others.length > 0 && to.id !== asker.id ? [toNew(to, whose, others, world, needs.ids.next())] : []),
    ],
    change: {
      audit: {
        action: 'appointments.hand-over',
        subject: { kind: 'departure', id: departure?.id ?? 'none' },
        detail: { what: meant.map(keyOfHeld), from: whose.id, to: to.id },
      },
      async run(unit) {
        if (!(await takeOver(unit, municipality, change))) throw new OvertakenError()
        await addRequests(
          unit,
          municipality,
          requests.map(({ request }) => request),
        )
        for (const source of needs.holdings()) {
          const ids = others.filter((one) => one.source === source.name).map(({ id }) => id)
          if (ids.length === 0 || !source.handOver) continue
          const left = await source.handOver(unit, {
            municipality,
            ids,
            from: whose.id,
            to: to.id,
            by: asker.id,
            at: turn.now,
          })
          // Decided anew, on what is there now.
          if (left.length > 0) throw new OvertakenError()
        }
      },
    },
  }
}

/** What the other cannot take over, as the features say. */
async function refusedBy(meant: readonly Held[], to: Person, municipality: string, needs: AppointmentNeeds) {
  const refused: Held[] = []
  for (const source of needs.holdings()) {
    const own = meant.filter((one) => one.source === source.name)
    if (own.length === 0 || !source.refuses) continue
    const ids = await source.refuses({ municipality, ids: own.map(({ id }) => id), to: to.id })
    refused.push(...own.filter(({ id }) => ids.includes(id)))
  }
  return refused
}

type Split = {
  direct: readonly { item: Item; by: string | null }[]
  asked: readonly { appointing: Appointing; items: readonly Item[] }[]
}

/** What whoever says it may decide, and what goes to whoever appoints, one request for each of those. */
function splitByAppointer(
  roles: readonly Appointment[],
  to: Person,
  from: Day,
  { asker, world, needs }: Handing,
): Split {
  const direct: { item: Item; by: string | null }[] = []
  const asked = new Map<string, { appointing: Appointing; items: Item[] }>()
  const inCharge = needs.may(asker.id, 'strategist', world)
  for (const one of roles) {
    const item: Item = { roleId: one.roleId, scope: one.scope, personId: to.id, from, ends: [one.id] }
    const appointing = appointingOf(one, world)
    const appoints = appointing.people.some(({ id }) => id === asker.id) && !appointing.asRegistrar
    if (appoints || (inCharge && !appointing.stated)) {
      direct.push({ item, by: appoints ? appointing.party : null })
      continue
    }
    const key = `${appointing.party} ${appointing.people.map(({ id }) => id).join(' ')}`
    const group = asked.get(key) ?? { appointing, items: [] }
    group.items.push(item)
    asked.set(key, group)
  }
  return { direct, asked: [...asked.values()] }
}

/** A seat in a body is given by whoever convenes it. */
function appointingOf({ roleId, scope }: Appointment, world: World): Appointing {
  const role = world.governance.role(roleId)
  if (role) return appointingTo(role, scope, world)
  const body = scope.kind === 'body' ? world.governance.body(scope.id ?? '') : null
  const party = body?.convener?.party ?? world.governance.manifest.municipality.decidesWhenSilent
  return { ...reaching(party, scope, world), byRule: false, stated: false, sources: [] }
}

function toNew(to: Person, from: Person, others: readonly Held[], world: World, id: string): Outbound {
  const language = languageOf(to)
  const { leaving: t } = textsIn(language)
  return {
    address: { to: 'person', personId: to.id },
    message: {
      text: t.toldNew(
        nameOf(from, world, language),
        others.map(({ label }) => label),
      ),
    },
    nature: 'unasked',
    language,
    why: t.whyNew,
    key: `appointments.handed:${id}`,
  }
}
