/** Rounds of attestation in words: the list that somebody gets, and how it has gone. */
import type { Language, Outbound } from '../../conversation/inbound.ts'
import type { Draft } from '../../conversation/message.ts'
import { type Part, buttons, heading, list, messageOf, note, sentence, table } from '../../conversation/say.ts'
import { type Person, type System, type World, holdersOf, lookupsOf, shownOf } from '../register/index.ts'
import { type Changes, type Point, type Round, concerns } from './round.ts'
import { en } from './texts/en.ts'
import { type Texts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): Texts => ({ sv, en })[language]

export const attestActions = {
  unchanged: 'attestation.unchanged',
  changed: 'attestation.changed',
  undo: 'attestation.undo',
  page: 'attestation.page',
} as const

export type Asked = { round: Round; points: readonly Point[] }

function nameOf(personId: string | null, world: World): string {
  const person = personId === null ? null : lookupsOf(world.register).person(personId)
  return person ? (shownOf(person, world.governance).name ?? '') : ''
}

export const systemOf = ({ systemId }: Point, { register }: World): System | null =>
  lookupsOf(register).system(systemId)

const mostSystems = 40

/** What is attested, the systems as the register has them, and the buttons. */
export function askingParts(
  { round, points }: Asked,
  intro: string,
  world: World,
  language: Language,
): readonly Part[] {
  const t = textsIn(language)
  const systems = points.flatMap((point) => systemOf(point, world) ?? [])
  const duties = world.governance.manifest.duties.filter(
    (duty) => round.duties.includes(duty.id) && systems.some((system) => concerns(duty, system)),
  )
  const { system, description, personalData, owner } = t.columns
  const rows = systems
    .slice(0, mostSystems)
    .map((each) => [
      each.name,
      each.description ?? t.unknown,
      each.personalData ? t.personalData[each.personalData] : t.unknown,
      ownerName(each, world, language),
    ])
  return [
    heading(t.title),
    sentence(intro),
    list(duties.map(({ name, what }) => (language === 'sv' ? `${name}: ${what}` : name))),
    table([system, description, personalData, owner], rows),
    ...(systems.length > mostSystems ? [note(t.results.more(systems.length - mostSystems))] : []),
    answerButtons({ round, points }, t.nothingChanged, language),
  ]
}

export function answerButtons({ round, points }: Asked, label: string, language: Language): Part {
  const payload = { roundId: round.id, ids: points.map(({ id }) => id) }
  return buttons([
    { label, action: { name: attestActions.unchanged, payload }, style: 'primary' },
    {
      label: textsIn(language).changed,
      action: { name: attestActions.changed, payload: { roundId: round.id } },
      opens: 'form',
    },
  ])
}

function ownerName(system: System, world: World, language: Language): string {
  const role = world.governance.manifest.roles.find(({ word, scope }) => word === 'system-owner' && scope === 'system')
  const [holder] = role ? holdersOf(role, system, world).holders : []
  if (holder?.kind === 'person') return shownOf(holder.person, world.governance).name ?? ''
  if (holder?.kind === 'unit') return holder.unit.name
  return holder?.kind === 'position' ? holder.position.title : textsIn(language).noOwner
}

export function asking(
  asked: Asked,
  to: Person,
  how: { intro: string; key: string; why: string },
  world: World,
): Outbound {
  const language = to.language ?? 'sv'
  return {
    address: { to: 'person', personId: to.id },
    message: messageOf(askingParts(asked, how.intro, world, language)),
    nature: 'unasked',
    language,
    why: how.why,
    key: how.key,
  }
}

export function changesInWords(changes: Changes | null, language: Language): string {
  const t = textsIn(language)
  const said = Object.entries(changes ?? {}).flatMap(([name, text]) => {
    const value = name === 'personalData' ? t.personalData[text as keyof typeof t.personalData] : text
    return value ? [`${t.labels[name as keyof Changes]}: ${value}`] : []
  })
  return t.changes(said)
}

/** System, state, by whom and when: the unanswered first. */
export function resultRows({ points }: Asked, world: World, language: Language): readonly (readonly string[])[] {
  const { results: t } = textsIn(language)
  const order = { waiting: 0, changed: 1, unchanged: 2 }
  return points
    .toSorted((a, b) => order[a.state] - order[b.state])
    .map((point) => [
      systemOf(point, world)?.name ?? point.systemId,
      point.state === 'waiting' && point.ownerId ? t.withOwner : t.states[point.state],
      nameOf(point.answeredBy, world),
      point.answeredAt?.toISOString().slice(0, 10) ?? '',
      nameOf(point.state === 'waiting' && point.ownerId ? point.ownerId : point.askedId, world) || t.vacant,
      changesInWords(point.changes, language),
    ])
}

const mostRows = 15

export function resultInWords(asked: Asked, world: World, language: Language, more: readonly Part[] = []): Draft {
  const { results: t } = textsIn(language)
  const { round, points } = asked
  const done = points.filter(({ state }) => state !== 'waiting')
  const open = world.today <= round.closesOn ? t.open(round.closesOn) : t.closed
  const { system, state, by, on, asked: who, changes } = t.columns
  const rows = resultRows(asked, world, language)
  return messageOf([
    heading(t.title(round.openedOn)),
    sentence(`${t.count(done.length, points.length, done.filter((each) => each.state === 'changed').length)} ${open}`),
    table([system, state, by, on, who, changes], rows.slice(0, mostRows)),
    ...(rows.length > mostRows ? [note(t.more(rows.length - mostRows))] : []),
    ...more,
  ])
}
