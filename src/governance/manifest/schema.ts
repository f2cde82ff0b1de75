/**
 * The format of a governance manifest: how one municipality governs its IT, as data.
 * The rules come from governing documents and carry their source ids; what the municipality adds for itself says `own: true`.
 * Everything else in the program reads governance from here and knows no municipality.
 */
import { z } from 'zod'
import { bodySchema } from './bodies.ts'
import { categorySchema, decisionPathSchema, responsibilitySchema, surveySchema } from './decision-paths.ts'
import { acknowledgementSchema, clauseSchema, documentSchema, notStatedSchema } from './documents.ts'
import { dutySchema } from './duties.ts'
import { remindersSchema } from './duty-details.ts'
import { id, party, text, yearlyDay } from './fields.ts'
import { gateSchema } from './gates.ts'
import type { frequencySchema } from './frequency.ts'
import { positionSchema, roleSchema, unitSchema, workplaceSchema } from './organisation.ts'
import { calendarSchema, hoursSchema, servicedeskSchema } from './own-settings.ts'
import { minimisationSchema, retentionSchema } from './retention.ts'

export { type Referred, refersTo } from './fields.ts'

const parts = {
  documents: z.array(documentSchema).default([]),
  clauses: z.array(clauseSchema).default([]),
  units: z.array(unitSchema).default([]),
  workplaces: z.array(workplaceSchema).default([]),
  positions: z.array(positionSchema).default([]),
  roles: z.array(roleSchema).default([]),
  bodies: z.array(bodySchema).default([]),
  duties: z.array(dutySchema).default([]),
  decisionPaths: z.array(decisionPathSchema).default([]),
  gates: z.array(gateSchema).default([]),
  responsibilities: z.array(responsibilitySchema).default([]),
  categories: z.array(categorySchema).default([]),
  surveys: z.array(surveySchema).default([]),
  acknowledgements: z.array(acknowledgementSchema).default([]),
  notStated: z.array(notStatedSchema).default([]),
}

/** A file of shared parts, `use`d by several municipalities: a document's clauses, rules and bodies. */
export const sharedFileSchema = z.object({ shared: id, ...parts }).strict()

export const manifestSchema = z
  .object({
    municipality: z
      .object({
        key: id,
        name: text,
        order: z.number().int().default(100),
        default: z.boolean().default(false),
        /** Invented people and register: every page and answer says so. */
        example: z.boolean().default(false),
        emailDomains: z.array(text).default([]),
        /** Who answers for the bot's own processing of personal data. */
        dataController: text,
        /** Who may decide where a document is silent. */
        decidesWhenSilent: party,
        /** Who receives what goes to a nämnd or a board, unless its unit says who. */
        registrar: party.optional(),
        servicedesk: servicedeskSchema,
        /** When people may be told what they did not ask for; the municipality's own, local time. */
        hours: hoursSchema,
        /** When whoever owes something is reminded of it; the municipality's own. */
        reminders: remindersSchema,
        /** Yearly events that duties refer to, the municipality's own, `mm-dd`. */
        yearlyEvents: z
          .object({
            budget: yearlyDay.optional(),
            'business-plan': yearlyDay.optional(),
          })
          .strict()
          .default({}),
        calendar: calendarSchema.optional(),
      })
      .strict(),
    /** When those who answer for systems attest to them: its own setting; without it once a year. Which duties it answers, the duties say. */
    attestation: z
      .object({
        /** The first is the year's whole round; a later one asks only about what is owed more than once a year. */
        opens: z.array(yearlyDay).min(1),
        openDays: z.number().int().min(7).max(90).default(28),
        own: z.literal(true).default(true),
      })
      .strict()
      .optional(),
    /** How long what the bot keeps is kept, by whose decision: its own setting. What is not named is kept. */
    retention: z.array(retentionSchema).default([]),
    minimisation: minimisationSchema.prefault({}),
    /** Who may do what in the bot. */
    permissions: z
      .object({
        strategist: z.array(party).min(1),
        administrator: z.array(party).min(1),
        registerKeeper: z.array(party).min(1),
        /** Reads how the rules are followed, and changes nothing. */
        auditor: z.array(party).default([]),
      })
      .strict(),
    /** Shared files, relative to this one. */
    use: z.array(text).default([]),
    ...parts,
  })
  .strict()

export type Manifest = z.infer<typeof manifestSchema>
export type SharedFile = z.infer<typeof sharedFileSchema>
export type GoverningDocument = z.infer<typeof documentSchema>
export type Clause = z.infer<typeof clauseSchema>
export type Unit = z.infer<typeof unitSchema>
export type Workplace = z.infer<typeof workplaceSchema>
export type Position = z.infer<typeof positionSchema>
export type Role = z.infer<typeof roleSchema>
export type Frequency = z.infer<typeof frequencySchema>
export type Body = z.infer<typeof bodySchema>
export type Duty = z.infer<typeof dutySchema>
export type DecisionPath = z.infer<typeof decisionPathSchema>
export type Gate = z.infer<typeof gateSchema>
export type Responsibility = z.infer<typeof responsibilitySchema>
export type Category = z.infer<typeof categorySchema>
export type NotStated = z.infer<typeof notStatedSchema>
export type ManifestSurvey = z.infer<typeof surveySchema>

/** `unit:ks` → `{ kind: 'unit', id: 'ks' }`. */
export type Party = { kind: 'unit' | 'position' | 'role' | 'body'; id: string } | { kind: 'everyone' }
export function partyOf(text: string): Party {
  if (text === 'everyone') return { kind: 'everyone' }
  const colon = text.indexOf(':')
  return { kind: text.slice(0, colon) as 'unit' | 'position' | 'role' | 'body', id: text.slice(colon + 1) }
}
