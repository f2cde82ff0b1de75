/** What a duty may say beside who owes what: how it is asked about, for which systems, and what its form asks. */
import { z } from 'zod'

const text = z.string().min(1)
const inputId = z.string().regex(/^[a-z0-9åäö][a-z0-9åäö-]*$/, 'id')

export const dutyDetails = {
  /** More words that people use of it: "registerförteckningen", "handlingsplanen". */
  words: z.array(text).default([]),
  /** For a duty per system: only the systems with personal data. */
  only: z.enum(['personal-data']).optional(),
  /** The bot drafts it from what it knows: how governance has gone since the report before. */
  drafts: z.literal('situation').optional(),
  /** Done by filling in these, one after the other. */
  form: z
    .array(
      z
        .object({
          id: inputId,
          label: z.object({ sv: text, en: text }).strict(),
          /** May be left empty. */
          optional: z.boolean().default(false),
        })
        .strict(),
    )
    .optional(),
}

/**
 * For a duty that begins when something happens, what the bot itself can tell. `missing`: it is owed for as long as nothing shows that
 * it was ever done · `joins`: when somebody new is in the list of people, within so many days, the municipality's own · `leaves`: when
 * somebody's last day has passed.
 */
export const dutyOccurs = {
  occurs: z.enum(['missing', 'joins', 'leaves']).optional(),
  withinDays: z.number().int().min(1).max(366).optional(),
}

/**
 * When holders are reminded, in days before and after the last day; the municipality's own. First with the others of the month,
 * again when it is near, once more when it is late, and at last whoever is owed it is told.
 */
export const customaryReminders = { firstDays: 21, againDays: 7, lateDays: 3, escalateDays: 17 }

const days = z.number().int().min(0).max(180)
export const remindersSchema = z
  .object({
    firstDays: days.default(customaryReminders.firstDays),
    againDays: days.default(customaryReminders.againDays),
    lateDays: days.default(customaryReminders.lateDays),
    escalateDays: days.default(customaryReminders.escalateDays),
  })
  .strict()
  .refine(({ firstDays, againDays }) => againDays < firstDays, 'ladder')
  .refine(({ lateDays, escalateDays }) => lateDays < escalateDays, 'ladder')
  .default(customaryReminders)
