/** What the strategist has asked for about a year, in words: kept with the plan that was made under it. */
import { z } from 'zod'
import type { Day } from '../../../lib/day.ts'

const body = z.string().nullable()
const day = z.custom<Day>((value) => typeof value === 'string')
const time = z.string().regex(/^\d\d:\d\d$/)
/** As they were said. */
const words = z.string()

const wishSchema = z.discriminatedUnion('kind', [
  /** Not then: all that is said must hold. A body of null is every body. */
  z.object({
    kind: z.literal('avoid'),
    body,
    from: day.optional(),
    through: day.optional(),
    weekdays: z.array(z.number()).optional(),
    /** Not in these hours of the day. */
    hours: z.tuple([time, time]).optional(),
    words,
  }),
  z.object({ kind: z.literal('time'), body, weekday: z.number().nullable(), start: time.nullable(), words }),
  z.object({ kind: z.literal('times'), body: z.string(), times: z.number().int().positive(), words }),
  z.object({ kind: z.literal('skip'), body: z.string(), words }),
])
export type Wish = z.infer<typeof wishSchema>
export const wishesSchema = z.array(wishSchema)

/** With one more. A later word about the same thing takes the place of an earlier one. */
export function withWish(wishes: readonly Wish[], wish: Wish): readonly Wish[] {
  const stands = (one: Wish): boolean => {
    if (wish.kind === 'avoid') return !(one.kind === 'avoid' && one.words === wish.words)
    if (wish.kind === 'time') {
      return !(one.kind === 'time' && one.body === wish.body && (wish.weekday !== null || one.weekday === null))
    }
    if (one.kind === 'skip' || one.kind === 'times') return one.body !== wish.body
    return true
  }
  return [...wishes.filter(stands), wish]
}

/** The wishes that are about the body, those about every body included. */
export function wishesFor<Kind extends Wish['kind']>(
  wishes: readonly Wish[],
  kind: Kind,
  bodyId: string,
): readonly Extract<Wish, { kind: Kind }>[] {
  return wishes.filter(
    (one): one is Extract<Wish, { kind: Kind }> => one.kind === kind && (one.body === null || one.body === bodyId),
  )
}
