/** A reorganisation in the chat: shown first with what is left without a place, then carried out on its day; undone while it can be. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../conversation/dialogue.ts'
import { OvertakenError } from '../../conversation/errors.ts'
import { buttons, list, messageOf, sentence } from '../../conversation/say.ts'
import { type Change, changeSchema } from '../../governance/reorganisation.ts'
import { type Day, dayOf } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import { applyPlan, takeBack } from './carry-out.ts'
import { faultInWords, planParts, textsIn } from './in-words.ts'
import type { ReorganisationNeeds } from './needs.ts'
import { planReorganisation } from './plan.ts'
import { placeInputs, splitIn, thingsOf, withPlaces } from './places.ts'
import { type Reorganisation, addReorganisation, changeState, reorganisationsOf, undoOf } from './store.ts'
import { wishIn } from './wish.ts'

export const actions = {
  apply: 'reorganisation.apply',
  cancel: 'reorganisation.cancel',
  undo: 'reorganisation.undo',
  place: 'reorganisation.place',
} as const
const name = 'reorganisation.reorganise'
const placeForm = 'reorganisation.place'
const shown = z.object({ from: z.string(), changes: z.array(changeSchema), decision: z.string().optional() })
const about = z.object({ id: z.string() })

export function reorganise(needs: ReorganisationNeeds): Dialogue {
  return {
    name,
    takes: ({ action, reading, inbound }) =>
      action
        ? (Object.values(actions) as string[]).includes(action.name)
        : inbound.kind === 'form'
          ? inbound.form === placeForm
          : reading?.intent === 'reorganisation',
    async decide(turn) {
      const t = textsIn(turn.language)
      const { inbound, action } = turn
      const { governance, register } = await needs.snapshots.of(inbound.municipality, 0)
      const world: World = { governance, register, today: dayOf(turn.now) }
      const asker = inbound.person?.personId ?? null
      if (!needs.may(asker, 'strategist', world) && !needs.may(asker, 'administrator', world))
        return { replies: [{ text: t.notYours }] }
      if (inbound.conversation.kind !== 'dm') return { replies: [{ text: t.onlyInPrivate }] }
      if (action?.name === actions.cancel) return { replies: [{ text: t.cancelled }] }
      if (action?.name === actions.undo) return undo(turn, needs)
      if (action?.name === actions.place) return openPlaces(turn, world)
      if (inbound.kind === 'form') return placed(turn, world, needs)
      return action ? decided(turn, world, needs) : dryRun(turn, world, needs)
    },
  }
}

function dryRun(turn: Turn, world: World, needs: ReorganisationNeeds): Decision {
  const t = textsIn(turn.language)
  const { inbound, reading } = turn
  const kind = reading?.field
  const text = inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : ''
  if (kind !== 'merge' && kind !== 'rename' && kind !== 'close' && kind !== 'split')
    return { replies: [messageOf([sentence(t.how), list(t.ways)])] }
  const wish = wishIn(kind, text, world.governance, world.today)
  if ('missing' in wish) return { replies: [{ text: wish.missing === 'units' ? t.whichUnits : t.whatName }] }
  return showPlan([wish.change], wish.from, { turn, world, needs })
}

/** What would be done, with what can be said about it: nothing has been. */
export function showPlan(
  changes: readonly Change[],
  from: Day,
  { turn, world, needs }: { turn: Turn; world: World; needs: Pick<ReorganisationNeeds, 'ids'> },
): Decision {
  const t = textsIn(turn.language)
  const planned = planReorganisation(changes, from, world, needs.ids)
  if (!planned.ok)
    return { replies: [{ text: planned.faults.map((fault) => faultInWords(fault, turn.language)).join('\n') }] }
  const payload = { from, changes: [...changes] }
  const split = splitIn(changes)
  const places = split !== null && thingsOf(split, world).length > 0
  return {
    replies: [
      messageOf([
        ...planParts(planned.plan, world, turn.language),
        buttons([
          { label: t.apply, action: { name: actions.apply, payload }, style: 'primary' },
          ...(places
            ? [{ label: t.place.open, action: { name: actions.place, payload }, opens: 'form' as const }]
            : []),
          { label: t.cancel, action: { name: actions.cancel, payload: {} } },
        ]),
      ]),
    ],
  }
}

