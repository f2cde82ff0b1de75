/** A mended plan as it is shown, kept and decided on: which meetings move, and which come instead of others. */
import { z } from 'zod'
import type { Day } from '../../../lib/day.ts'
import type { Broken } from '../planner/year-plan.ts'

const day = z.custom<Day>((value) => typeof value === 'string')
const hours = z.object({ day, start: z.string(), minutes: z.number() })

export const mendedSchema = z.object({
  year: z.number(),
  /** Why, as it was said. */
  words: z.string(),
  moves: z.array(z.object({ id: z.string(), body: z.string(), target: z.string().nullable(), from: hours, to: hours })),
  /** New meetings; each comes instead of a cancelled one. */
  added: z.array(z.object({ body: z.string(), target: z.string().nullable(), to: hours, replaces: z.string() })),
  /** Rules that the plan breaks even so; each says what would help. */
  broken: z.array(z.custom<Broken>()),
})
export type Mended = z.infer<typeof mendedSchema>
