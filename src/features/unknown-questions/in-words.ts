/** The groups as a list, one of them with what can be done about it, and what came of it. */
import type { Language } from '../../conversation/inbound.ts'
import type { Button, Draft, Form, Input, Meaning } from '../../conversation/message.ts'
import { saying } from '../../conversation/say-button.ts'
import { buttons, list, messageOf, note, sentence, table } from '../../conversation/say.ts'
import { lookupsOf, type World } from '../register/index.ts'
import { type Fix, knownBy, type Refusal, rolesToFill } from './fix.ts'
import type { Group } from './group.ts'
import { textsIn } from './texts-in.ts'

const mostShown = 8
/** As long as a button may be on every platform. */
const longestLabel = 60

export function nameOf(group: Group, world: World, language: Language): string {
  const texts = textsIn(language)
  if (group.kind === 'holder') {
    const system = lookupsOf(world.register).system(group.systemId ?? '')
    const role = world.governance.role(group.roleId ?? '')
    return texts.roleOf(role?.label[language] ?? group.roleId ?? '', system?.name ?? '')
  }
  if (group.kind === 'person') return texts.aPerson
  return group.words ?? texts.notUnderstood
}

/** From the group at `first` on. */
export function listInWords(groups: readonly Group[], first: number, world: World, language: Language): Draft {
  const texts = textsIn(language)
  if (groups.length === 0) return { text: texts.none }
  const shown = groups.slice(first, first + mostShown)
  const left = groups.length - first - shown.length
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0)
  const rows = shown.map((group) => [
    nameOf(group, world, language),
    knownBy(group, world) ? texts.knownNow : texts.kinds[group.kind],
    String(group.ids.length),
    group.latestOn,
  ])
  const offered: Button<Meaning>[] = shown.map((group) => ({
    label: shortened(nameOf(group, world, language)),
    action: { name: 'unknown-questions.show', payload: { key: group.key } },
  }))
  const more: Button<Meaning> = {
    label: texts.more,
    action: { name: 'unknown-questions.list', payload: { first: first + mostShown } },
  }
  return messageOf([
    sentence(texts.found(total, groups.length)),
    table([...texts.columns], rows),
    ...(left > 0 ? [note(texts.later(left))] : []),
    sentence(texts.pick),
    buttons(left > 0 ? [...offered, more] : offered),
  ])
}

const shortened = (label: string): string =>
  label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1)}…`

export function groupInWords(group: Group, world: World, language: Language): Draft {
  const texts = textsIn(language)
  const known = knownBy(group, world)
  return messageOf([
    sentence(whatWasAsked(group, world, language)),
    ...(known ? [sentence(texts.group.knownAs(known.name))] : []),
    ...(group.texts.length > 0
      ? [sentence(texts.group.put), list(group.texts.slice(0, 3))]
      : [note(texts.group.erased)]),
    buttons([
      ...waysOut(group, known !== null).map((way): Button<Meaning> => ({
        label: texts.buttons[way],
        action: { name: `unknown-questions.${way}`, payload: { key: group.key } },
        ...(way === 'tell' || way === 'nothing' ? {} : { opens: 'form' as const }),
      })),
      saying(texts.buttons.back, texts.backSaid),
    ]),
  ])
}

function whatWasAsked(group: Group, world: World, language: Language): string {
  const { group: texts } = textsIn(language)
  const { kind, ids, latestOn } = group
  const name = nameOf(group, world, language)
  if (kind === 'holder') return texts.role(name, ids.length, latestOn)
  if (kind === 'person') return texts.person(ids.length, latestOn)
  if (kind === 'question') return texts.question(ids.length, latestOn)
  return texts.asked(name, ids.length, latestOn)
}

type Way = 'alias' | 'system' | 'holder' | 'tell' | 'nothing'

function waysOut({ kind }: Group, isKnown: boolean): readonly Way[] {
  if (isKnown) return ['tell', 'nothing']
  if (kind === 'holder') return ['holder', 'nothing']
  if (kind === 'person' || kind === 'question') return ['nothing']
  return ['alias', 'system', 'nothing']
}

export const formPrefix = 'unknown-questions.'

export function formFor(way: 'alias' | 'system' | 'holder', group: Group, world: World, language: Language): Form {
  const { form: texts } = textsIn(language)
  const id = `${formPrefix}${way}:${group.key}`
  const words = group.words ?? ''
  const text = (name: string, label: string, some: Partial<Input> = {}): Input =>
    ({ kind: 'text', name, label, maxLength: 200, ...some }) as Input
  if (way === 'alias')
    return {
      ...{ id, title: texts.aliasTitle, intro: texts.aliasIntro, submit: texts.submit },
      inputs: [
        text('words', texts.words, { required: true, initial: words }),
        text('system', texts.system, { required: true }),
      ],
    }
  if (way === 'holder') {
    const label = world.governance.role(group.roleId ?? '')?.label[language] ?? ''
    return {
      ...{ id, title: texts.holderTitle, submit: texts.submit },
      inputs: [{ kind: 'person', name: 'who', label: texts.who(label), required: true, hint: texts.holderHint }],
    }
  }
  return {
    ...{ id, title: texts.newTitle, intro: texts.newIntro, submit: texts.submit },
    inputs: [
      text('name', texts.name, { required: true, initial: words }),
      text('description', texts.description),
      text('unit', texts.unit),
      ...rolesToFill(world).map((role) => text(`role-${role.id}`, role.label[language], { hint: texts.holderHint })),
    ],
  }
}

export function refusalInWords(refusal: Refusal, language: Language): string {
  const { refusals } = textsIn(language)
  switch (refusal.because) {
    case 'no-system':
    case 'no-unit':
      return refusals[refusal.because](refusal.nearest)
    case 'several-systems':
      return refusals['several-systems'](refusal.names)
    case 'taken':
      return refusals.taken(refusal.by)
    default:
      return refusals[refusal.because]
  }
}

export function doneInWords(fix: Fix, group: Group, world: World, language: Language): string {
  const { done } = textsIn(language)
  switch (fix.as) {
    case 'alias':
      return done.alias(fix.system.aliases.at(-1) ?? group.words ?? '', fix.system.name)
    case 'system':
      return done.system(fix.system.name)
    case 'holder':
      return done.holder(world.governance.role(fix.roleId)?.label[language] ?? '', fix.system.name)
    case 'known':
      return done.known(fix.system.name)
    case 'nothing':
      return done.nothing
  }
}