/** The form is about what was shown, which is more than its name holds: kept beside it. */
function openPlaces(turn: Turn, world: World): Decision {
  const t = textsIn(turn.language)
  const { changes } = shown.parse(turn.action?.payload)
  const split = splitIn(changes)
  if (!split || turn.action?.expired) return { replies: [{ text: t.gone }], immediate: null }
  const inputs = placeInputs(split, world, t)
  return {
    replies: [],
    progress: { dialogue: name, step: 'places', data: turn.action?.payload },
    immediate: { kind: 'form', form: { id: placeForm, title: t.place.title, inputs, submit: t.place.submit } },
  }
}

function placed(turn: Turn, world: World, needs: ReorganisationNeeds): Decision {
  const kept = shown.safeParse(turn.progress?.data)
  const values = turn.inbound.kind === 'form' ? turn.inbound.values : {}
  if (!kept.success) return { replies: [{ text: textsIn(turn.language).gone }], immediate: null }
  const changes = kept.data.changes.map((change) => ('split' in change ? withPlaces(change, values, world) : change))
  return { ...showPlan(changes, kept.data.from as Day, { turn, world, needs }), progress: null, immediate: null }
}

/** At once when its day has come; otherwise the sweep does it then. */
function decided(turn: Turn, world: World, needs: ReorganisationNeeds): Decision {
  const t = textsIn(turn.language)
  const { municipality, person } = turn.inbound
  if (turn.action?.expired) return { replies: [{ text: t.gone }] }
  const { from, changes, decision = null } = shown.parse(turn.action?.payload)
  const planned = planReorganisation(changes, from as Day, world, needs.ids)
  if (!planned.ok)
    return { replies: [{ text: planned.faults.map((fault) => faultInWords(fault, turn.language)).join('\n') }] }
  const one: Reorganisation = {
    ...{ id: needs.ids.next(), from: from as Day, changes, decision, state: 'planned', appliedAt: null },
    ...{ decidedBy: person?.personId ?? null, decidedAt: turn.now },
  }
  const now = from <= world.today
  return {
    replies: [
      messageOf([
        sentence(now ? t.applied : t.planned(from)),
        buttons([{ label: t.undo, action: { name: actions.undo, payload: { id: one.id } } }]),
      ]),
    ],
    change: {
      audit: { action: `reorganisation.${now ? 'apply' : 'plan'}`, subject: { kind: 'reorganisation', id: one.id } },
      async run(unit) {
        await addReorganisation(unit, municipality, one)
        if (now && !(await applyPlan(unit, municipality, one, planned.plan, turn.now))) throw new OvertakenError()
      },
    },
  }
}

async function undo(turn: Turn, { database }: ReorganisationNeeds): Promise<Decision> {
  const t = textsIn(turn.language)
  const { municipality } = turn.inbound
  const { id } = about.parse(turn.action?.payload)
  const { one, back } = await database.unit(municipality, async (unit) => ({
    one: (await reorganisationsOf(unit, municipality)).find((each) => each.id === id),
    back: await undoOf(unit, municipality, id),
  }))
  const open = one?.state === 'planned' || (one?.state === 'applied' && back !== null)
  if (!one || !open) return { replies: [{ text: t.gone }] }
  return {
    replies: [{ text: one.state === 'planned' ? t.withdrawn : t.undone }],
    change: {
      audit: { action: 'reorganisation.undo', subject: { kind: 'reorganisation', id } },
      async run(unit) {
        const done =
          one.state === 'planned'
            ? await changeState(unit, municipality, one, { state: 'withdrawn' })
            : await takeBack(unit, municipality, one, back!)
        if (!done) throw new OvertakenError()
      },
    },
  }
}
