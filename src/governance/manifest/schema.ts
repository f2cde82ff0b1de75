/**
 * The format of a governance manifest: how one municipality governs its IT, as data.
 * The rules come from governing documents and carry their source ids; what the municipality adds for itself says `own: true`.
 * Everything else in the program reads governance from here and knows no municipality.
 */
import { z } from 'zod'
import { isDay } from '../../lib/day.ts'
import { shortDays } from '../calendar/swedish-days.ts'
import { customaryHours } from '../calendar/telling-hours.ts'
import { gateSchemaOf, handled, startedBy } from './gates.ts'
import { minimisationSchema, retentionSchemaOf } from './retention.ts'
import { dutyDetails, dutyOccurs, remindersSchema } from './duty-details.ts'

/** What an id in a manifest may point at. The reference check reads it off the schema. */
export type Referred =
  | 'party'
  | 'document'
  | 'unit'
  | 'position'
  | 'role'
  | 'body'
  | 'category'
  | 'step'
  | 'path'
  | 'word'
  | 'municipality'
  | 'clause'
export const refersTo = z.registry<{ to: Referred }>()

// The second argument of `regex` and `refine` names a fault; `texts/sv.ts` and `texts/en.ts` say it.
const pattern = () => z.string().regex(/^[a-z0-9åäö][a-z0-9åäö-]*$/, 'id')
const id = pattern()
const idOf = (to: Referred) => pattern().register(refersTo, { to })
const text = z.string().min(1)
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day')
  .refine((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || isDay(value), 'day')
/** `mm-dd`; 02-29 is no date that comes every year. */
const yearlyDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'yearly-day')
  .refine((value) => !/^\d{2}-\d{2}$/.test(value) || isDay(`2025-${value}`), 'yearly-day')
/** A rule's stable id in the source documents, e.g. `IT-12`, always written out, never as a range. */
const sourcePattern = () => z.string().regex(/^[A-Z][A-Z0-9]*-\d+[a-z]?$/, 'source')
const source = sourcePattern()
const sources = z.array(sourcePattern().register(refersTo, { to: 'clause' })).default([])
const bilingual = z.object({ sv: text, en: text }).strict()

/** Who: `unit:ks`, `position:kommundirektor`, `role:it-strategist`, `body:it-styrgrupp`, or `everyone`. */
const party = z
  .string()
  .regex(/^(?:(?:unit|position|role|body):[a-z0-9åäö-]+|everyone)$/, 'party')
  .register(refersTo, { to: 'party' })

/** A statement is the document's (it has sources) or the municipality's own setting, never neither. */
const statement = { sources, own: z.boolean().default(false) }

const documentSchema = z
  .object({
    id,
    title: text,
    shortTitle: text.optional(),
    edition: text.optional(),
    regNr: text.optional(),
    decidedBy: text.optional(),
    date: day.optional(),
    publishedAt: text.optional(),
    /** How often it is to be reviewed, in months. */
    review: z
      .object({ everyMonths: z.number().int().positive().optional(), stated: text.optional(), ...statement })
      .strict()
      .optional(),
    /** `in-force` is answered from; `must-exist` is demanded by another document and may be a gap. */
    status: z.enum(['in-force', 'must-exist', 'replaced']).default('in-force'),
    /** For `must-exist`: what the document must contain, and who must make or decide it. */
    mustHold: z.array(text).default([]),
    madeBy: party.optional(),
    sources,
  })
  .strict()

const clauseSchema = z
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
    /** More words that people use when they ask about this. */
    words: z.array(text).default([]),
    /** Questions that this answers, as people put them, in any language. A question like one of them is answered by it. */
    asked: z.array(text).default([]),
  })
  .strict()

const unitSchema = z
  .object({
    id,
    name: text,
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

const workplaceSchema = z.object({ id, name: text, unit: idOf('unit'), aliases: z.array(text).default([]) }).strict()

/** A position is held by whoever the people file gives this title (and unit, when the title is not unique). */
const positionSchema = z
  .object({ id, title: text, unit: idOf('unit').optional(), aliases: z.array(text).default([]) })
  .strict()

const roleSchema = z
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

/** A frequency is a rule, never a number. A range is held to its lower end; the upper end is a cap. */
const frequencySchema = z.discriminatedUnion('rule', [
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
      ...statement,
    })
    .strict(),
])

