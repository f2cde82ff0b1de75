import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { judge, type Judgement } from './support/judge.ts'
import { converse } from './support/predict.ts'
import { isHeldBack, type Label, questionsOf, registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

/** Sets of questions and the register that each is asked about. */
const sets = [
  { questions: 'kommun', register: 'kommun', tuned: false },
  { questions: 'bolag', register: 'bolag', tuned: false },
  { questions: 'namne', register: 'namne', tuned: false },
  { questions: 'vagar', register: 'vagar', tuned: false },
  { questions: 'allmant', register: 'kommun', tuned: false },
  { questions: 'ovning', register: 'kommun', tuned: true },
  { questions: 'ovning2', register: 'vagar', tuned: true },
  { questions: 'ovning3', register: 'bolag', tuned: true },
  { questions: 'ovning4', register: 'namne', tuned: true },
  { questions: 'ovning6', register: 'kommun', tuned: true },
  { questions: 'ovning7', register: 'blind', tuned: true },
  { questions: 'ovning5', register: 'blind2', tuned: true },
  { questions: 'ovning8', register: 'lundby', tuned: true },
  { questions: 'blind', register: 'blind', tuned: true },
  { questions: 'blind2', register: 'blind2', tuned: true },
  { questions: 'blind3', register: 'blind3', tuned: true },
  { questions: 'lindsala', register: 'lindsala', tuned: true },
  { questions: 'lindsala2', register: 'lindsala', tuned: true },
  { questions: 'fjallmora3', register: 'fjallmora', tuned: true },
  { questions: 'ravbacka', register: 'ravbacka', tuned: true },
  { questions: 'lomsjo', register: 'lomsjo', tuned: true },
  { questions: 'lomsjo2', register: 'lomsjo', tuned: true },
  { questions: 'tjarnvik', register: 'tjarnvik', tuned: true },
  { questions: 'jordnas', register: 'jordnas', tuned: true },
  { questions: 'fagersala', register: 'fagersala', tuned: true },
  { questions: 'fagersala2', register: 'fagersala', tuned: true },
]

type Tally = Record<Judgement, string[]> & { asked: string[] }

function ask(half: 'tuned' | 'held-back'): Tally {
  const tally: Tally = { right: [], 'wrong-answer': [], 'wrong-action': [], asked: [] }
  for (const { questions, register, tuned } of sets) {
    const rows = registerOf(register)
    const reader = readerOf(knowledgeOf(rows))
    for (const label of questionsOf(questions, rows)) {
      const heldBack = !tuned && isHeldBack(label)
      if (heldBack !== (half === 'held-back')) continue
      const { prediction } = converse(reader, label.context, label.text, rows)
      tally[judge(label, prediction)].push(said(label))
    }
  }
  return tally
}

function said(label: Label): string {
  return [...label.context, label.text].join(' » ')
}

function share(tally: Tally, of: Judgement): number {
  const all = Object.values(tally).reduce((sum, list) => sum + list.length, 0)
  return tally[of].length / all
}

describe('questions over many registers', () => {
  it('are read right where the rules were tuned on them', () => {
    const tally = ask('tuned')
    expect(share(tally, 'right')).toBeGreaterThanOrEqual(0.99)
    expect(share(tally, 'wrong-answer')).toBeLessThanOrEqual(0.002)
    expect(share(tally, 'wrong-action')).toBeLessThanOrEqual(0.003)
  }, 120_000)

  it('are read right where nobody has looked', () => {
    const tally = ask('held-back')
    expect(share(tally, 'right')).toBeGreaterThanOrEqual(0.95)
    expect(share(tally, 'wrong-answer')).toBeLessThanOrEqual(0.008)
    expect(share(tally, 'wrong-action')).toBeLessThanOrEqual(0.006)
  }, 120_000)
})
