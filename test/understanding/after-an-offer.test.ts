import path from 'node:path'
import { expect, it } from 'vitest'
import { remember } from '../../src/conversation/understanding/memory.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Reading } from '../../src/conversation/understanding/reading.ts'
import { exampleRegister } from '../../src/features/register/examples.ts'
import { knowledgeOf } from '../../src/features/register/index.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { clockFrom } from '../../src/lib/clock.ts'
import { countedIds } from '../../src/lib/ids.ts'

const root = path.resolve(import.meta.dirname, '../..')
const clock = clockFrom(() => new Date('2026-11-25T08:00:00Z'))

const sameAs = ({ intent, outcome, systems, people, units, vendors }: Reading) =>
  JSON.stringify({ intent, outcome, systems, people, units, vendors })

it('a whole question is read the same, whichever system was offered before it', async () => {
  const { governances } = await loadGovernances(path.join(root, 'manifests/governance'))
  const taken: string[] = []
  let read = 0
  for (const governance of governances) {
    const folder = path.join(root, 'manifests/examples')
    const register = (await exampleRegister(governance, { folder, clock, ids: countedIds(governance.key) }))!
    const reader = readerOf(knowledgeOf(governance, register))
    const before = remember(reader.read(`vem äger ${register.systems[0]!.name}`, null), null)
    const questions = [
      ...governance.manifest.units.slice(0, 3).map(({ name }) => `vilka system har ${name}`),
      ...register.people.slice(0, 1).map(({ name }) => `vilka system ansvarar ${name} för`),
      'vilka system saknar ägare',
      'visa alla system med känsliga personuppgifter',
      'vem bestämmer om vi vill köpa ett nytt system',
      'which systems have no owner',
    ]
    for (const text of questions) {
      const alone = reader.read(text, null)
      for (const { id, name } of register.systems) {
        const offered = [{ kind: 'system' as const, id, name }]
        read++
        if (sameAs(reader.read(text, { ...before, offered })) !== sameAs(alone)) taken.push(`${name}: ${text}`)
      }
    }
  }
  expect(read).toBeGreaterThan(1500)
  expect(taken).toEqual([])
}, 180_000)
