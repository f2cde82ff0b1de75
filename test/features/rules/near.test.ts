import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../../src/conversation/understanding/reader.ts'
import { answer } from '../../../src/features/ask/index.ts'
import { exampleRegister } from '../../../src/features/register/examples.ts'
import { knowledgeOf } from '../../../src/features/register/index.ts'
import { answerRule } from '../../../src/features/rules/index.ts'
import type { Hunch } from '../../../src/features/rules/learned/heed.ts'
import { nearRules } from '../../../src/features/rules/near.ts'
import type { Governance } from '../../../src/governance/governance.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { clockFrom } from '../../../src/lib/clock.ts'
import { countedIds } from '../../../src/lib/ids.ts'

const { governances } = await loadGovernances('manifests/governance')
const clock = clockFrom(() => new Date('2026-11-25T08:00:00Z'))

const aHunch = (shares: Record<string, number>, some: Partial<Hunch> = {}): Hunch => ({
  of: '',
  share: 0,
  next: 0,
  other: 0,
  unsaid: 0,
  known: 1,
  wellTaught: true,
  shares: new Map(Object.entries(shares)),
  ...some,
})

describe('the rules that are offered where none is told surely', () => {
  const [governance] = governances as [Governance, ...Governance[]]
  const [first, second, third, fourth] = governance.manifest.clauses.map(({ source }) => source) as string[]
  const offered = (hunch: Hunch, how?: 'perhaps' | 'surely') =>
    nearRules(hunch, { governance, language: 'sv', register: null as never, today: clock.today() }, how)

  it('are three at most, each as a question', () => {
    const hunch = aHunch({ [first!]: 0.3, [second!]: 0.2, [third!]: 0.15, [fourth!]: 0.1 })
    expect(offered(hunch)).toHaveLength(3)
    for (const question of offered(hunch)) expect(question).toMatch(/^\p{Lu}.{10,60}\?$/u)
  })

  it('are none where it may as well be that no rule says it, or that it is nobody’s', () => {
    expect(offered(aHunch({ [first!]: 0.1, [second!]: 0.05 }))).toEqual([])
    expect(offered(aHunch({ [first!]: 0.4 }, { unsaid: 0.5 }))).toEqual([])
    expect(offered(aHunch({ [first!]: 0.6 }, { other: 0.2 }), 'surely')).toEqual([])
    expect(offered(aHunch({ [first!]: 0.6 }, { known: 0.2 }), 'surely')).toEqual([])
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
      const [question] = nearRules(aHunch({ [source]: 1 }), { governance, register, today, language: 'sv' })
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
