/** How often something is to be done. */
import { z } from 'zod'
import { statement, text } from './fields.ts'

/** A frequency is a rule, never a number. A range is held to its lower end; the upper end is a cap. */
export const frequencySchema = z.discriminatedUnion('rule', [
  z
    .object({ rule: z.literal('exactly'), times: z.number().int().positive(), stated: text.optional(), ...statement })
    .strict(),
  z
    .object({
      rule: z.literal('between'),
      least: z.number().int().positive(),
      most: z.number().int().positive(),
      stated: text.optional(),
      ...statement,
    })
    .strict()
    .refine((range) => range.least <= range.most, { message: 'range', path: ['least'] }),
  z
    .object({ rule: z.literal('at-least'), times: z.number().int().positive(), stated: text.optional(), ...statement })
    .strict(),
  /** At least so often with each of a set, e.g. every wholly owned company. */
  z
    .object({
      rule: z.literal('at-least-per-target'),
      times: z.number().int().positive(),
      targets: z.enum(['wholly-owned-companies', 'committees', 'departments', 'systems']),
      stated: text.optional(),
      ...statement,
    })
    .strict(),
  /** "Kontinuerligt", "efter behov": `stated` holds the document's word, `longestGapDays` is the municipality's own reading of it. */
  z
    .object({
      rule: z.literal('as-needed'),
      longestGapDays: z.number().int().positive(),
      advisory: z.boolean().default(true),
      stated: text,
      statedEn: text.optional(),
      ...statement,
    })
    .strict(),
])
