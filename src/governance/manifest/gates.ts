/**
 * What the municipality asks for on the way to a decision beside the documents: gates of its own, and which ways and duties
 * are carried out in the chat.
 */
import { z } from 'zod'
import { id, idOf, party, statement, text } from './fields.ts'

/** The kinds of case that are started in the chat. */
export const startedBy = ['system', 'funding', 'rules', 'product-choice', 'idea', 'project'] as const

/** What is handed in or passed on in the chat. */
export const handled = [
  'proposal',
  'idea',
  'planned-project',
  'project-forwarding',
  'product-approval',
  'approved-products',
  'consultation',
] as const

export const gateSchema = z
  .object({
    id,
    kind: z.enum(['notify', 'consult', 'criteria', 'check', 'anchor', 'approve']),
    what: text,
    whatEn: text.optional(),
    /** The ways it stands on; empty: all that start a case about a system. */
    paths: z.array(idOf('path')).default([]),
    /** Always, or only when the system holds personal data, or sensitive ones. */
    when: z.enum(['always', 'personal-data', 'sensitive-data']).default('always'),
    by: party.optional(),
    with: party.optional(),
    items: z.array(text).default([]),
    itemsEn: z.array(text).optional(),
    whenNeeded: z.boolean().default(false),
    /** Asked for before the decision is taken. */
    beforeDecision: z.boolean().default(true),
    ...statement,
  })
  .strict()
