/** The manifest format as JSON Schema, so that editors complete, check and explain while somebody writes. */
import { z } from 'zod'
import { explained } from './explained.ts'
import { manifestSchema, sharedFileSchema } from './schema.ts'

/** File name → content, as they lie in `manifests/governance/`. */
export function jsonSchemas(): Record<string, string> {
  return {
    'governance.schema.json': asJson('En kommuns styrning av IT', manifestSchema),
    'shared.schema.json': asJson('Delar som flera kommuner använder', sharedFileSchema),
  }
}

export type JsonSchema = {
  description?: string
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
}

function asJson(title: string, schema: z.ZodType): string {
  // `input`: what a person writes, where everything with a default may be left out.
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
  eachKey(made as JsonSchema, (path, key) => {
    const sentence = explained(path)
    if (sentence !== null) key.description = sentence
  })
  return `${JSON.stringify({ title, ...made }, null, 2)}\n`
}

/** Every key that can be written, by its path: `roles[].heldBy.rule`. */
export function eachKey(schema: JsonSchema, meet: (path: string, key: JsonSchema) => void, path = ''): void {
  for (const [name, key] of Object.entries(schema.properties ?? {})) {
    const here = path === '' ? name : `${path}.${name}`
    meet(here, key)
    eachKey(key, meet, here)
  }
  if (schema.items) eachKey(schema.items, meet, `${path}[]`)
  for (const option of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) eachKey(option, meet, path)
}
