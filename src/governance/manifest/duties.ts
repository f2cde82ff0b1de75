/** What is owed, by whom, and when. */
import { z } from 'zod'
import { dutyDetails, dutyOccurs } from './duty-details.ts'
import { frequencySchema } from './frequency.ts'
import { handled } from './gates.ts'
import { id, party, statement, text, yearlyDay } from './fields.ts'

export const dutySchema = z
  .object({
    id,
    name: text,
    nameEn: text.optional(),
    /** What is to be done, in one sentence. In English it is told by its rule, where it has one. */
    what: text,
    whatEn: text.optional(),
    kind: z.enum([
      'report',
      'attest',
      'hand-in',
      'plan',
      'review',
      'training',
      'inform',
      'record',
      'form',
      'publish',
      'meet',
      'check',
      'intake',
      'follow-up',
    ]),
    owes: party,
    to: party.optional(),
    /** Once for each of these; absent: once for the municipality. */
    per: z
      .enum([
        'system',
        'critical-system',
        'unit',
        'department',
        'committee',
        'company',
        'person',
        'project',
        'meeting',
        'body',
      ])
      .optional(),
    /** `frequency`: so often · `yearly`: by a month and day · `before`: a yearly event of the municipality · `on`: when something happens. */
    when: z.discriminatedUnion('rule', [
      z.object({ rule: z.literal('frequency'), frequency: frequencySchema }).strict(),
      z.object({ rule: z.literal('yearly'), by: yearlyDay, ...statement }).strict(),
      z
        .object({
          rule: z.literal('before'),
          event: z.enum(['budget', 'business-plan', 'meeting', 'decision']),
          ...statement,
        })
        .strict(),
      z.object({ rule: z.literal('on'), event: text, eventEn: text.optional(), ...dutyOccurs, ...statement }).strict(),
      /** A `check` that the bot computes itself, all the time. */
      z.object({ rule: z.literal('always') }).strict(),
    ]),
    evidence: text,
    /** For what is handed in or passed on in the chat: which kind of matter it is the rule of. */
    handles: z.enum(handled).optional(),
    /** For `check`: which deviation is computed. */
    computes: z
      .enum([
        'system-without-owner',
        'system-without-manager',
        'several-in-common-category',
        'forbidden-role-combination',
        'unit-without-representative',
        'role-without-duties',
        'vacant-mandatory-role',
        'critical-without-plan',
        'common-systems-listed',
        'rule-coverage',
      ])
      .optional(),
    ...dutyDetails,
    ...statement,
  })
  .strict()
