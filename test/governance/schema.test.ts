import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { jsonSchemas } from '../../src/governance/manifest/json-schema.ts'

it.each(Object.entries(jsonSchemas()))('%s is what the format is now (else: npm run schema)', async (name, made) => {
  expect(await readFile(`manifests/governance/${name}`, 'utf8')).toBe(made)
})
