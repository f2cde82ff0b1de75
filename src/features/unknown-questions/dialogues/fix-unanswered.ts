/** One group is mended by a button or a form: who may is asked at the click, and what has moved meanwhile is decided anew. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { World } from '../../register/index.ts'
import { carryOut } from '../carry-out.ts'
import { asAlias, asHolder, asSystem, type Fix, knownBy, type Planned, rolesToFill } from '../fix.ts'
import type { Group } from '../group.ts'
import { doneInWords, formFor, formPrefix, refusalInWords } from '../in-words.ts'
import { keeps, type UnknownNeeds, waitingGroups, worldOf } from '../needs.ts'
import { askersOf } from '../store.ts'
import { textsIn } from '../texts-in.ts'

const ways = ['alias', 'system', 'holder', 'tell', 'nothing'] as const
type Way = (typeof ways)[number]
const picked = z.object({ key: z.string() })

export function fixUnanswered(needs: UnknownNeeds): Dialogue {
  return {
    name: 'unknown-questions.fix',
    takes: (turn) => meant(turn) !== null,
    async decide(turn) {
      const { municipality } = turn.inbound
      const { way, key } = meant(turn)!
      const world = await worldOf(municipality, turn.now, needs)
      const texts = textsIn(turn.language)
      if (!keeps(turn, world)) return { replies: [{ text: texts.notYours }] }
      const group = (await waitingGroups(municipality, needs)).find((one) => one.key === key)
      if (!group) return { replies: [{ text: texts.already }], immediate: null }
      if (way === 'nothing') return fixed({ as: 'nothing' }, group, world, turn, needs)
      if (way === 'tell') {
        const system = knownBy(group, world)
        if (!system) return { replies: [{ text: texts.refusals.gone }] }
        return fixed({ as: 'known', system }, group, world, turn, needs)
      }
      const form = formFor(way, group, world, turn.language)
      if (turn.inbound.kind !== 'form') return { replies: [], immediate: { kind: 'form', form } }
      const planned = plannedBy(way, group, turn.inbound.values, world, needs)
      if (planned.ok) return fixed(planned.fix, group, world, turn, needs)
      const inputs = form.inputs.map(({ name }) => name)
      const input = inputs.includes(planned.input) ? planned.input : inputs[0]!
      const faults = { [input]: refusalInWords(planned.refusal, turn.language) }
      return { replies: [], immediate: { kind: 'faults', form, faults } }
    },
  }
}

/** What a button or a form is about; null when it is none of ours. */
function meant({ action, inbound }: Turn): { way: Way; key: string } | null {
  if (action) {
    const way = ways.find((one) => action.name === `${formPrefix}${one}`)
    const payload = picked.safeParse(action.payload)
    return way && payload.success ? { way, key: payload.data.key } : null
  }
  if (inbound.kind !== 'form' || !inbound.form.startsWith(formPrefix)) return null
  const [name = '', ...key] = inbound.form.slice(formPrefix.length).split(':')
  const way = ways.find((one) => one === name)
  return way ? { way, key: key.join(':') } : null
}

type Values = Readonly<Record<string, string | readonly string[]>>

function plannedBy(way: Way, group: Group, values: Values, world: World, { ids }: UnknownNeeds): Planned {
  const into = { ...world, ids }
  const text = (name: string): string => String(values[name] ?? '')
  if (way === 'alias') return asAlias(text('words'), text('system'), into)
  if (way === 'holder') return asHolder(group, text('who'), into)
  const holders = Object.fromEntries(rolesToFill(world).map(({ id }) => [id, text(`role-${id}`)]))
  return asSystem({ name: text('name'), unit: text('unit'), description: text('description'), holders }, into)
}

async function fixed(fix: Fix, group: Group, world: World, turn: Turn, needs: UnknownNeeds): Promise<Decision> {
  const { municipality, person } = turn.inbound
  const by = person?.personId ?? null
  const askers = await needs.database.unit(municipality, (unit) => askersOf(unit, municipality, group.ids))
  const told = fix.as === 'nothing' ? 0 : [...askers.keys()].filter((id) => id !== by).length
  const texts = textsIn(turn.language)
  return {
    replies: [{ text: `${doneInWords(fix, group, world, turn.language)}${texts.toldCount(told)}` }],
    immediate: null,
    change: {
      audit: auditOf(fix, group),
      run: async (unit) => void (await carryOut(unit, fix, group, { world, by, now: turn.now }, needs)),
    },
  }
}

/** Ids and kinds only; what the new name or the new system is called stands in the erasable detail. */
export function auditOf(fix: Fix, group: Group) {
  const action = `unknown-questions.mend-by-${fix.as}`
  if (fix.as === 'nothing') return { action, subject: { kind: 'unknown-question', id: group.ids[0]! } }
  return {
    action,
    subject: { kind: 'system', id: fix.system.id },
    detail: { words: group.words, questions: group.ids.length, name: fix.system.name },
  }
}
