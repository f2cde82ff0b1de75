/** The groups that govern, how often they meet and what they decide. */
import { z } from 'zod'
import { frequencySchema } from './frequency.ts'
import { id, idOf, party, statement, text } from './fields.ts'

export const bodySchema = z
  .object({
    id,
    kind: z.enum([
      'steering-group',
      'preparatory-group',
      'owner-group',
      'finance-group',
      'coordination-group',
      'it-group',
      'project-group',
      'management-group',
      'bilateral',
    ]),
    name: text,
    /** Without its article: "IT steering group". */
    nameEn: text.optional(),
    aliases: z.array(text).default([]),
    purpose: text,
    purposeEn: text.optional(),
    /** A body shared by several municipalities: its rows belong to the host. */
    shared: z
      .object({ host: idOf('municipality'), participants: z.array(idOf('municipality')) })
      .strict()
      .optional(),
    convener: z
      .object({ party, ...statement })
      .strict()
      .optional(),
    chair: z
      .object({ party, orAppointedBy: party.optional(), ...statement })
      .strict()
      .optional(),
    composition: z
      .array(
        z
          .object({
            /** A party · the owners of the most critical systems · one from each unit of a kind · leaders of the largest projects. */
            member: party.optional(),
            derived: z
              .enum([
                'owners-of-critical-systems',
                'heads-of-departments',
                'leaders-of-largest-projects',
                'wholly-owned-companies',
              ])
              .optional(),
            onePer: z.enum(['department', 'division', 'company', 'committee', 'municipality']).optional(),
            described: text.optional(),
            describedEn: text.optional(),
            /** May send somebody instead. */
            delegable: z.boolean().default(false),
            ...statement,
          })
          .strict(),
      )
      .default([]),
    /** Absent: the document states none, and the bot says so. */
    frequency: frequencySchema.optional(),
    before: z
      .array(z.object({ body: idOf('body'), strength: z.enum(['rule', 'preference']), ...statement }).strict())
      .default([]),
    /** Yearly events of the municipality that it must have met some weeks before: the finance group before the budget. */
    preparesFor: z.array(z.object({ event: z.enum(['budget', 'business-plan']), ...statement }).strict()).default([]),
    agenda: z
      .array(z.object({ item: text, itemEn: text.optional(), asks: text.optional(), ...statement }).strict())
      .default([]),
    decides: z
      .array(
        z.object({ matter: text, matterEn: text.optional(), words: z.array(text).default([]), ...statement }).strict(),
      )
      .default([]),
    informs: z.array(z.object({ party, what: text, whatEn: text.optional(), ...statement }).strict()).default([]),
    noticeDays: z
      .object({ days: z.number().int().positive(), ...statement })
      .strict()
      .optional(),
    quorum: z
      .object({ least: z.number().int().positive(), ...statement })
      .strict()
      .optional(),
    ...statement,
  })
  .strict()
