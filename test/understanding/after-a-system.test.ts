import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { remember } from '../../src/conversation/understanding/memory.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Memory, Reading } from '../../src/conversation/understanding/reading.ts'
import { exampleRegister } from '../../src/features/register/examples.ts'
import { knowledgeOf } from '../../src/features/register/index.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { clockFrom } from '../../src/lib/clock.ts'
import { countedIds } from '../../src/lib/ids.ts'

const root = path.resolve(import.meta.dirname, '../..')
const clock = clockFrom(() => new Date('2026-11-25T08:00:00Z'))

type Asked = { municipality: string; text: string }
const asked = ['blind', 'questions'].flatMap((name) =>
  readFileSync(path.join(root, `test/features/rules/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Asked => JSON.parse(line)),
)

const names = (reading: Reading) =>
  [reading, ...reading.parts].flatMap(({ systems, people }) => [...systems, ...people])

it('a question about the rules takes no system and nobody from the turn before', async () => {
  const { governances } = await loadGovernances(path.join(root, 'manifests/governance'))
  const taken: string[] = []
  for (const governance of governances) {
    const folder = path.join(root, 'manifests/examples')
    const register = await exampleRegister(governance, { folder, clock, ids: countedIds(governance.key) })
    const reader = readerOf(knowledgeOf(governance, register!))
    const [, , , system] = register!.systems
    const [, , person] = register!.people
    const turn = remember(reader.read(`vem äger ${system!.name}`, null), null)
    const memory: Memory = { ...turn, people: [person!.id] }
    for (const { text } of asked.filter(({ municipality }) => municipality === governance.key)) {
      const alone = names(reader.read(text, null))
      const own = [system!.id, person!.id].filter((id) => !alone.includes(id))
      if (names(reader.read(text, memory)).some((id) => own.includes(id))) taken.push(`${governance.key}: ${text}`)
    }
  }
  // "Vem är systemägare?" and "Vem betalar?" say nothing else, so that they may go on.
  expect(asked.length).toBeGreaterThan(1400)
  expect(taken.slice(2)).toEqual([])
}, 180_000)
