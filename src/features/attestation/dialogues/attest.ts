/** "Intyga", *Inget har ändrats*, *Något har ändrats*: by whoever was asked, or the owner when it lies there. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Form } from '../../../conversation/message.ts'
import { buttons, messageOf, note, sentence } from '../../../conversation/say.ts'
import { undoDone } from '../../duties/index.ts'
import { type Person, type World, lookupsOf, shownOf } from '../../register/index.ts'
import { type Answer, doneFor, systemAfter, writeAnswer } from '../answering.ts'
import {
  type Asked,
  answerButtons,
  askingParts,
  attestActions,
  changesInWords,
  systemOf,
  textsIn,
} from '../in-words.ts'
import { type AttestationNeeds, worldOf } from '../needs.ts'
import { type Changes, type Point, attestedDuties } from '../round.ts'
import { newestRound, pointsOf, reopenPoints } from '../store.ts'

const formName = 'attestation.changes:'
const pressedIds = z.object({ ids: z.array(z.string()) })
const undone = z.object({ ids: z.array(z.string()), done: z.array(z.string()) })
const names: readonly string[] = [attestActions.unchanged, attestActions.changed, attestActions.undo]

export function attest(needs: AttestationNeeds): Dialogue {
  return {
    name: 'attestation.attest',
    takes: ({ action, inbound, reading }) =>
      action
        ? names.includes(action.name)
        : inbound.kind === 'form'
          ? inbound.form.startsWith(formName)
          : reading?.intent === 'attestation' && (reading.field === null || reading.field === 'unchanged'),
    async decide(turn) {
      const t = textsIn(turn.language)
      const { inbound } = turn
      const { municipality } = inbound
      const world = await worldOf(turn, needs)
      const asker = lookupsOf(world.register).person(inbound.person?.personId ?? '')
      if (!asker) return { replies: [{ text: t.unknownPerson }], immediate: null }
      if (inbound.conversation.kind !== 'dm') return { replies: [{ text: t.onlyInPrivate }], immediate: null }
      if (attestedDuties(world.governance).length === 0) return { replies: [{ text: t.none }], immediate: null }
      const found = await needs.database.unit(municipality, async (unit) => {
        const round = await newestRound(unit, municipality)
        return round && { round, points: await pointsOf(unit, municipality, round.id) }
      })
      if (!found || found.round.closedAt) return { replies: [{ text: t.noRound }], immediate: null }
      if (turn.action?.name === attestActions.undo) return undo(turn, asker, found, needs)
      const mine = {
        ...found,
        points: found.points.filter((point) => point.state === 'waiting' && isFor(asker, point)),
      }
      if (mine.points.length === 0) return { replies: [{ text: turn.action ? t.gone : t.nothing }], immediate: null }
      return answer(turn, asker, mine, world, needs)
    },
  }
}

/** Whoever was asked may still answer when the owner has been asked, too. */
const isFor = ({ id }: Person, { askedId, ownerId }: Point): boolean => askedId === id || ownerId === id

function answer(turn: Turn, asker: Person, mine: Asked, world: World, needs: AttestationNeeds): Decision {
  const t = textsIn(turn.language)
  const { inbound, action } = turn
  if (inbound.kind === 'form') return changed(turn, asker, mine, world, needs)
  if (action?.name === attestActions.changed)
    return { replies: [], immediate: { kind: 'form', form: formFor(mine, world, turn.language) } }
  if (action?.name === attestActions.unchanged) {
    const { ids } = pressedIds.parse(action.payload)
    const those = mine.points.filter(({ id }) => ids.includes(id))
    return those.length === 0
      ? { replies: [{ text: t.gone }] }
      : unchanged(turn, asker, { ...mine, points: those }, world, needs)
  }
  if (turn.reading?.field === 'unchanged') return unchanged(turn, asker, mine, world, needs)
  return {
    replies: [messageOf(askingParts(mine, t.intro(mine.points.length, mine.round.closesOn), world, turn.language))],
  }
}

function unchanged(
  turn: Turn,
  asker: Person,
  { round, points }: Asked,
  world: World,
  needs: AttestationNeeds,
): Decision {
  const t = textsIn(turn.language)
  const given: Answer = { round, points, by: asker.id, at: turn.now, changes: null, note: textsIn('sv').note.unchanged }
  const done = doneFor(given, world, needs.ids)
  const back = { ids: points.map(({ id }) => id), done: done.map(({ id }) => id) }
  return {
    replies: [
      messageOf([
        sentence(t.attested(points.map((point) => systemOf(point, world)?.name ?? ''))),
        buttons([{ label: t.undo, action: { name: attestActions.undo, payload: back } }]),
      ]),
    ],
    change: {
      audit: {
        action: 'attestation.attest',
        subject: { kind: 'attestation-round', id: round.id },
        detail: { points: back.ids },
      },
      run: (unit) => writeAnswer(unit, turn.inbound.municipality, given, done, null),
    },
  }
}

