import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../../src/conversation/understanding/reader.ts'
import { answer } from '../../../src/features/ask/index.ts'
import { exampleRegister } from '../../../src/features/register/examples.ts'
import { knowledgeOf } from '../../../src/features/register/index.ts'
import { answerRule } from '../../../src/features/rules/index.ts'
import type { Weighed } from '../../../src/features/rules/learned/weigh.ts'
import { nearRules } from '../../../src/features/rules/near.ts'
import type { Governance } from '../../../src/governance/governance.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { clockFrom } from '../../../src/lib/clock.ts'
import { countedIds } from '../../../src/lib/ids.ts'

const { governances } = await loadGovernances('manifests/governance')
const clock = clockFrom(() => new Date('2026-11-25T08:00:00Z'))

const weighing = (sure: Record<string, number>): readonly Weighed[] =>
  Object.entries(sure).map(([source, one]) => ({ source, sure: one, statement: null as never }))

describe('the rules that are offered where none is told surely', () => {
  const [governance] = governances as [Governance, ...Governance[]]
  const [first, second, third] = governance.manifest.clauses.map(({ source }) => source) as string[]
  const offered = (likely: readonly Weighed[], before: readonly string[] = []) =>
    nearRules(likely, {
      governance,
      language: 'sv',
      register: null as never,
      today: clock.today(),
      offered: before,
    })

  it('are two at most, each as a question', () => {
    const likely = weighing({ [first!]: 0.4, [second!]: 0.2, [third!]: 0.15 })
    expect(offered(likely)).toHaveLength(2)
    for (const question of offered(likely)) expect(question).toMatch(/^\p{Lu}.{10,60}\?$/u)
  })

  it('are none where it is likelier that no rule says it', () => {
    expect(offered(weighing({ [first!]: 0.2, [second!]: 0.1 }))).toEqual([])
    expect(offered([])).toEqual([])
  })

  it('are not those that were offered just before', () => {
    const likely = weighing({ [first!]: 0.4, [second!]: 0.2 })
    const before = offered(likely)
    expect(offered(likely, before)).toEqual([])
    expect(offered(likely, before.slice(0, 1))).toEqual(before.slice(1))
  })

  it('are one where the next is hardly likely', () => {
    expect(offered(weighing({ [first!]: 0.4, [second!]: 0.01 }))).toHaveLength(1)
  })
})

it.each(governances.map((governance) => [governance.key, governance] as const))(
  'a question that is offered in %s is answered with its rule when it is pressed',
  async (_, governance) => {
    const folder = path.resolve('manifests/examples')
    const register = await exampleRegister(governance, { folder, clock, ids: countedIds(governance.key) })
    if (!register) throw new Error('No example register')
    const reader = readerOf(knowledgeOf(governance, register))
    const today = clock.today()
    const astray = governance.manifest.clauses.flatMap(({ source }) => {
      const [question] = nearRules(weighing({ [source]: 1 }), { governance, register, today, language: 'sv' })
      if (question === undefined) return []
      const reading = reader.read(question, null)
      const from = {
        governance,
        register,
        today,
        language: reading.language,
        memory: null,
        text: question,
        asker: null,
      }
      const [cited] = answer(reading, { ...from, rules: answerRule }).grounds.sources
      return cited === source ? [] : [`${source}: ${question} → ${cited}`]
    })
    expect(astray).toEqual([])
  },
  60_000,
)
