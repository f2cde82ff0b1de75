/** The manifest format as JSON Schema, so that editors complete and check while somebody writes. */
import { z } from 'zod'
import { manifestSchema, sharedFileSchema } from './schema.ts'

/** File name → content, as they lie in `manifests/governance/`. */
export function jsonSchemas(): Record<string, string> {
  return {
    'governance.schema.json': asJson('En kommuns styrning av IT', manifestSchema),
    'shared.schema.json': asJson('Delar som flera kommuner använder', sharedFileSchema),
  }
}

function asJson(title: string, schema: z.ZodType): string {
  // `input`: what a person writes, where everything with a default may be left out.
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'ref' })
  return `${JSON.stringify({ title, ...made }, null, 2)}\n`
}
