/**
 * How long what the bot keeps is kept, by the nämnd's informationshanteringsplan. What no rule names is kept: nothing is deleted
 * without one (arkivlagen 10 §: gallring needs a decision).
 */
import { z } from 'zod'
import { idOf, text } from './fields.ts'

/** The kinds of information that a rule can be about; `features/records` says what each of them is. */
const retained = [
  'unknown-question',
  'correction',
  'message',
  'message-text',
  'meeting-answer',
  'attendance',
  'minutes',
  'survey-answer',
  'survey-result',
  'audit-detail',
  'deletion-log',
] as const
export type Retained = (typeof retained)[number]

/**
 * How long the words of what the bot has said are kept where no rule is about them: the municipality's own setting, for no more than is
 * needed. They are copies; what they tell stands in the meeting, the case or the register that they come from, and goes by rules alone.
 */
export const minimisationSchema = z
  .object({
    messageWords: z.union([z.literal('for-good'), z.number().int().min(30).max(40_000)]).default(90),
    /** Why so long, as a whole sentence. */
    why: z
      .string()
      .trim()
      .min(1)
      .default(
        'Det ett meddelande sade står kvar i mötet, ärendet eller registret, och orden behövs bara medan de är färska.',
      ),
    own: z.literal(true).default(true),
  })
  .strict()

export const retentionSchema = z
  .object({
    kind: z.enum(retained),
    /** Whose plan it stands in. */
    unit: idOf('unit').optional(),
    /** For so many days after it was dealt with, or for good. */
    keep: z.union([z.literal('for-good'), z.number().int().min(30).max(40_000)]),
    /** The decision that allows it: "KS 2025-11-12 § 204". */
    decision: text,
    own: z.literal(true).default(true),
  })
  .strict()
