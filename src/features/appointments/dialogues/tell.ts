/** "Vem utsåg systemansvarig för Raindance?", "när utsågs hon?", "vilket mandat?", "vem var det förut?" */
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Draft } from '../../../conversation/message.ts'
import { type Part, divider, messageOf, note, sentence, source, table, warning } from '../../../conversation/say.ts'
import { remember } from '../../../conversation/understanding/memory.ts'
import type { Reading } from '../../../conversation/understanding/reading.ts'
import type { Role } from '../../../governance/manifest/schema.ts'
import { type Appointment, type System, type World, holdersOf, lookupsOf } from '../../register/index.ts'
import { explain } from '../../rules/index.ts'
import { isCurrent } from '../appointing.ts'
import { appointingTo } from '../appoints.ts'
import { assignment, holderInWords, partyName, reachedInWords, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, worldOf } from '../needs.ts'

type Language = Turn['language']

export function tellAppointment(needs: AppointmentNeeds): Dialogue {
  return {
    name: 'appointments.tell',
    takes: ({ reading }) => reading?.intent === 'appointment_info',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const reading = turn.reading!
      const asked = meant(reading, turn, world)
      if (asked.length === 0) return { replies: [{ text: textsIn(turn.language).info.which }] }
      const systems = [
        ...new Set(asked.flatMap(({ scope }) => (scope.kind === 'system' && scope.id ? [scope.id] : []))),
      ]
      return {
        replies: [inWords(asked, reading.field, world, turn.language)],
        memory: { ...remember(reading, turn.memory), systems: systems.slice(0, 3) },
        grounds: {
          kind: 'answer',
          sources: asked.flatMap(({ role }) => role.appointedBy?.sources ?? []).slice(0, 1),
          systems,
          people: asked.flatMap(({ now }) =>
            now.flatMap(({ holder }) => (holder.kind === 'person' ? [holder.id] : [])),
          ),
          role: reading.role,
        },
      }
    },
  }
}

/** One role for one thing, with its appointments. */
type Asked = { role: Role; scope: Appointment['scope']; now: readonly Appointment[]; before: readonly Appointment[] }

const most = 5

function meant(reading: Reading, turn: Turn, world: World): readonly Asked[] {
  const systems =
    reading.systems.length > 0 ? reading.systems : reading.people.length > 0 ? [] : (turn.memory?.systems ?? [])
  const role = reading.role ?? (reading.systems.length > 0 ? null : (turn.memory?.role ?? null))
  const roles = world.governance.manifest.roles.filter(
    ({ scope, shown, id }) => scope === 'system' && (role === null ? shown : id === role),
  )
  const ofSystems = systems.flatMap((id) => roles.map((each) => asked(each, { kind: 'system', id }, world)))
  if (ofSystems.length > 0) return ofSystems.slice(0, most)
  return reading.people
    .flatMap((id) => lookupsOf(world.register).heldBy({ kind: 'person', id }))
    .filter((one) => isCurrent(one, world.today) && (reading.role === null || one.roleId === reading.role))
    .flatMap(({ roleId, scope }) => {
      const found = world.governance.role(roleId)
      return found ? [asked(found, scope, world)] : []
    })
    .slice(0, most)
}

function asked(role: Role, scope: Appointment['scope'], world: World): Asked {
  const all = lookupsOf(world.register).appointed(role.id, scope)
  return {
    ...{ role, scope },
    now: all.filter((one) => one.through === null || one.through >= world.today),
    before: all
      .filter(({ through }) => through !== null && through < world.today)
      .toSorted((a, b) => (b.through ?? '').localeCompare(a.through ?? '')),
  }
}

function inWords(all: readonly Asked[], field: string | null, world: World, language: Language): Draft {
  const say = field === 'before' ? historyOf : field === 'terms' ? termsOf : appointedOf
  return messageOf(all.flatMap((one, at) => [...(at > 0 ? [divider] : []), ...say(one, world, language)]))
}