function undo(turn: Turn, asker: Person, { round, points }: Asked, needs: AttestationNeeds): Decision {
  const t = textsIn(turn.language)
  const { municipality } = turn.inbound
  const { ids, done } = undone.parse(turn.action?.payload)
  const own = points.filter((point) => ids.includes(point.id) && point.answeredBy === asker.id)
  if (own.length !== ids.length || turn.action?.expired) return { replies: [{ text: t.gone }] }
  return {
    replies: [{ text: t.undone }],
    change: {
      audit: {
        action: 'attestation.undo',
        subject: { kind: 'attestation-round', id: round.id },
        detail: { points: ids },
      },
      async run(unit) {
        await reopenPoints(unit, municipality, ids)
        await undoDone(unit, municipality, done, asker.id, needs.clock.now())
      },
    },
  }
}

const mostOptions = 90

function formFor({ round, points }: Asked, world: World, language: Turn['language']): Form {
  const t = textsIn(language)
  const { form } = t
  const options = points
    .slice(0, mostOptions)
    .map((point) => ({ value: point.id, label: systemOf(point, world)?.name.slice(0, 75) ?? point.id }))
  return {
    id: `${formName}${round.id}`,
    title: form.title,
    inputs: [
      {
        name: 'system',
        kind: 'choice',
        label: form.system,
        required: true,
        options,
        ...(options.length === 1 ? { initial: options[0]!.value } : {}),
      },
      { name: 'roles', kind: 'text', label: form.roles, maxLength: 300 },
      { name: 'removed', kind: 'text', label: form.removed, maxLength: 300 },
      { name: 'description', kind: 'text', label: form.description, maxLength: 300 },
      {
        ...{ name: 'personalData', kind: 'choice', label: form.personalData, initial: 'same' },
        options: [
          { value: 'same', label: form.same },
          ...(['none', 'yes', 'sensitive'] as const).map((value) => ({ value, label: t.personalData[value] })),
        ],
      },
      { name: 'measures', kind: 'text', multiline: true, label: form.measures, maxLength: 500 },
    ],
    submit: form.submit,
  }
}

function changed(turn: Turn, asker: Person, mine: Asked, world: World, needs: AttestationNeeds): Decision {
  const t = textsIn(turn.language)
  const values = turn.inbound.kind === 'form' ? turn.inbound.values : {}
  const form = formFor(mine, world, turn.language)
  const point = mine.points.find(({ id }) => id === values['system'])
  const system = point && systemOf(point, world)
  if (!point || !system) return { replies: [], immediate: { kind: 'faults', form, faults: { system: t.notYours } } }
  const changes = changesIn(values)
  if (Object.keys(changes).length === 0)
    return { replies: [], immediate: { kind: 'faults', form, faults: { measures: t.form.empty } } }
  const given: Answer = {
    round: mine.round,
    points: [point],
    by: asker.id,
    at: turn.now,
    changes,
    note: changesInWords(changes, 'sv'),
  }
  const done = doneFor(given, world, needs.ids)
  const after = systemAfter(system, changes)
  const left = mine.points.filter((each) => each !== point)
  const leftNames = left.map((each) => systemOf(each, world)?.name ?? '')
  const keepers = changes.roles ? needs.peopleWho('registerKeeper', world).filter(({ id }) => id !== asker.id) : []
  return {
    replies: [
      messageOf([
        sentence([t.attestedChanged(system.name), ...(after ? [t.registerChanged] : [])].join(' ')),
        ...(left.length > 0
          ? [sentence(t.left(leftNames)), answerButtons({ ...mine, points: left }, t.nothingChangedRest, turn.language)]
          : []),
      ]),
    ],
    immediate: null,
    outgoing: keepers.map((keeper) => toKeeper(keeper, asker, system.name, changes.roles ?? '', point.id, world)),
    change: {
      audit: {
        action: 'attestation.attest-changes',
        subject: { kind: 'attestation', id: point.id },
        detail: { ...changes },
      },
      run: (unit) => writeAnswer(unit, turn.inbound.municipality, given, done, after),
    },
  }
}

function changesIn(values: Readonly<Record<string, string | readonly string[]>>): Changes {
  const said = (name: string) =>
    String(values[name] ?? '')
      .trim()
      .slice(0, 500)
  const texts = (['roles', 'removed', 'description', 'measures'] as const).flatMap((name) =>
    said(name) ? [[name, said(name)]] : [],
  )
  const data = (['none', 'yes', 'sensitive'] as const).find((value) => value === said('personalData'))
  return { ...(Object.fromEntries(texts) as Changes), ...(data ? { personalData: data } : {}) }
}

function toKeeper(
  to: Person,
  asker: Person,
  system: string,
  roles: string,
  pointId: string,
  { governance }: World,
): Outbound {
  const language = to.language ?? 'sv'
  const t = textsIn(language)
  return {
    address: { to: 'person', personId: to.id },
    message: messageOf([sentence(t.rolesToKeeper(shownOf(asker, governance).name ?? '', system)), note(roles)]),
    nature: 'unasked',
    language,
    why: t.whyKeeper,
    key: `attestation.roles:${pointId}:${to.id}`,
  }
}
