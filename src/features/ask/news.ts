/** What has lately become otherwise in the register: who has been appointed, whose appointment has ended, who is new. */
import { list, sentence } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { type Day, addDays } from '../../lib/day.ts'
import { type Appointment, lookupsOf } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { mostRows } from './lists.ts'
import { asHolder, nameOfHolder } from './naming.ts'

const daysBack = 30

export function registerNews(reading: Reading, from: From): Answering {
  const { news, lists } = textsIn(from.language)
  const { register, today } = from
  const since = addDays(today, -daysBack)
  const lately = (on: Day | null | undefined): on is Day =>
    on !== null && on !== undefined && on >= since && on <= today
  const begun = register.appointments.flatMap((one) => told(one, one.from, lately, from, news.begun))
  const ended = register.appointments.flatMap((one) =>
    told(one, one.through, (on) => lately(on) && on < today, from, news.ended),
  )
  const joined = register.people.filter(({ joinedOn, status }) => lately(joinedOn) && status === 'active').length
  const rows = [...begun, ...ended].toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const shown = rows.slice(0, mostRows)
  return {
    parts: [
      sentence(rows.length + joined === 0 ? news.nothing(daysBack) : news.since(daysBack)),
      ...(shown.length > 0 ? [list(shown.map(({ text }) => text))] : []),
      ...(rows.length > shown.length ? [sentence(lists.part(1, shown.length, rows.length))] : []),
      ...(joined > 0 ? [sentence(news.joined(joined))] : []),
      sentence(news.facts),
    ],
    grounds: grounds({ kind: 'intent' }),
    memory: remember(reading, from.memory),
  }
}

/** One appointment in words, when its day was lately and it is a person's for a system. */
function told(
  { scope, roleId, holder }: Appointment,
  on: Day | null,
  lately: (on: Day | null) => boolean,
  from: From,
  says: (day: Day, who: string, role: string, system: string) => string,
): readonly { on: Day; text: string }[] {
  const lookups = lookupsOf(from.register)
  const system = scope.kind === 'system' && scope.id !== null ? lookups.system(scope.id) : null
  const person = holder.kind === 'person' ? lookups.person(holder.id) : null
  const role = from.governance.role(roleId)
  if (on === null || !lately(on) || !system || !person || !role) return []
  const who = nameOfHolder(asHolder(person), from, from.language)
  return [{ on, text: says(on, who, role.label[from.language], system.name) }]
}
