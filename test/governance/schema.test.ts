import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { explained, explainedPaths } from '../../src/governance/manifest/explained.ts'
import { eachKey, jsonSchemas, type JsonSchema } from '../../src/governance/manifest/json-schema.ts'

const made = Object.entries(jsonSchemas())

it.each(made)('%s is what the format is now (else: npm run schema)', async (name, content) => {
  expect(await readFile(`manifests/governance/${name}`, 'utf8')).toBe(content)
})

it('explains every key that can be written, and no key that cannot', () => {
  const keys = new Set<string>()
  for (const [, content] of made) eachKey(JSON.parse(content) as JsonSchema, (path) => void keys.add(path))
  expect([...keys].filter((path) => explained(path) === null)).toEqual([])
  expect(explainedPaths.filter((path) => !keys.has(path))).toEqual([])
})
