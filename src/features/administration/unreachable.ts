/** Whom the bot cannot reach, why, and what to do about it: for those who keep an eye on the municipality. */
import type { HomeSection } from '../../conversation/home.ts'
import type { Dialogue, Turn } from '../../conversation/dialogue.ts'
import type { Draft } from '../../conversation/message.ts'
import { type Unreachable, unreachablePeople } from '../../conversation/notices/unreachable.ts'
import { saying } from '../../conversation/say-button.ts'
import { buttons, heading, list, messageOf, sentence, table } from '../../conversation/say.ts'
import type { Database } from '../../database/database.ts'
import { dayOf } from '../../lib/day.ts'
import { type Snapshot, type World, lookupsOf, shownOf } from '../register/index.ts'
import { may } from './permissions.ts'
import { en } from './texts/en.ts'
import { type AdministrationTexts, sv } from './texts/sv.ts'

export type UnreachableNeeds = {
  database: Pick<Database, 'unit'>
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
}

const most = 30

/** "Vilka når du inte?" */
export function tellUnreachable(needs: UnreachableNeeds): Dialogue {
  return {
    name: 'administration.tell-unreachable',
    takes: (turn) => asks(turn),
    async decide({ inbound, language, now }) {
      const { municipality, person, conversation } = inbound
      const texts = { sv, en }[language]
      const world = await worldOf(needs, municipality, now)
      if (!keepsAnEye(person?.personId ?? null, world)) return { replies: [{ text: texts.unreachable.notYours }] }
      if (conversation.kind !== 'dm') return { replies: [{ text: texts.unreachable.onlyInPrivate }] }
      const found = await needs.database.unit(municipality, (unit) => unreachablePeople(unit, municipality))
      return { replies: [inWords(found, world, texts)] }
    },
  }
}

/** How many they are, with the way to the list; nothing when everybody is reached. */
export function unreachableSection(needs: UnreachableNeeds): HomeSection {
  return {
    name: 'administration.unreachable',
    place: 45,
    async show({ municipality, personId, language, now }) {
      const { unreachable: texts } = { sv, en }[language]
      if (!keepsAnEye(personId, await worldOf(needs, municipality, now))) return []
      const found = await needs.database.unit(municipality, (unit) => unreachablePeople(unit, municipality))
      if (found.length === 0) return []
      return [heading(texts.title), sentence(texts.count(found.length)), buttons([saying(texts.question)])]
    },
  }
}

async function worldOf({ snapshots }: UnreachableNeeds, municipality: string, now: Date): Promise<World> {
  const { governance, register } = await snapshots.of(municipality, 0)
  return { governance, register, today: dayOf(now) }
}

const keepsAnEye = (personId: string | null, world: World): boolean =>
  may(personId, 'strategist', world) || may(personId, 'administrator', world)

function inWords(found: readonly Unreachable[], world: World, { unreachable: texts }: AdministrationTexts): Draft {
  if (found.length === 0) return { text: texts.none }
  const rows = found.slice(0, most).map(({ personId, because, since }) => {
    const person = lookupsOf(world.register).person(personId)
    const name = person ? (shownOf(person, world.governance).name ?? texts.protected) : texts.unknown
    return [name, reasonIn(because, texts), dayOf(since)]
  })
  const reasons = [...new Set(found.map(({ because }) => because))].flatMap((because) => texts.advice[because] ?? [])
  return messageOf([
    sentence(texts.count(found.length)),
    table([...texts.columns], rows),
    ...(found.length > most ? [sentence(texts.more(found.length - most))] : []),
    ...(reasons.length > 0 ? [list(reasons)] : []),
  ])
}

/** Why somebody is not reached, and what helps where that is known. */
export function hindranceIn(because: string, language: 'sv' | 'en'): { why: string; help: string | null } {
  const { unreachable: texts } = { sv, en }[language]
  return { why: reasonIn(because, texts), help: texts.advice[because] ?? null }
}

function reasonIn(because: string, texts: AdministrationTexts['unreachable']): string {
  return texts.reasons[because] ?? texts.other(because)
}

const question =
  /^\s*(?:vilka|vem|vilka personer) (?:når du inte|kan du inte nå|går inte att nå|är onåbara|du inte når)[\s?.!]*$|^\s*onåbara[\s?.!]*$|^\s*who (?:can(?:no|'|’)t you reach|can you not reach|do you not reach|is unreachable)[\s?.!]*$/iu

function asks({ inbound }: Turn): boolean {
  return (inbound.kind === 'text' || inbound.kind === 'command') && question.test(inbound.text)
}
