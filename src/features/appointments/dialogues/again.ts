/** "Från 1 april", "nej, § 121", "det var kommunstyrelsen": what is otherwise with what was noted a moment ago. */
import { z } from 'zod'
import { onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import type { Day } from '../../../lib/day.ts'
import { type Appointment, type World, lookupsOf } from '../../register/index.ts'
import type { Wish } from '../wish.ts'
import type { Meant } from './meant.ts'

/** The dialogue that what is said next goes on with. */
export const appointing = 'appointments.appoint'

export const backSchema = z.object({
  started: z.array(z.string()),
  ended: z.array(z.object({ id: z.string(), through: z.string().nullable() })),
})
const text = z.string().nullable()
export const notedSchema = z.object({
  roleId: z.string(),
  scope: z.custom<Appointment['scope']>((value) => typeof value === 'object' && value !== null),
  personId: z.string(),
  wish: z.object({
    from: z.custom<Day | null>((value) => value === null || typeof value === 'string'),
    decision: text,
    mandate: text,
    resources: text,
    competence: text,
  }),
  back: backSchema,
})
export type Noted = z.infer<typeof notedSchema>
/** What was sent to whoever appoints, and is not answered yet. */
export const proposedSchema = notedSchema.omit({ back: true }).extend({ id: z.string() })
export type Proposed = z.infer<typeof proposedSchema>

export type Again = { from: Day | null; paragraph: string | null; decider: string | null; number: string | null }

const paragraphIn = /§+\s*\d{1,4}|(?<!\p{L})paragraf(?:en)?\s+\d{1,4}/iu
const numberIn = /(?<!\p{L})(?:\p{Lu}{2,6}[ /-]?)?(?:19|20)\d\d[:/]\d{1,5}(?!\d)/u
const deciderIn =
  /(?:\p{L}+-?\s+och\s+)?\p{L}*(?:nämnden|styrelsen)(?!\p{L})|(?:kommun)?fullmäktige|(?<!\p{L})(?:KS|KF)(?!\p{L})/iu
const dateIn = /(?:19|20)\d\d-\d\d-\d\d/u
const around =
  /^(?:nej|nä|oj|hoppsan|förlåt|fel|datum|datumet|dagen|dag|vänta|det|den|var|är|ska|skulle|vara|stå|gäller|börja|börjar|räknas|från|och|med|fr\.?o\.?m\.?|i|på|enligt|beslut|beslutet|beslutade|som|utsåg|dnr|diarienummer|jag|menade|menar|inte|no|sorry|it|was|from|on|should|be|by|not|[\s,.:;!–-])*$/iu

/** Null when the words say anything else, or nothing of the kind. */
export function againIn(said: string, today: Day): Again | null {
  if (/\?\s*$/u.test(said)) return null
  const paragraph = paragraphIn.exec(said)?.[0] ?? null
  const number = numberIn.exec(said)?.[0] ?? null
  const decider = deciderIn.exec(said)?.[0] ?? null
  const rest = [paragraph, number, decider].reduce<string>(
    (left, part) => (part ? left.replace(part, ' ') : left),
    said,
  )
  const days = saidDays(rest, today)
  const from = days[0] ? onlyDay(days[0]) : null
  if (days.length > 1 || (days.length === 1 && from === null)) return null
  if (from === null && paragraph === null && decider === null && number === null) return null
  const left = days.reduce((words, one) => words.replace(one.words, ' '), rest)
  if (!around.test(left)) return null
  return { from, paragraph: paragraph?.replace(/^\P{N}+/u, '§ ') ?? null, decider, number }
}

/** A paragraph or a body put in its place in the decision that was named, or beside it. */
export function merged(wish: Wish, { from, paragraph, decider, number }: Again): Wish {
  const capital = decider ? decider[0]!.toUpperCase() + decider.slice(1) : null
  let decision = wish.decision ?? ''
  if (number !== null) decision = number
  if (capital !== null)
    decision = deciderIn.test(decision) ? decision.replace(deciderIn, capital) : `${capital} ${decision}`.trim()
  if (paragraph !== null)
    decision = paragraphIn.test(decision) ? decision.replace(paragraphIn, paragraph) : `${decision} ${paragraph}`.trim()
  // The day of the decision, where that was the only one said.
  const isOfDecision = from !== null && wish.from === null && dateIn.test(decision)
  if (isOfDecision) decision = decision.replace(dateIn, from)
  return { ...wish, from: isOfDecision ? null : (from ?? wish.from), decision: decision || null }
}

/** The register as it was before it was noted, and what was meant then; null when something of it is gone. */
export function asBefore(
  { roleId, scope, personId, back }: Noted,
  world: World,
): { meant: Meant; world: World } | null {
  const role = world.governance.role(roleId)
  const person = lookupsOf(world.register).person(personId)
  if (!role || !person) return null
  const ended = new Map(back.ended.map(({ id, through }) => [id, through as Day | null]))
  const appointments = world.register.appointments
    .filter(({ id }) => !back.started.includes(id))
    .map((one) => (ended.has(one.id) ? { ...one, through: ended.get(one.id) ?? null } : one))
  return { meant: { role, scope, person }, world: { ...world, register: { ...world.register, appointments } } }
}
