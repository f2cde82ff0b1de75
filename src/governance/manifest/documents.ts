/** The governing documents themselves: their clauses, what they leave unsaid, and who is to know them. */
import { z } from 'zod'
import { frequencySchema } from './frequency.ts'
import { day, id, idOf, party, source, sources, statement, text } from './fields.ts'

export const documentSchema = z
  .object({
    id,
    title: text,
    shortTitle: text.optional(),
    edition: text.optional(),
    regNr: text.optional(),
    decidedBy: text.optional(),
    decidedByEn: text.optional(),
    date: day.optional(),
    publishedAt: text.optional(),
    publishedAtEn: text.optional(),
    /** How often it is to be reviewed, in months. */
    review: z
      .object({ everyMonths: z.number().int().positive().optional(), stated: text.optional(), ...statement })
      .strict()
      .optional(),
    /** `in-force` is answered from; `must-exist` is demanded by another document and may be a gap. */
    status: z.enum(['in-force', 'must-exist', 'replaced']).default('in-force'),
    /** For `must-exist`: what the document must contain, and who must make or decide it. */
    mustHold: z.array(text).default([]),
    mustHoldEn: z.array(text).optional(),
    madeBy: party.optional(),
    sources,
  })
  .strict()

export const clauseSchema = z
  .object({
    id,
    document: idOf('document'),
    /** As people cite it: `4 §`, `2.1`, `IT-styrgruppen`. */
    section: text,
    source,
    /** The rule restated in one plain sentence of our own. */
    rule: text,
    ruleEn: text.optional(),
    /** What an outdated law, authority or term in the rule is called today. */
    modern: text.optional(),
    modernEn: text.optional(),
    /** More words that people use when they ask about this. */
    words: z.array(text).default([]),
    /** Questions that this answers, as people put them, in any language. A question like one of them is answered by it. */
    asked: z.array(text).default([]),
  })
  .strict()

export const notStatedSchema = z
  .object({
    /** What the document does not say. */
    kind: z.enum(['appoints', 'frequency', 'pays', 'decides', 'convenes', 'chairs', 'orders', 'other']),
    /** What is left open, as it follows "anger inte": "vem som betalar för datorer". */
    matter: text,
    matterEn: text.optional(),
    words: z.array(text).default([]),
    /** Questions that are left unanswered, as people put them, in any language. */
    asked: z.array(text).default([]),
    /** `role:x`, `body:y` when the silence is about one. */
    about: party.optional(),
    /** Who may decide instead. */
    ask: party,
  })
  .strict()

export const acknowledgementSchema = z
  .object({
    id,
    name: text,
    /** The document or clauses that are to be known. */
    document: idOf('document').optional(),
    what: text,
    whatEn: text.optional(),
    by: party,
    /** Only role holders and new employees are asked; never all staff. */
    asked: z.enum(['role-holders', 'new-employees', 'published-only']),
    frequency: frequencySchema.optional(),
    ...statement,
  })
  .strict()