const bodySchema = z
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
    aliases: z.array(text).default([]),
    purpose: text,
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
    agenda: z.array(z.object({ item: text, asks: text.optional(), ...statement }).strict()).default([]),
    decides: z.array(z.object({ matter: text, words: z.array(text).default([]), ...statement }).strict()).default([]),
    informs: z.array(z.object({ party, what: text, ...statement }).strict()).default([]),
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

const dutySchema = z
  .object({
    id,
    name: text,
    /** What is to be done, in one sentence. */
    what: text,
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
      z.object({ rule: z.literal('on'), event: text, ...dutyOccurs, ...statement }).strict(),
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

const stepSchema = z
  .object({
    id,
    kind: z.enum(['notify', 'consult', 'criteria', 'check', 'anchor', 'approve', 'decide', 'stop']),
    what: text,
    by: party.optional(),
    with: party.optional(),
    /** "vid behov" */
    whenNeeded: z.boolean().default(false),
    /** Where a decision goes when it is not taken here. */
    escalatesTo: party.optional(),
    /** For `criteria` and `check`: what is to be weighed. */
    items: z.array(text).default([]),
    /** Steps (ids) that the document demands before this one. */
    after: z.array(idOf('step')).default([]),
    /** The document says that it should be done, not that it must. */
    advisory: z.boolean().default(false),
    /** False: asked for, but not before the decision. */
    beforeDecision: z.boolean().default(true),
    ...statement,
  })
  .strict()

const decisionPathSchema = z
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

const gateSchema = gateSchemaOf({ id, idOf, text, party, statement })

/** A plain statement that answers "who pays, decides, orders, …" when it is not already said by a role, body, duty or path. */
const responsibilitySchema = z
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
    ...statement,
  })
  .strict()

const categorySchema = z
  .object({
    id,
    name: text,
    kind: z.enum(['common', 'sector', 'business']),
    /** The kinds of system the document lists (Ekonomi, Lön, …), one system of each. */
    kinds: z.array(z.object({ name: text, words: z.array(text).default([]) }).strict()).default([]),
    onlyOneOfEachKind: z.boolean().default(false),
    describes: text.optional(),
    aliases: z.array(text).default([]),
    ...statement,
  })
  .strict()

const surveySchema = z
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

const acknowledgementSchema = z
  .object({
    id,
    name: text,
    /** The document or clauses that are to be known. */
    document: idOf('document').optional(),
    what: text,
    by: party,
    /** Only role holders and new employees are asked; never all staff. */
    asked: z.enum(['role-holders', 'new-employees', 'published-only']),
    frequency: frequencySchema.optional(),
    ...statement,
  })
  .strict()

const notStatedSchema = z
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

const servicedeskSchema = z
  .object({
    name: text,
    phone: text.optional(),
    email: z.email().optional(),
    hours: text.optional(),
    link: z.url({ protocol: /^https?$/ }).optional(),
    localSupportRole: idOf('role').optional(),
  })
  .strict()

/** The municipality's own days; what is left out is as in most municipalities. */
const calendarSchema = z
  .object({
    summerWeeks: z
      .object({ from: z.number().int().min(1).max(53), through: z.number().int().min(1).max(53) })
      .strict()
      .optional(),
    christmasBreak: z.boolean().optional(),
    halfDays: z.array(z.enum(shortDays)).optional(),
    schoolBreaks: z.array(z.object({ name: text, from: day, through: day }).strict()).default([]),
    closed: z.array(z.object({ name: text, on: day }).strict()).default([]),
    committeeDays: z.array(z.object({ name: text, on: day }).strict()).default([]),
  })
  .strict()

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time')

const hoursSchema = z
  .object({
    opens: time.default(customaryHours.opens),
    closes: time.default(customaryHours.closes),
    morningEnds: time.default(customaryHours.morningEnds),
    quietFrom: time.default(customaryHours.quietFrom),
    quietThrough: time.default(customaryHours.quietThrough),
  })
  .strict()
  .refine(({ opens, closes, morningEnds }) => opens < morningEnds && morningEnds <= closes, 'hours')
  .refine(({ quietFrom, quietThrough }) => quietThrough < quietFrom, 'quiet-hours')
  .default(customaryHours)

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
    retention: z.array(retentionSchemaOf({ idOf, text })).default([]),
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
