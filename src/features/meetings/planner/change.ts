/** What has happened to a published plan: meetings cancelled, people away. The plan is mended with the fewest moves. */
import { z } from 'zod'
import { type Day, isDay } from '../../../lib/day.ts'
import { type Instance, type InstanceFault, type Read, readJson } from './instance.ts'

const aDay = z.custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'day' })
const meeting = z.object({
  group: z.string(),
  date: aDay,
  start: z.string().regex(/^(?:0[89]|1[0-6]):[03]0$/, 'time'),
  fixed: z.boolean().optional(),
})

const changeSchema = z.object({
  today: aDay,
  baseline: z.object({ meetings: z.array(meeting) }),
  cancelled: z.array(meeting).default([]),
  /** A cancelled meeting must be held another day. */
  mustReplace: z.boolean().default(false),
  away: z.array(z.object({ person: z.string(), from: aDay, to: aDay })).default([]),
})

export type Change = z.infer<typeof changeSchema>
export type PlannedMeeting = z.infer<typeof meeting>

export function readChange(text: string, instance: Instance): Read<Change> {
  const read = readJson(text, changeSchema)
  if (!read.ok) return read
  const groups = new Set(instance.groups.map(({ id }) => id))
  const persons = new Set(instance.persons.map(({ id }) => id))
  const { baseline, cancelled, away } = read.value
  const faults: InstanceFault[] = []
  for (const [path, list] of [
    ['baseline.meetings', baseline.meetings],
    ['cancelled', cancelled],
  ] as const) {
    for (const [index, { group }] of list.entries()) {
      if (!groups.has(group))
        faults.push({ path: `${path}[${index}].group`, is: { kind: 'unknown-group', name: group } })
    }
  }
  for (const [index, { person, from, to }] of away.entries()) {
    if (!persons.has(person))
      faults.push({ path: `away[${index}].person`, is: { kind: 'unknown-person', name: person } })
    if (from > to) faults.push({ path: `away[${index}].to`, is: { kind: 'wrong-order' } })
  }
  return faults.length > 0 ? { ok: false, faults } : read
}
