/** The buttons of an answer: pick one of several, show all roles, show more rows, ask an example. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { EntityKind, Reading } from '../../../conversation/understanding/reading.ts'
import { answer } from '../answer.ts'
import { type AskNeeds, fromTurn, saidIn, snapshotFor } from './needs.ts'

export function pressButton(needs: AskNeeds): Dialogue {
  return {
    name: 'ask.press-button',
    takes: (turn) => (turn.action ? actions.has(turn.action.name) : saysYes(turn)),
    async decide(turn) {
      const snapshot = await snapshotFor(turn, needs)
      const from = fromTurn(turn, snapshot, needs)
      const { reading, first, text } = meant(turn, (question) => snapshot.reader.read(question, null))
      const answered = answer(reading, { ...from, text }, first)
      return { replies: [answered.message], memory: answered.memory, grounds: answered.grounds } satisfies Decision
    },
  }
}

const actions = new Set(['ask.pick', 'ask.show', 'ask.more', 'ask.example'])
const kinds = ['system', 'person', 'unit', 'workplace', 'vendor', 'category', 'body', 'role'] as const
const picked = z.object({ kind: z.enum(kinds), id: z.string(), name: z.string() })
const shown = z.object({ systemId: z.string() })
const more = z.object({ reading: z.custom<Reading>((value) => typeof value === 'object'), first: z.number().int() })
const example = z.object({ question: z.string() })

type Meant = { reading: Reading; first: number; text: string }

function meant(turn: Turn, read: (question: string) => Reading): Meant {
  const { action, memory } = turn
  if (!action)
    return { reading: completed(memory!.pending, memory!.offered[0]!, turn), first: 0, text: saidIn(turn) ?? '' }
  switch (action.name) {
    case 'ask.pick':
      return { reading: completed(memory?.pending ?? null, picked.parse(action.payload), turn), first: 0, text: '' }
    case 'ask.show':
      return { reading: aboutSystem(shown.parse(action.payload).systemId, turn), first: 0, text: '' }
    case 'ask.more':
      return { ...more.parse(action.payload), text: '' }
    default: {
      const { question } = example.parse(action.payload)
      return { reading: read(question), first: 0, text: question }
    }
  }
}

/** "ja" to the one thing that was offered. */
function saysYes(turn: Turn): boolean {
  const said = saidIn(turn)
  return said !== null && turn.memory?.pending != null && turn.memory.offered.length === 1 && yes.test(said)
}

const yes =
  /^\s*(?:ja+|japp|jepp|jo|jajamen|precis|just den|den|ok(?:ej)?|stämmer|yes|yep|yeah|right)[\s.!]*(?:tack|det|den|please|thanks)?[\s.!]*$/iu

/** The question that was asked back about, with the pick in its place; without one, all there is about the pick. */
function completed(pending: Reading | null, { kind, id }: { kind: EntityKind; id: string }, turn: Turn): Reading {
  const base = pending ?? { ...aboutSystem('', turn), intent: intentFor[kind], systems: [] }
  const complete: Reading = { ...base, outcome: 'clear', choices: [], unknown: null, certainty: 1 }
  if (kind === 'role') return { ...complete, role: id }
  return { ...complete, [listOf[kind]]: [id] }
}

const listOf = {
  system: 'systems',
  person: 'people',
  unit: 'units',
  workplace: 'workplaces',
  vendor: 'vendors',
  category: 'categories',
  body: 'bodies',
} as const satisfies Record<Exclude<EntityKind, 'role'>, keyof Reading>

const intentFor: Record<EntityKind, string> = {
  system: 'role_lookup',
  person: 'person_systems',
  unit: 'dept_systems',
  workplace: 'support',
  vendor: 'vendor_systems',
  category: 'category_systems',
  body: 'group_info',
  role: 'role_lookup',
}

function aboutSystem(systemId: string, turn: Turn): Reading {
  return {
    language: turn.language,
    intent: 'role_lookup',
    outcome: 'clear',
    certainty: 1,
    systems: [systemId],
    people: [],
    units: [],
    workplaces: [],
    bodies: [],
    categories: [],
    vendors: [],
    role: null,
    field: null,
    matter: null,
    choices: [],
    unknown: null,
    parts: [],
    trace: ['button'],
  }
}
