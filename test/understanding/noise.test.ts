import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { mistyped, productNames, seeded } from './support/noise.ts'
import { predict, type Prediction } from './support/predict.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

const answers = (prediction: Prediction): boolean =>
  prediction.kind === 'answer' || (prediction.parts ?? []).some((part) => part.kind === 'answer')

describe('random noise', () => {
  const registers = ['kommun', 'bolag', 'vagar'].map((name) => {
    const rows = registerOf(name)
    return { rows, reader: readerOf(knowledgeOf(rows)) }
  })

  it('of one and two slips in every name is seldom taken for another name', () => {
    const random = seeded(20260301)
    const tally = { right: 0, wrong: 0, asked: 0 }
    for (const { rows, reader } of registers) {
      for (const row of rows) {
        for (let round = 0; round < 36; round++) {
          const typo = mistyped(row.name, 1 + (round % 2), random)
          const prediction = predict(reader.read(`vem är systemansvarig för ${typo}?`, null), rows)
          if (prediction.kind === 'answer' && prediction.systems.join() === row.system_id) tally.right++
          else if (answers(prediction)) tally.wrong++
          else tally.asked++
        }
      }
    }
    const all = tally.right + tally.wrong + tally.asked
    expect(all).toBeGreaterThan(2800)
    expect(tally.wrong).toBeLessThanOrEqual(5)
    expect(tally.right / all).toBeGreaterThanOrEqual(0.7)
  })

  it('of product names that nobody has registered is not answered', () => {
    const names = productNames()
    expect(names.length).toBeGreaterThan(200)
    const answered = registers.flatMap(({ rows, reader }) =>
      names.filter((name) => answers(predict(reader.read(`vem är systemansvarig för ${name}?`, null), rows))),
    )
    expect(answered.length).toBeLessThanOrEqual(3)
  })
})
