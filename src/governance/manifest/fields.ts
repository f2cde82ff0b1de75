/** What every part of a manifest is made of: ids and what they point at, days, sources, whom, and on whose authority. */
import { z } from 'zod'
import { isDay } from '../../lib/day.ts'

/** What an id in a manifest may point at. The reference check reads it off the schema. */
export type Referred =
  | 'party'
  | 'document'
  | 'unit'
  | 'position'
  | 'role'
  | 'body'
  | 'category'
  | 'step'
  | 'path'
  | 'word'
  | 'municipality'
  | 'clause'
export const refersTo = z.registry<{ to: Referred }>()

// The second argument of `regex` and `refine` names a fault; `texts/sv.ts` and `texts/en.ts` say it.
const pattern = () => z.string().regex(/^[a-z0-9åäö][a-z0-9åäö-]*$/, 'id')
export const id = pattern()
export const idOf = (to: Referred) => pattern().register(refersTo, { to })
export const text = z.string().min(1)
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day')
  .refine((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || isDay(value), 'day')
/** `mm-dd`; 02-29 is no date that comes every year. */
export const yearlyDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'yearly-day')
  .refine((value) => !/^\d{2}-\d{2}$/.test(value) || isDay(`2025-${value}`), 'yearly-day')
/** A rule's stable id in the source documents, e.g. `IT-12`, always written out, never as a range. */
export const sourcePattern = () => z.string().regex(/^[A-Z][A-Z0-9]*-\d+[a-z]?$/, 'source')
export const source = sourcePattern()
export const sources = z.array(sourcePattern().register(refersTo, { to: 'clause' })).default([])
export const bilingual = z.object({ sv: text, en: text }).strict()

/** Who: `unit:ks`, `position:kommundirektor`, `role:it-strategist`, `body:it-styrgrupp`, or `everyone`. */
export const party = z
  .string()
  .regex(/^(?:(?:unit|position|role|body):[a-z0-9åäö-]+|everyone)$/, 'party')
  .register(refersTo, { to: 'party' })

/** A statement is the document's (it has sources) or the municipality's own setting, never neither. */
export const statement = { sources, own: z.boolean().default(false) }
