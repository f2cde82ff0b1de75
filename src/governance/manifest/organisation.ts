/** The municipality: its units, workplaces and positions, and the roles that people hold. */
import { z } from 'zod'
import { bilingual, id, idOf, party, sourcePattern, refersTo, statement, text } from './fields.ts'

export const unitSchema = z
  .object({
    id,
    name: text,
    /** Where it has an English name; most units are looked for by the Swedish. */
    nameEn: text.optional(),
    kind: z.enum([
      'council',
      'board',
      'committee',
      'department',
      'division',
      'company',
      'external',
      'group-of-municipalities',
    ]),
    parent: idOf('unit').optional(),
    aliases: z.array(text).default([]),
    /** Companies: share owned in percent, by the municipality or through `parent`. */
    shareOwned: z.number().min(0).max(100).optional(),
    /** The position that leads the unit. */
    head: idOf('position').optional(),
    /** A functional mailbox, used for people whose details are protected. */
    mailbox: z.email().optional(),
    phone: text.optional(),
    /** Who receives what goes to a nämnd or a board, here and below; its registrator or secretary. The municipality's own setting. */
    registrar: party.optional(),
  })
  .strict()

export const workplaceSchema = z
  .object({ id, name: text, unit: idOf('unit'), aliases: z.array(text).default([]) })
  .strict()

/** A position is held by whoever the people file gives this title (and unit, when the title is not unique). */
export const positionSchema = z
  .object({
    id,
    title: text,
    titleEn: text.optional(),
    unit: idOf('unit').optional(),
    aliases: z.array(text).default([]),
  })
  .strict()

export const roleSchema = z
  .object({
    id,
    /** The municipality's own word for it; the glossary's default word is a synonym anyway. */
    label: bilingual,
    /** The glossary word it answers to (`system-owner`, `system-manager`, `system-maintainer`, `it-contact`, …). */
    word: idOf('word').optional(),
    aliases: z.array(text).default([]),
    /** What it is held for. */
    scope: z.enum(['system', 'unit', 'workplace', 'municipality']),
    /** What the holder answers for, in one line. */
    duty: text,
    dutyEn: text.optional(),
    /** How somebody comes to hold it. */
    heldBy: z
      .discriminatedUnion('rule', [
        z.object({ rule: z.literal('appointed') }).strict(),
        /** One named position. */
        z.object({ rule: z.literal('position'), position: idOf('position') }).strict(),
        /** The head of the unit that owns or uses the system ("systemägare = förvaltningschef"). */
        z.object({ rule: z.literal('head-of-unit') }).strict(),
        /** The unit itself ("the unit that uses it"). */
        z.object({ rule: z.literal('using-unit') }).strict(),
        /** An external party: the system's vendor. */
        z.object({ rule: z.literal('vendor') }).strict(),
        /** A unit as such ("IT-avdelningen"). */
        z.object({ rule: z.literal('unit'), unit: idOf('unit') }).strict(),
        z.object({ rule: z.literal('everyone') }).strict(),
      ])
      .default({ rule: 'appointed' }),
    appointedBy: z
      .object({ party, ...statement })
      .strict()
      .optional(),
    /**
     * The rules that make whoever holds the role responsible, as an answer cites them; without this key the first of
     * `sources`. Empty: the documents know the role, but not whose it is.
     */
    because: z.array(sourcePattern().register(refersTo, { to: 'clause' })).optional(),
    /** Mandatory where it applies, or optional; a missing mandatory holder is a gap. */
    presence: z.enum(['mandatory', 'optional']).default('mandatory'),
    /** Who answers meanwhile when it is vacant, in order. */
    fallback: z.array(party).default([]),
    mayNotCombineWith: z.array(z.object({ role: idOf('role'), ...statement }).strict()).default([]),
    /** Shown on "who answers for X" when no role was named, in manifest order. */
    shown: z.boolean().default(true),
    ...statement,
  })
  .strict()
