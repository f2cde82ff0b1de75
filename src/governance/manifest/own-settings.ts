/** What no document says: the servicedesk, the municipality’s own days and hours. */
import { z } from 'zod'
import { shortDays } from '../calendar/swedish-days.ts'
import { customaryHours } from '../calendar/telling-hours.ts'
import { day, idOf, text } from './fields.ts'

export const servicedeskSchema = z
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
export const calendarSchema = z
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

export const hoursSchema = z
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