function appointedOf({ role, scope, now }: Asked, world: World, language: Language): readonly Part[] {
  const { info } = textsIn(language)
  const what = assignment({ roleId: role.id, scope }, world, language)
  const parts = now.flatMap((one) => [
    sentence([info.holds(holderInWords(one, world, language), what), ...how(one, world, language)].join(' ')),
    ...acceptance(one, language),
  ])
  return [
    ...(now.length > 0 ? parts : nobody(role, scope, what, world, language)),
    ...whoAppoints(role, scope, world, language),
  ]
}

function how({ appointedBy, decision, from }: Appointment, world: World, language: Language): string[] {
  const { info } = textsIn(language)
  const by = appointedBy ? info.by(partyName(appointedBy, world, language), decision) : info.byUnknown
  const day = from === null ? info.sinceUnknown : from > world.today ? info.from(from) : info.since(from)
  return [by, ...(!appointedBy && decision ? [info.decisionOnly(decision)] : []), day]
}

function acceptance({ terms }: Appointment, language: Language): readonly Part[] {
  const { info } = textsIn(language)
  return [
    ...(terms?.lacking ? [warning(info.lacking(terms.lacking.what, terms.lacking.since))] : []),
    ...(terms?.acceptedOn
      ? [note(info.accepted(terms.acceptedOn))]
      : terms?.recordedOn
        ? [note(info.notAccepted)]
        : []),
  ]
}

/** Nobody is appointed: by a rule somebody may hold it all the same. */
function nobody(
  role: Role,
  scope: Appointment['scope'],
  what: string,
  world: World,
  language: Language,
): readonly Part[] {
  const { info } = textsIn(language)
  const system = scope.kind === 'system' ? lookupsOf(world.register).system(scope.id ?? '') : null
  if (role.heldBy.rule !== 'appointed') return [sentence(info.byRule(what)), ...rule(role, world, language)]
  return system && isHeld(role, system, world) ? [] : [sentence(info.vacant(what))]
}

const isHeld = (role: Role, system: System, world: World): boolean => holdersOf(role, system, world).holders.length > 0

function rule(role: Role, { governance }: World, language: Language): readonly Part[] {
  const words = role.sources.slice(0, 1).map((id) => explain(id, governance, language))
  return words.flatMap((text) => (text === null ? [] : [source(text)]))
}

function whoAppoints(role: Role, scope: Appointment['scope'], world: World, language: Language): readonly Part[] {
  const { info } = textsIn(language)
  const appointing = appointingTo(role, scope, world)
  if (appointing.byRule) return []
  const who = appointing.asRegistrar
    ? partyName(appointing.party, world, language)
    : reachedInWords(appointing, world, language)
  if (!appointing.stated) return [note(info.appointsNotStated(who))]
  const [first] = appointing.sources
  const words = first === undefined ? null : explain(first, world.governance, language)
  return [sentence(info.appoints(who)), ...(words === null ? [] : [source(words)])]
}

function termsOf({ role, scope, now }: Asked, world: World, language: Language): readonly Part[] {
  const { info } = textsIn(language)
  const what = assignment({ roleId: role.id, scope }, world, language)
  if (now.length === 0) return nobody(role, scope, what, world, language)
  return now.flatMap((one) => {
    const { mandate, resources, competence } = one.terms ?? {}
    const said = [
      ...(mandate ? [info.mandate(mandate)] : []),
      ...(resources ? [info.resources(resources)] : []),
      ...(competence ? [info.competence(competence)] : []),
    ]
    const who = info.holds(holderInWords(one, world, language), what)
    return [
      sentence([who, ...(said.length > 0 ? said : [info.noTerms])].join(' ')),
      ...acceptance(one, language),
      ...rule(role, world, language),
    ]
  })
}

function historyOf({ role, scope, before }: Asked, world: World, language: Language): readonly Part[] {
  const { info } = textsIn(language)
  const what = assignment({ roleId: role.id, scope }, world, language)
  if (before.length === 0) return [sentence(info.noBefore(what))]
  const { who, from, through, by, decision } = info.columns
  const rows = before.map((one) => [
    holderInWords(one, world, language),
    one.from ?? info.unknownDay,
    one.through ?? '',
    one.appointedBy ? partyName(one.appointedBy, world, language) : '',
    one.decision ?? '',
  ])
  return [sentence(info.before(what)), table([who, from, through, by, decision], rows)]
}
