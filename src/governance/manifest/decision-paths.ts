/** How decisions are made, and who answers for what. */
import { z } from 'zod'
import { frequencySchema } from './frequency.ts'
import { startedBy } from './gates.ts'
import { id, idOf, party, statement, text } from './fields.ts'

const stepSchema = z
  .object({
    id,
    kind: z.enum(['notify', 'consult', 'criteria', 'check', 'anchor', 'approve', 'decide', 'stop']),
    what: text,
    whatEn: text.optional(),
    by: party.optional(),
    with: party.optional(),
    /** "vid behov" */
    whenNeeded: z.boolean().default(false),
    /** Where a decision goes when it is not taken here. */
    escalatesTo: party.optional(),
    /** For `criteria` and `check`: what is to be weighed. */
    items: z.array(text).default([]),
    itemsEn: z.array(text).optional(),
    /** Steps (ids) that the document demands before this one. */
    after: z.array(idOf('step')).default([]),
    /** The document says that it should be done, not that it must. */
    advisory: z.boolean().default(false),
    /** False: asked for, but not before the decision. */
    beforeDecision: z.boolean().default(true),
    ...statement,
  })
  .strict()

export const decisionPathSchema = z
  .object({
    id,
    name: text,
    nameEn: text.optional(),
    /** What it applies to: categories of systems, or a matter in words. */
    appliesTo: z
      .object({
        categories: z.array(idOf('category')).default([]),
        matter: text,
        words: z.array(text).default([]),
        /** The kind of case that is started in the chat and goes this way; absent: the way only answers questions. */
        starts: z.enum(startedBy).optional(),
      })
      .strict(),
    steps: z.array(stepSchema).min(1),
    ...statement,
  })
  .strict()

/** A plain statement that answers "who pays, decides, orders, …" when it is not already said by a role, body, duty or path. */
export const responsibilitySchema = z
  .object({
    id,
    kind: z.enum([
      'pays',
      'decides',
      'approves',
      'orders',
      'appoints',
      'provides',
      'operates',
      'maintains',
      'secures',
      'trains',
      'informs',
      'advises',
      'coordinates',
      'owns',
      'plans',
      'follows-up',
      'grants-access',
      'answers-for',
    ]),
    /** The matter, as a noun phrase. */
    matter: text,
    words: z.array(text).default([]),
    party: party.optional(),
    /** The whole answer in one sentence. */
    says: text,
    /** How to do it: a link, a form, a mailbox. */
    how: text.optional(),
    howEn: text.optional(),
    ...statement,
  })
  .strict()

export const categorySchema = z
  .object({
    id,
    name: text,
    nameEn: text.optional(),
    kind: z.enum(['common', 'sector', 'business']),
    /** The kinds of system the document lists (Ekonomi, Lön, …), one system of each. */
    kinds: z
      .array(z.object({ name: text, nameEn: text.optional(), words: z.array(text).default([]) }).strict())
      .default([]),
    onlyOneOfEachKind: z.boolean().default(false),
    describes: text.optional(),
    describesEn: text.optional(),
    aliases: z.array(text).default([]),
    ...statement,
  })
  .strict()

export const surveySchema = z
  .object({
    id,
    name: text,
    /** As it is called in English. */
    nameEn: text.optional(),
    definition: id,
    answeredBy: party,
    frequency: frequencySchema,
    /** The municipality's own time of year for it. */
    opens: z
      .object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31), ...statement })
      .strict()
      .optional(),
    audience: z.enum(['internal', 'citizens', 'businesses']).default('internal'),
    /** In which of the definition's roles a member answers: the first whose party the member belongs to. */
    roles: z.array(z.object({ role: id, party }).strict()).default([]),
    /** For how many days answers are taken. */
    openDays: z
      .object({ days: z.number().int().min(5).max(120), ...statement })
      .strict()
      .optional(),
    /** `each` member answers alone, or all answer `together` at a meeting. */
    answered: z.enum(['each', 'together']).default('each'),
    ...statement,
  })
  .strict()
