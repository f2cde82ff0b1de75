/** Parts of a document that seem to support rules: proposed, and a person says whether they do. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { buttons, heading, messageOf, sentence } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { type Clause, placeOf, type Support } from '../document.ts'
import { type DocumentNeeds, mayKeep, textsIn } from '../needs.ts'
import { clausesInForce, decideSupport, editionsOf, supportsOf } from '../store.ts'

export const showSupports = 'documents.show-supports'
const decide = 'documents.decide-support'
const payload = z.object({ id: z.string(), accepted: z.boolean() })

export function decideSupports(needs: DocumentNeeds): Dialogue {
  return {
    name: 'documents.decide-support',
    takes: (turn) =>
      turn.action ? [showSupports, decide].includes(turn.action.name) : turn.reading?.intent === 'document_supports',
    async decide(turn) {
      const { municipality, person } = turn.inbound
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(turn.now) }
      if (!mayKeep(person?.personId ?? null, world, needs))
        return { replies: [{ text: textsIn(turn.language).register.notYours }] }
      const open = await openSupports(municipality, needs)
      return turn.action?.name === decide ? decided(turn, world, open) : next(turn, world, open)
    },
  }
}

type Open = { support: Support; clause: Clause }

async function openSupports(municipality: string, { database }: DocumentNeeds): Promise<readonly Open[]> {
  return database.unit(municipality, async (unit) => {
    const editions = await editionsOf(unit, municipality)
    const supports = await supportsOf(
      unit,
      municipality,
      editions.map(({ id }) => id),
    )
    const clauses = new Map((await clausesInForce(unit, municipality)).map((clause) => [clause.id, clause]))
    return supports.flatMap((support) => {
      const clause = clauses.get(support.clauseId)
      return support.state === 'proposed' && clause ? [{ support, clause }] : []
    })
  })
}

/** One at a time, the likest first. */
function next({ language }: Turn, world: World, open: readonly Open[], before: readonly string[] = []): Decision {
  const texts = textsIn(language).support
  const [first] = open
  if (!first) return { replies: [{ text: [...before, texts.none].join('\n') }] }
  const { support, clause } = first
  const rule = world.governance.clause(support.rule)?.clause
  const says = (language === 'en' ? rule?.ruleEn : null) ?? rule?.rule ?? ''
  const choice = (label: string, accepted: boolean) => ({
    label,
    action: { name: decide, payload: { id: support.id, accepted } },
  })
  return {
    replies: [
      messageOf([
        ...before.map(sentence),
        heading(texts.title),
        sentence(texts.intro),
        sentence(texts.pair(placeOf(clause) ?? '', clause.text.slice(0, 400), support.rule, says)),
        buttons([choice(texts.yes, true), choice(texts.no, false)]),
      ]),
    ],
  }
}

function decided(turn: Turn, world: World, open: readonly Open[]): Decision {
  const texts = textsIn(turn.language).support
  const { id, accepted } = payload.parse(turn.action?.payload)
  const one = open.find(({ support }) => support.id === id)
  if (!one) return { replies: [{ text: texts.old }] }
  const rest = open.filter((each) => each !== one)
  const noted = texts.noted(one.support.rule, accepted)
  const decision = {
    state: accepted ? ('accepted' as const) : ('refused' as const),
    decidedBy: turn.inbound.person?.personId ?? null,
    decidedAt: turn.now,
  }
  return {
    ...next(turn, world, rest, [noted]),
    change: {
      audit: {
        action: accepted ? 'documents.accept-support' : 'documents.refuse-support',
        subject: { kind: 'clause-support', id },
      },
      run: (unit) => decideSupport(unit, turn.inbound.municipality, id, decision),
    },
  }
}
